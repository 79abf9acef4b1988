import { useTranslations } from "next-intl";
import type { ClaimPaint, Coverage } from "@/lib/domain/coverage";
import { paintFill } from "./verdict";

/** In the order of the bar: what is settled first, what needs work last. */
const order: readonly ClaimPaint[] = [
  "confirmed",
  "refuted",
  "disputed",
  "missing_context",
  "unproven",
  "not_checkable",
  "conflict",
  "open",
];

/** How far an article is checked: a bar in the colours of its claims, and the same in words. */
export function CoverageBar({ coverage }: { coverage: Coverage }) {
  const t = useTranslations("coverage");
  const { total, checked, byPaint } = coverage;
  const parts = order.flatMap((paint) => (byPaint[paint] ? [{ paint, count: byPaint[paint] }] : []));
  return (
    <span className="inline-flex items-center gap-2">
      <svg
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-1.5 w-24 rounded-full bg-rule"
      >
        {parts.map(({ paint, count }, index) => (
          <rect
            key={paint}
            x={(100 * parts.slice(0, index).reduce((sum, part) => sum + part.count, 0)) / total}
            width={(100 * count) / total}
            height={6}
            className={paint === "open" ? "fill-rule" : paintFill[paint]}
          />
        ))}
      </svg>
      <span className="text-xs whitespace-nowrap text-soft">
        {total === 0 ? t("none") : t("checked", { checked, total })}
      </span>
    </span>
  );
}
