"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { CopyOnce } from "@/components/ui/copy-once";
import { Instant } from "@/components/ui/formatted";
import type { WebhookRecord } from "@/lib/schemas/webhook";

/** What can be done with a webhook. */
export interface WebhookActs {
  turn(isOn: boolean): void;
  test(): void;
  rotate(): void;
  remove(): void;
}

/** A webhook: where it goes, how it stands, and what can be done with it. */
export function WebhookEntry({
  webhook,
  acts,
  secret,
  isBusy,
  children,
}: {
  webhook: WebhookRecord;
  acts: WebhookActs;
  /** A new secret, to show this once. */
  secret: string | null;
  isBusy: boolean;
  /** Its messages. */
  children: ReactNode;
}) {
  const t = useTranslations("webhooks");
  const { url, events, offBecause, failingSince, previousSecretUntil } = webhook;
  const isOn = offBecause === null;
  return (
    <article aria-label={url} className="flex flex-col gap-3 border-t border-rule py-4">
      <div className="min-w-0">
        <p dir="ltr" className="text-sm font-semibold wrap-anywhere">
          {url}
        </p>
        <p className="text-xs">
          <strong className={isOn ? "text-confirmed" : "text-disputed"}>
            {isOn ? t("on") : t(`off.${offBecause}`)}
          </strong>
          {failingSince && (
            <span className="text-disputed">
              {" · "}
              {t("failingSince")} <Instant at={failingSince} />
            </span>
          )}
          {previousSecretUntil && (
            <span className="text-soft">
              {" · "}
              {t("twoSecrets")} <Instant at={previousSecretUntil} />
            </span>
          )}
        </p>
        <p dir="ltr" className="font-mono text-xs text-soft wrap-anywhere">
          {events.join(", ")}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button disabled={isBusy} onClick={() => acts.test()}>
          {t("test")}
        </Button>
        <Button disabled={isBusy} onClick={() => acts.turn(!isOn)}>
          {isOn ? t("turnOff") : t("turnOn")}
        </Button>
        <Button disabled={isBusy} onClick={() => window.confirm(t("rotateSure")) && acts.rotate()}>
          {t("rotate")}
        </Button>
        <Button look="danger" disabled={isBusy} onClick={() => window.confirm(t("deleteSure")) && acts.remove()}>
          {t("delete")}
        </Button>
      </div>
      {secret && <CopyOnce label={t("once")} value={secret} />}
      {children}
    </article>
  );
}
