"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { faultOf } from "@/components/ui/problem-notice";
import { NewPasswordField } from "./new-password-field";

/** Name, e-mail and password of a new account. Goes on to sign in with it. */
export function AccountForm({
  action,
  submit,
  next,
  hidden = {},
}: {
  action: FormAction<unknown>;
  submit: string;
  next: string;
  hidden?: Record<string, string>;
}) {
  const t = useTranslations("account");
  return (
    <Form action={action} submit={submit} hidden={hidden} onDone={() => window.location.assign(next)}>
      {(problem) => (
        <>
          <TextField label={t("name")} name="name" autoComplete="name" required error={faultOf(problem, "name")} />
          <TextField
            label={t("email")}
            name="email"
            type="email"
            autoComplete="username"
            required
            error={faultOf(problem, "email")}
          />
          <NewPasswordField label={t("password")} problem={problem} />
        </>
      )}
    </Form>
  );
}
