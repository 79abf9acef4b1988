"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import type { FormAction } from "@/components/ui/form";
import { Instant } from "@/components/ui/formatted";
import type { Browser } from "@/lib/domain/browser";

interface Session extends Browser {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

/** Where somebody is signed in, and a way to end each session but the one that looks. */
export function SessionList({
  sessions,
  end,
  endOthers,
}: {
  sessions: readonly Session[];
  end: FormAction<void>;
  endOthers: FormAction<void>;
}) {
  const t = useTranslations("account");
  const nameOf = ({ browser, system }: Session) =>
    browser && system ? t("onSystem", { browser, system }) : (browser ?? system ?? t("unknownBrowser"));
  return (
    <>
      <p className="mb-3 text-sm text-soft">{t("sessionsLead")}</p>
      <ul className="mb-4 divide-y divide-rule border-y border-rule">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-2 text-sm">
            <span>
              <strong>{nameOf(session)}</strong>{" "}
              {session.current && <span className="text-soft">({t("thisSession")})</span>}
              <span className="block text-xs text-soft">
                {t("seen")} <Instant at={session.lastSeenAt} /> · {t("since")} <Instant at={session.createdAt} />
              </span>
            </span>
            {!session.current && (
              <ActionButton action={end} submit={t("endSession")} look="quiet" hidden={{ id: session.id }} />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <ActionButton action={endOthers} submit={t("endOtherSessions")} look="plain" />}
    </>
  );
}
