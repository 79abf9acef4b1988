"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import type { FormAction } from "@/components/ui/form";
import { Instant } from "@/components/ui/formatted";
import type { TokenRecord } from "@/lib/schemas/token";

/** Somebody's tokens: what each may do, where, until when, and when it was used last. */
export function TokenList({ tokens, revoke }: { tokens: readonly TokenRecord[]; revoke: FormAction<void> }) {
  const t = useTranslations("tokens");
  if (tokens.length === 0) return <p className="mt-4 text-sm text-soft">{t("none")}</p>;
  return (
    <ul className="mt-4 divide-y divide-rule border-y border-rule">
      {tokens.map((token) => (
        <li key={token.id} className="flex flex-wrap items-center justify-between gap-3 py-2 text-sm">
          <span className="min-w-0">
            <strong dir="auto" className={token.isExpired ? "text-soft" : ""}>
              {token.name}
            </strong>{" "}
            <span className="font-mono text-xs text-soft">…{token.hint}</span>
            <span className="block text-xs">
              {token.scopes.map((scope) => t(`scope.${scope}`)).join(", ")}
              {" · "}
              <TokenProjects projects={token.projects} />
            </span>
            <span className="block text-xs text-soft">
              <TokenEnd token={token} />
              {" · "}
              {token.lastUsedAt ? (
                <>
                  {t("lastUsed")} <Instant at={token.lastUsedAt} />
                </>
              ) : (
                t("neverUsed")
              )}
            </span>
          </span>
          <ActionButton action={revoke} submit={t("revoke")} look="danger" hidden={{ id: token.id }} />
        </li>
      ))}
    </ul>
  );
}

function TokenProjects({ projects }: Pick<TokenRecord, "projects">) {
  const t = useTranslations("tokens");
  if (projects === null) return t("inAll");
  return (
    <>
      {t("in")} {projects.length === 0 && t("noneLeft")}
      {projects.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <bdi>{name}</bdi>
        </span>
      ))}
    </>
  );
}

function TokenEnd({ token: { expiresAt, isExpired } }: { token: TokenRecord }) {
  const t = useTranslations("tokens");
  if (expiresAt === null) return t("noEnd");
  return (
    <>
      {isExpired ? <strong className="text-disputed">{t("expired")}</strong> : t("until")} <Instant at={expiresAt} />
    </>
  );
}
