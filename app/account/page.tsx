import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { NameForm } from "@/components/account/name-form";
import { ProviderConnection } from "@/components/account/provider-connection";
import { SessionList } from "@/components/account/session-list";
import { TokenForm } from "@/components/account/token-form";
import { TokenList } from "@/components/account/token-list";
import { PageTitle, Section } from "@/components/ui/page-title";
import { currentSession } from "@/lib/server/auth/session";
import { env } from "@/lib/server/env";
import { getWaysIn } from "@/lib/server/identities/data";
import { pageActor } from "@/lib/server/page-access";
import { listProjects } from "@/lib/server/projects/data";
import { listSessions } from "@/lib/server/sessions/data";
import { listTokens } from "@/lib/server/tokens/data";
import { PlainFrame } from "../plain-frame";
import {
  beginConnectingAction,
  changeNameAction,
  changePasswordAction,
  createTokenAction,
  disconnectAction,
  endOtherSessionsAction,
  endSessionAction,
  revokeTokenAction,
} from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage({
  searchParams,
}: {
  searchParams: Promise<{ refused?: string | string[] }>;
}) {
  const actor = await pageActor("/account");
  const session = await currentSession();
  const [{ refused }, projects, tokens, sessions, waysIn, t] = await Promise.all([
    searchParams,
    listProjects(actor, { limit: 100 }),
    listTokens(actor),
    listSessions(actor, session?.sessionId ?? null),
    getWaysIn(actor),
    getTranslations("account"),
  ]);
  const { oidc } = env();
  return (
    <PlainFrame actor={actor}>
      <PageTitle title={t("title")} lead={actor.email} />
      <Section title={t("name")}>
        <NameForm action={changeNameAction} name={actor.name} />
      </Section>
      <Section title={t("changePassword")}>
        {waysIn.hasPassword ? (
          <ChangePasswordForm action={changePasswordAction} hasTokens={tokens.length > 0} />
        ) : (
          <p className="text-sm text-soft">{t("noPassword")}</p>
        )}
      </Section>
      {oidc && (
        <Section title={t("provider", { provider: oidc.name })}>
          <ProviderConnection
            provider={oidc.name}
            waysIn={waysIn}
            isTaken={refused === "identity-taken"}
            begin={beginConnectingAction}
            disconnect={disconnectAction}
          />
        </Section>
      )}
      <Section title={t("sessions")}>
        <SessionList sessions={sessions} end={endSessionAction} endOthers={endOtherSessionsAction} />
      </Section>
      <Section title={t("tokens")}>
        <p className="mb-3 text-sm text-soft">
          {t("tokensLead")}{" "}
          <Link href="/api/docs" className="font-semibold text-open underline">
            {(await getTranslations("tokens"))("docs")}
          </Link>
        </p>
        <TokenForm action={createTokenAction} projects={projects.items} mayAdminister={actor.isAdministrator} />
        <TokenList tokens={tokens} revoke={revokeTokenAction} />
      </Section>
    </PlainFrame>
  );
}
