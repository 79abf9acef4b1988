"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { Form, type FormAction } from "@/components/ui/form";
import { Instant } from "@/components/ui/formatted";
import { CurrentPasswordField } from "./current-password-field";

/** Whether an account may be entered by single sign-on, and how it comes to be. */
export function ProviderConnection({
  provider,
  waysIn: { hasPassword, connectedAt },
  isTaken,
  begin,
  disconnect,
}: {
  provider: string;
  waysIn: { hasPassword: boolean; connectedAt: string | null };
  /** Whether the provider's account that was just tried belongs to somebody else. */
  isTaken: boolean;
  begin: FormAction<void>;
  disconnect: FormAction<void>;
}) {
  const t = useTranslations("account");
  if (connectedAt) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-3 text-sm">
        <p>{t.rich("connected", { at: () => <Instant at={connectedAt} /> })}</p>
        {hasPassword && <ActionButton action={disconnect} submit={t("disconnect")} look="danger" />}
      </div>
    );
  }
  return (
    <>
      <p className="mb-3 text-sm text-soft">{t("notConnected", { provider })}</p>
      <p role="alert" className="mb-3 text-sm font-semibold text-disputed empty:hidden">
        {isTaken && t("identityTaken", { provider })}
      </p>
      <Form
        action={begin}
        submit={t("connect", { provider })}
        look="plain"
        className="max-w-md"
        onDone={() => void signIn("oidc", { callbackUrl: "/account" })}
      >
        {(problem) => <CurrentPasswordField problem={problem} />}
      </Form>
    </>
  );
}
