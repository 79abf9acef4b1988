"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { faultOf } from "@/components/ui/problem-notice";
import { NewPasswordField } from "./new-password-field";

/** A new password, with the current one where that is asked for. */
export function PasswordForm({
  action,
  submit,
  next,
  hidden = {},
  askCurrent = false,
}: {
  action: FormAction<unknown>;
  submit: string;
  next: string;
  hidden?: Record<string, string>;
  askCurrent?: boolean;
}) {
  const t = useTranslations("account");
  return (
    <Form action={action} submit={submit} hidden={hidden} onDone={() => window.location.assign(next)}>
      {(problem) => (
        <>
          {askCurrent && (
            <TextField
              label={t("currentPassword")}
              name="current"
              type="password"
              autoComplete="current-password"
              required
              error={faultOf(problem, "current")}
            />
          )}
          <NewPasswordField label={t("newPassword")} problem={problem} />
        </>
      )}
    </Form>
  );
}
