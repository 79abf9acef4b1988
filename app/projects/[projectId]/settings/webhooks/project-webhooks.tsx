"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/page-title";
import { WebhookForm } from "@/components/webhooks/webhook-form";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";
import type { WebhookDeliveryRecord, WebhookRecord } from "@/lib/schemas/webhook";
import { ProjectWebhook } from "./project-webhook";

/** The webhooks of a project: to make one, and what has become of each. */
export function ProjectWebhooks({
  projectId,
  webhooks,
}: {
  projectId: string;
  webhooks: readonly { webhook: WebhookRecord; deliveries: readonly WebhookDeliveryRecord[] }[];
}) {
  const t = useTranslations("webhooks");
  const router = useRouter();

  async function create(_previous: unknown, form: FormData) {
    const events = form.getAll("events") as WebhookRecord["events"];
    const body = { id: crypto.randomUUID(), url: String(form.get("url")), events };
    const answer = await call(operations.createWebhook, { params: { id: projectId }, body });
    if (!answer.ok) {
      // The form says by itself that nothing was reached.
      if (answer.failure.kind !== "problem") throw new Error("The server did not answer.");
      return { problem: answer.failure.problem };
    }
    router.refresh();
    return { done: { secret: answer.value.secret } };
  }

  return (
    <>
      <Section title={t("manage")}>
        {webhooks.length === 0 && <p className="text-sm text-soft">{t("none")}</p>}
        {webhooks.map(({ webhook, deliveries }) => (
          <ProjectWebhook key={webhook.id} webhook={webhook} deliveries={deliveries} />
        ))}
      </Section>
      <Section title={t("new")}>
        <WebhookForm action={create} />
      </Section>
    </>
  );
}
