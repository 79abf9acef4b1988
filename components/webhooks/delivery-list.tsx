"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Instant } from "@/components/ui/formatted";
import type { WebhookDeliveryRecord } from "@/lib/schemas/webhook";

type Attempt = WebhookDeliveryRecord["attempts"][number];

const colours = { waiting: "text-open", delivered: "text-confirmed", failed: "text-disputed" } as const;

/** The messages of a webhook, the latest first, with each attempt to send them. */
export function DeliveryList({
  deliveries,
  isBusy,
  onResend,
}: {
  deliveries: readonly WebhookDeliveryRecord[];
  isBusy: boolean;
  onResend: (id: string) => void;
}) {
  const t = useTranslations("webhooks");
  if (deliveries.length === 0) return <p className="text-xs text-soft">{t("noDeliveries")}</p>;
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {deliveries.map(({ id, type, state, createdAt, nextAttemptAt, attempts }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 py-2 text-xs">
          <div className="min-w-0">
            <p>
              <code className="font-mono font-semibold">{type}</code> <Instant at={createdAt} />{" "}
              <strong className={colours[state]}>{t(`state.${state}`)}</strong>
              {state === "waiting" && nextAttemptAt && (
                <span className="text-soft">
                  {", "}
                  {t("next")} <Instant at={nextAttemptAt} />
                </span>
              )}
            </p>
            <ol className="text-soft">
              {attempts.map((attempt) => (
                <li key={attempt.number}>
                  <AttemptLine attempt={attempt} />
                </li>
              ))}
            </ol>
          </div>
          {state !== "waiting" && (
            <Button look="quiet" disabled={isBusy} onClick={() => onResend(id)}>
              {t("resend")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function AttemptLine({ attempt: { number, at, status, fault, milliseconds } }: { attempt: Attempt }) {
  const t = useTranslations("webhooks");
  const parts = [
    status !== null && t("answered", { status: String(status) }),
    fault !== null && t(`fault.${fault}`),
    status !== null && t("milliseconds", { milliseconds }),
  ];
  return (
    <>
      {t("attempt", { number })}, <Instant at={at} />: {parts.filter(Boolean).join(", ")}
    </>
  );
}
