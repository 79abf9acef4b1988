"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { faultOf } from "@/components/ui/problem-notice";

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
    <Form action={action} submit={submit} onDone={() => window.location.assign(next)}>
      {(problem) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
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
          <TextField
            label={t("newPassword")}
            name="password"
            type="password"
            autoComplete="new-password"
            required
            hint={t("passwordHint")}
            error={faultOf(problem, "password")}
          />
        </>
      )}
    </Form>
  );
}
