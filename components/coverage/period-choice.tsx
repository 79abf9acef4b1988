import Link from "next/link";
import { useTranslations } from "next-intl";

export const periods = ["month", "quarter", "year", "all"] as const;
export type Period = (typeof periods)[number];

/** In days, back from today. */
export const periodDays: Record<Exclude<Period, "all">, number> = { month: 30, quarter: 91, year: 365 };

/** How far back a chart goes. */
export function PeriodChoice({ href, chosen }: { href: string; chosen: Period }) {
  const t = useTranslations("coverage.period");
  return (
    <nav aria-label={t("label")} className="flex flex-wrap gap-1 text-xs">
      {periods.map((period) => (
        <Link
          key={period}
          href={`${href}?period=${period}`}
          aria-current={period === chosen ? "true" : undefined}
          className="rounded-md px-2 py-1 font-semibold text-soft hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:text-ink"
        >
          {t(period)}
        </Link>
      ))}
    </nav>
  );
}
