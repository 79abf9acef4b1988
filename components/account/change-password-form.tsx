"use client";

import { useTranslations } from "next-intl";
import { Form, type FormAction } from "@/components/ui/form";
import { CurrentPasswordField } from "./current-password-field";
import { NewPasswordField } from "./new-password-field";

/** A new password by the current one. Whoever has tokens says what becomes of them. */
export function ChangePasswordForm({ action, hasTokens }: { action: FormAction<void>; hasTokens: boolean }) {
  const t = useTranslations("account");
  const choices = { keep: t("keepTokens"), revoke: t("revokeTokens") };
  return (
    <>
      <p className="mb-3 text-sm text-soft">{t("passwordLead")}</p>
      <Form
        action={action}
        submit={t("changePassword")}
        look="plain"
        className="max-w-md"
        resetWhenDone
        hidden={hasTokens ? {} : { tokens: "keep" }}
      >
        {(problem, done) => (
          <>
            <CurrentPasswordField problem={problem} />
            <NewPasswordField label={t("newPassword")} problem={problem} />
            {hasTokens && (
              <fieldset className="flex flex-col gap-1 text-sm">
                <legend className="mb-1 text-xs font-semibold text-soft">{t("whatOfTokens")}</legend>
                {Object.entries(choices).map(([value, label]) => (
                  <label key={value} className="flex items-baseline gap-2">
                    <input type="radio" name="tokens" value={value} required />
                    {label}
                  </label>
                ))}
              </fieldset>
            )}
            <p role="status" className="text-sm font-semibold text-confirmed empty:hidden">
              {done !== null && t("passwordChanged")}
            </p>
          </>
        )}
      </Form>
    </>
  );
}
