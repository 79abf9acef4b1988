"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { CopyOnce } from "@/components/ui/copy-once";
import { SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Instant } from "@/components/ui/formatted";
import { faultOf } from "@/components/ui/problem-notice";

interface Token {
  id: string;
  name: string;
  hint: string;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
}

/** Makes a token for the API, and shows it once. */
export function TokenForm({ action }: { action: FormAction<{ token: string }> }) {
  const t = useTranslations("tokens");
  const days = ["30", "90", "365", ""].map((value) => ({
    value,
    label: value ? t("days", { count: Number(value) }) : t("noEnd"),
  }));
  return (
    <Form action={action} submit={t("create")} look="plain" className="max-w-xl" resetWhenDone>
      {(problem, done) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label={t("name")}
              name="name"
              placeholder={t("nameHint")}
              required
              error={faultOf(problem, "name")}
            />
            <SelectField label={t("end")} name="days" defaultValue="90" options={days} />
          </div>
          {done && <CopyOnce label={t("once")} value={done.token} />}
        </>
      )}
    </Form>
  );
}

export function TokenList({ tokens, revoke }: { tokens: readonly Token[]; revoke: FormAction<void> }) {
  const t = useTranslations("tokens");
  if (tokens.length === 0) return <p className="mt-4 text-sm text-soft">{t("none")}</p>;
  return (
    <ul className="mt-4 divide-y divide-rule border-y border-rule">
      {tokens.map((token) => (
        <li key={token.id} className="flex flex-wrap items-center justify-between gap-3 py-2 text-sm">
          <span>
            <strong dir="auto">{token.name}</strong> <span className="font-mono text-xs text-soft">…{token.hint}</span>
            <span className="block text-xs text-soft">
              {token.expiresAt ? (
                <>
                  {t("until")} <Instant at={token.expiresAt} />
                </>
              ) : (
                t("noEnd")
              )}
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
