import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeopleList } from "@/components/desk/people-list";
import { PageTitle } from "@/components/ui/page-title";
import { listAccounts } from "@/lib/server/accounts/data";
import { administrator } from "@/lib/server/actor";
import { orPage, pageActor } from "@/lib/server/page";
import { PlainFrame } from "../plain-frame";
import { passwordLinkAction, setAdministratorAction, setDeactivatedAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

/** Everybody who has an account here; for administrators. */
export default async function PeoplePage() {
  const actor = await pageActor("/people");
  const accounts = await orPage((async () => listAccounts(administrator(actor)))());
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
    </PlainFrame>
  );
}
