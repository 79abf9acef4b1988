"use client";

import { useTranslations } from "next-intl";
import { CheckboxLine, FieldGroup } from "@/components/ui/choice";
import { CopyOnce } from "@/components/ui/copy-once";
import { TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { faultOf } from "@/components/ui/problem-notice";
import { webhookEventTypes } from "@/lib/domain/webhook";

/** Makes a webhook, and shows its secret once. What it is told is named as it is sent. */
export function WebhookForm({ action }: { action: FormAction<{ secret: string | null }> }) {
  const t = useTranslations("webhooks");
  return (
    <Form action={action} submit={t("create")} look="plain" className="max-w-2xl" resetWhenDone>
      {(problem, done) => (
        <>
          <TextField
            label={t("url")}
            name="url"
            type="url"
            dir="ltr"
            placeholder="https://desk.example.org/tickmark"
            hint={t("urlHint")}
            required
            error={faultOf(problem, "url")}
          />
          <FieldGroup legend={t("events")} error={faultOf(problem, "events")}>
            <div dir="ltr" className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2 lg:grid-cols-3">
              {webhookEventTypes.map((type) => (
                <CheckboxLine
                  key={type}
                  name="events"
                  value={type}
                  label={<code className="font-mono text-xs">{type}</code>}
                />
              ))}
            </div>
          </FieldGroup>
          {done?.secret && <CopyOnce label={t("once")} value={done.secret} />}
        </>
      )}
    </Form>
  );
}
