"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { GoldNotice } from "@/components/gold/gold-notice";
import { TooFastNotice } from "@/components/review/quick-mark-notice";
import { Button, buttonClass } from "@/components/ui/button";
import { Empty } from "@/components/ui/page-title";
import { ProblemNotice } from "@/components/ui/problem-notice";
import type { SkipRule } from "@/lib/domain/queue";
import { wordsToRead } from "@/lib/domain/reading-time";
import { isolatedInText } from "@/lib/i18n/isolated";
import { useTurn } from "@/lib/reader/use-turn";
import type { QueueFilter } from "@/lib/schemas/queue";
import { type MadeTurn, QueueTurn } from "./queue-turn";

/** One claim after the other, until nothing waits. */
export function ReviewQueue({
  projectId,
  filter,
  rules,
}: {
  projectId: string;
  filter: QueueFilter;
  rules: { skipRule: SkipRule; unaskedMarks: boolean };
}) {
  const t = useTranslations("queue");
  const base = `/projects/${projectId}`;
  const { turn, problem, next, reload } = useTurn(projectId, filter);
  const [count, setCount] = useState(0);
  const [last, setLast] = useState<MadeTurn | null>(null);
  const claim = turn && "claim" in turn ? turn.claim : null;
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <>
      <div className="mb-4 flex min-h-5 flex-wrap justify-between gap-x-4 text-xs text-soft">
        <p>{t("marked", { count })}</p>
        {last && (
          <p className="min-w-0 truncate">
            {t.rich("before", {
              claim: () => (
                <Link href={`${base}/claims/${last.claim.id}`} className="text-open hover:underline">
                  <bdi>{last.claim.text}</bdi>
                </Link>
              ),
            })}
          </p>
        )}
      </div>
      {last && <ToldOfLast key={last.claim.id} {...last} />}
      <p role="status" className="sr-only">
        {claim ? t.markup("now", { ...isolatedInText, claim: claim.text }) : !turn && !problem ? t("asking") : ""}
      </p>
      {turn && "claim" in turn && (
        <QueueTurn
          key={turn.reservation.id}
          claim={turn.claim}
          reservation={turn.reservation}
          base={base}
          rules={rules}
          onDone={(made) => {
            if (made) setCount((before) => before + 1);
            setLast((before) => made ?? before);
            next();
          }}
          onReload={reload}
        />
      )}
      {!turn && !problem && <p className="py-16 text-center text-sm text-soft">{t("asking")}</p>}
      {problem && (
        <div className="flex flex-col items-start gap-3">
          <ProblemNotice problem={problem} />
          <Button onClick={next}>{t("again")}</Button>
        </div>
      )}
      {turn && "because" in turn && (
        <Empty title={t(turn.because === "quota" ? "quota.title" : "done.title")}>
          <p>{t(turn.because === "quota" ? "quota.lead" : isFiltered ? "done.filtered" : "done.lead")}</p>
          <div className="mt-4 flex flex-wrap justify-center gap-2">
            <Link href={base} className={buttonClass("primary")}>
              {t("toDesk")}
            </Link>
            <Button onClick={next}>{t("again")}</Button>
          </div>
        </Empty>
      )}
    </>
  );
}

/** What who marked a claim is told of it once she has: whether something was known, and that she was too fast. */
function ToldOfLast({ claim, taken, gold }: MadeTurn) {
  const t = useTranslations("gold");
  return (
    <div className="mb-6 flex flex-col gap-2 empty:hidden">
      {gold.length > 0 && (
        <section
          aria-label={t("title")}
          aria-live="polite"
          className="rounded-lg border border-rule bg-sheet px-4 pt-4 pb-1"
        >
          <GoldNotice gold={gold} />
        </section>
      )}
      <TooFastNotice words={wordsToRead(claim)} taken={taken} />
    </div>
  );
}
