import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PasswordLinks } from "@/components/people/password-links";
import { PeopleList } from "@/components/people/people-list";
import { PageTitle, Section } from "@/components/ui/page-title";
import { listAccounts } from "@/lib/server/accounts/data";
import { administrator } from "@/lib/server/actor";
import { listPasswordLinks } from "@/lib/server/invitations/data";
import { orErrorPage, pageActor } from "@/lib/server/page-access";
import { PlainFrame } from "../plain-frame";
import {
  passwordLinkAction,
  setAdministratorAction,
  setDeactivatedAction,
  withdrawPasswordLinkAction,
} from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

/** Everybody who has an account here; for administrators. */
export default async function PeoplePage() {
  const actor = await pageActor("/people");
  const [accounts, links] = await orErrorPage(
    (async () => Promise.all([listAccounts(administrator(actor)), listPasswordLinks(administrator(actor))]))(),
  );
  const t = await getTranslations("people");
  return (
    <PlainFrame actor={actor}>
      <PageTitle title={t("title")} lead={t("lead")} />
      <PeopleList
        accounts={accounts}
        ownId={actor.id}
        setAdministrator={setAdministratorAction}
        setDeactivated={setDeactivatedAction}
        passwordLink={passwordLinkAction}
      />
      <Section title={t("passwordLinks")}>
        <PasswordLinks links={links} withdraw={withdrawPasswordLinkAction} />
      </Section>
    </PlainFrame>
  );
}
