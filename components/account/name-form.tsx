"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { faultOf } from "@/components/ui/problem-notice";

/** The name that others see beside one's work. */
export function NameForm({ action, name }: { action: FormAction<void>; name: string }) {
  const t = useTranslations("account");
  return (
    <Form action={action} submit={t("saveName")} look="plain" className="max-w-md">
      {(problem) => (
        <TextField label={t("name")} name="name" defaultValue={name} error={faultOf(problem, "name")} required />
      )}
    </Form>
  );
}
