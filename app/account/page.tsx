import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NameForm } from "@/components/desk/name-form";
import { PasswordForm } from "@/components/desk/password-form";
import { TokenForm, TokenList } from "@/components/desk/tokens";
import { PageTitle, Section } from "@/components/ui/page-title";
import { PlainForm } from "@/components/ui/plain-form";
import { pageActor } from "@/lib/server/page";
import { listTokens } from "@/lib/server/tokens/data";
import { PlainFrame } from "../plain-frame";
import {
  changeNameAction,
  changePasswordAction,
  createTokenAction,
  endSessionsAction,
  revokeTokenAction,
} from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage() {
  const actor = await pageActor("/account");
  const [tokens, t] = await Promise.all([listTokens(actor), getTranslations("account")]);
  return (
    <PlainFrame actor={actor}>
      <PageTitle title={t("title")} lead={actor.email} />
      <Section title={t("name")}>
        <NameForm action={changeNameAction} name={actor.name} />
      </Section>
      <Section title={t("changePassword")}>
        <div className="max-w-md">
          <PasswordForm action={changePasswordAction} submit={t("changePassword")} next="/sign-in" askCurrent />
        </div>
      </Section>
      <Section title={t("sessions")}>
        <p className="mb-3 text-sm text-soft">{t("sessionsLead")}</p>
        <PlainForm action={endSessionsAction} submit={t("endSessions")} look="plain" next="/sign-in" />
      </Section>
      <Section title={t("tokens")}>
        <p className="mb-3 text-sm text-soft">{t("tokensLead")}</p>
        <TokenForm action={createTokenAction} />
        <TokenList tokens={tokens} revoke={revokeTokenAction} />
      </Section>
    </PlainFrame>
  );
}
