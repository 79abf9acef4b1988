import { useTranslations } from "next-intl";
import { Count, EdtfDate } from "@/components/ui/formatted";
import { stackOf } from "@/lib/domain/coverage-stack";
import type { CoverageDay } from "@/lib/schemas/coverage";
import { CoverageChart } from "./coverage-chart";
import { CoveragePatterns, Swatch } from "./patterns";

/** How the claims stood day by day: a chart, what its parts are with today's numbers, and all numbers as a table. */
export function CoverageOverTime({ days }: { days: readonly CoverageDay[] }) {
  const t = useTranslations("coverage");
  const last = days.at(-1);
  if (!last) return null;
  const parts = stackOf(last);
  return (
    <figure className="rounded-lg border border-rule bg-sheet p-4 sm:p-5">
      <CoveragePatterns />
      <figcaption className="mb-3">
        <p className="text-sm font-semibold">{t("chart.title")}</p>
        <p className="text-xs text-soft">{t("chart.lead")}</p>
        <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-xs">
          {parts.toReversed().map(({ key, count }) => (
            <li key={key} className="flex items-center gap-2">
              <Swatch of={key} />
              {t(`part.${key}`)}
              <span className="font-semibold tabular-nums">
                <Count value={count} />
              </span>
            </li>
          ))}
        </ul>
      </figcaption>
      <CoverageChart days={days} label={t("chart.label", { claims: last.claims })} />
      <details className="mt-3">
        <summary className="text-xs font-semibold text-soft">{t("chart.table")}</summary>
        {/* A wide table scrolls by itself. */}
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key
          tabIndex={0}
          aria-label={t("chart.table")}
          className="mt-3 max-h-96 overflow-auto"
        >
          <CoverageTable days={days} />
        </section>
      </details>
    </figure>
  );
}

function CoverageTable({ days }: { days: readonly CoverageDay[] }) {
  const t = useTranslations("coverage");
  const keys = stackOf(days.at(-1) as CoverageDay).map(({ key }) => key);
  const head = "sticky top-0 bg-sheet px-2 py-1 text-end font-semibold first:ps-0 first:text-start";
  return (
    <table className="w-full text-xs tabular-nums">
      <thead className="text-soft">
        <tr>
          <th scope="col" className={head}>
            {t("chart.day")}
          </th>
          {(["annotations", "claims"] as const).map((name) => (
            <th key={name} scope="col" className={head}>
              {t(name)}
            </th>
          ))}
          {keys.map((key) => (
            <th key={key} scope="col" className={head}>
              {t(`part.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map((day) => (
          <tr key={day.day} className="border-t border-rule">
            <th scope="row" className="py-1 pe-2 text-start font-normal whitespace-nowrap">
              <EdtfDate value={day.day} />
            </th>
            {[day.annotations, day.claims, ...stackOf(day).map(({ count }) => count)].map((count, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
              <td key={index} className="px-2 py-1 text-end">
                <Count value={count} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
