"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { type CoverageKey, coverageKeys, stackOf } from "@/lib/domain/coverage-stack";
import { formatEdtf, formatNumber } from "@/lib/i18n/format";
import type { CoverageDay } from "@/lib/schemas/coverage";
import { patternId, strokeOf } from "./patterns";

const height = 280;

/** One part of one day, as a rectangle from the day to the next one that was measured. */
interface Part {
  from: Date;
  to: Date;
  day: string;
  key: CoverageKey;
  count: number;
}

/** The claims day by day, stacked by where they stand. Drawn in the browser; the same numbers stand in a table beside it. */
export function CoverageChart({ days, label }: { days: readonly CoverageDay[]; label: string }) {
  const t = useTranslations("coverage");
  const locale = useLocale();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  useEffect(() => {
    const parent = place.current;
    if (!parent || width === 0) return;
    let isLate = false;
    // Only this page needs it, and only once it is there.
    void import("@observablehq/plot").then((Plot) => {
      if (isLate) return;
      const parts = partsOf(days);
      const keys = coverageKeys.filter((key) => parts.some((part) => part.key === key));
      const stacked = Plot.stackY({
        ...{ x1: "from", x2: "to", y: "count", order: keys, z: "key" },
        ...{
          fill: "key",
          stroke: (part: Part) => strokeOf(part.key),
          strokeWidth: 0.75,
          insetLeft: days.length > 60 ? 0 : 0.5,
        },
        title: ({ day, key, count }: Part) =>
          `${formatEdtf(day, locale)}, ${t(`part.${key}`)}: ${formatNumber(count, locale)}`,
      });
      const chart = Plot.plot({
        ...{ width, height, marginLeft: 44, marginBottom: 28, className: "coverage-chart" },
        x: { type: "utc", label: null, ticks: width / 110, tickFormat: (date: Date) => shortDay(date, locale) },
        y: {
          label: null,
          grid: true,
          ticks: 5,
          tickFormat: (count: number) => (Number.isInteger(count) ? formatNumber(count, locale) : ""),
        },
        color: { type: "categorical", domain: keys, range: keys.map((key) => `url(#${patternId(key)})`) },
        marks: [Plot.rectY(parts, stacked), Plot.ruleY([0])],
      });
      // Its own style sheet lacks the page's nonce; what it says stands in ours.
      for (const style of chart.querySelectorAll("style")) style.remove();
      chart.setAttribute("aria-hidden", "true");
      parent.replaceChildren(chart);
    });
    return () => {
      isLate = true;
    };
  }, [days, width, locale, t]);
  return <div ref={place} role="img" aria-label={label} className="min-h-[280px] w-full text-soft [&_svg]:font-sans" />;
}

function partsOf(days: readonly CoverageDay[]): Part[] {
  return days.flatMap((one, index) => {
    const from = new Date(`${one.day}T00:00:00Z`);
    const next = days[index + 1];
    // The last lasts as long as the one before; a single one is a day.
    const before = days[index - 1];
    const length = before ? from.getTime() - Date.parse(`${before.day}T00:00:00Z`) : 86_400_000;
    const to = next ? new Date(`${next.day}T00:00:00Z`) : new Date(from.getTime() + length);
    const there = stackOf(one).filter(({ count }) => count > 0);
    return there.map((part) => ({ ...part, from, to, day: one.day }));
  });
}

function shortDay(date: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).format(date);
}

/** How wide an element is; 0 before it is known. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
