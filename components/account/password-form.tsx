"use client";

import { useTranslations } from "next-intl";
import { Form, type FormAction } from "@/components/ui/form";
import { NewPasswordField } from "./new-password-field";

/** A new password, by a link. Goes on to sign in with it. */
export function PasswordForm({
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
      {(problem) => <NewPasswordField label={t("newPassword")} problem={problem} />}
    </Form>
  );
}
