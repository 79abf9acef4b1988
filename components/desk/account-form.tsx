"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { faultOf } from "@/components/ui/problem-notice";

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
    <Form action={action} submit={submit} onDone={() => window.location.assign(next)}>
      {(problem) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextField label={t("name")} name="name" autoComplete="name" required error={faultOf(problem, "name")} />
          <TextField
            label={t("email")}
            name="email"
            type="email"
            autoComplete="username"
            required
            error={faultOf(problem, "email")}
          />
          <TextField
            label={t("password")}
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
