"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { DeliveryList } from "@/components/webhooks/delivery-list";
import { WebhookEntry } from "@/components/webhooks/webhook-entry";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";
import { useCall } from "@/lib/reader/use-call";
import type { WebhookDeliveryRecord, WebhookRecord } from "@/lib/schemas/webhook";

/** How often one asks what became of a message that is being sent; in milliseconds. */
const pace = 1_000;

/** How many messages are shown. */
const shown = 20;

/** One webhook with its latest messages, which are looked after while one is about to be sent. */
export function ProjectWebhook({
  webhook,
  deliveries: first,
}: {
  webhook: WebhookRecord;
  deliveries: readonly WebhookDeliveryRecord[];
}) {
  const t = useTranslations("webhooks");
  const router = useRouter();
  const { run, problem, pending } = useCall();
  const [deliveries, setDeliveries] = useState(first);
  const [startsOpen] = useState(first.length <= 5);
  const [secret, setSecret] = useState<string | null>(null);
  const params = { id: webhook.id };
  // What failed waits for minutes or hours: nobody sits before the page so long.
  const isUnderWay = deliveries.some(({ state, nextAttemptAt }) => state === "waiting" && nextAttemptAt === null);

  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => {
      const query = { limit: shown };
      void call(operations.listWebhookDeliveries, { params: { id: webhook.id }, query }).then((answer) => {
        if (answer.ok) setDeliveries(answer.value.items);
      });
    }, pace);
    return () => clearInterval(timer);
  }, [isUnderWay, webhook.id]);

  const take = (one: WebhookDeliveryRecord) =>
    setDeliveries((known) => [one, ...known.filter(({ id }) => id !== one.id)].slice(0, shown));
  const refresh = () => router.refresh();
  const { version } = webhook;
  const acts = {
    turn: (isOn: boolean) => void run(call(operations.changeWebhook, { params, body: { version, isOn } }), refresh),
    test: () => void run(call(operations.testWebhook, { params, body: { id: crypto.randomUUID() } }), take),
    rotate: () =>
      void run(call(operations.rotateWebhookSecret, { params, body: { version } }), (made) => {
        setSecret(made.secret);
        refresh();
      }),
    remove: () => void run(call(operations.deleteWebhook, { params }), refresh),
  };
  return (
    <WebhookEntry webhook={webhook} acts={acts} secret={secret} isBusy={pending}>
      <ProblemNotice problem={problem} />
      <details open={startsOpen}>
        <summary className="text-xs font-semibold text-soft">{t("deliveries")}</summary>
        <div className="mt-2">
          <DeliveryList
            deliveries={deliveries}
            isBusy={pending}
            onResend={(delivery) =>
              void run(call(operations.resendWebhookDelivery, { params: { ...params, delivery } }), take)
            }
          />
        </div>
      </details>
    </WebhookEntry>
  );
}
