"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { isTooFast, readingTime } from "@/lib/domain/reading-time";
import { formatNumber } from "@/lib/i18n/format";
import { useStored } from "@/lib/reader/use-stored";

const isWanted = (kept: unknown) => kept !== false;

/**
 * Tells the reviewer that she marked in less time than reading takes. Nothing of it is sent, nothing kept but that she does
 * not want to be told.
 * @param words what there was to read
 * @param taken from when it was shown, in milliseconds; null where that was not measured
 */
export function TooFastNotice({ words, taken }: { words: string; taken: number | null }) {
  const t = useTranslations("review.quick");
  const locale = useLocale();
  const [wanted, setWanted] = useStored("tickmark-quick-marks", isWanted);
  if (!wanted || taken === null || !isTooFast(words, taken)) return null;
  const seconds = (time: number) => formatNumber(Math.max(1, Math.round(time / 1000)), locale);
  return (
    <div aria-live="polite" className="text-xs text-soft">
      {t("notice", { taken: seconds(taken), needed: seconds(readingTime(words)) })}{" "}
      <button type="button" onClick={() => setWanted(false)} className="font-semibold text-open hover:underline">
        {t("off")}
      </button>
    </div>
  );
}

/**
 * The same where the claim stays after the mark: measured here, from when it was shown.
 * @param isMarked whether she has a verdict on it; what was marked before it was shown is not measured
 */
export function QuickMarkNotice({ words, isMarked }: { words: string; isMarked: boolean }) {
  const shown = useRef<{ at: number; wasMarked: boolean } | null>(null);
  const [taken, setTaken] = useState<number | null>(null);
  useEffect(() => {
    shown.current ??= { at: performance.now(), wasMarked: isMarked };
    if (isMarked && !shown.current.wasMarked) setTaken(performance.now() - shown.current.at);
    // A change of mind is made of what was read.
    if (isMarked) shown.current.wasMarked = true;
  }, [isMarked]);
  return <TooFastNotice words={words} taken={taken} />;
}
