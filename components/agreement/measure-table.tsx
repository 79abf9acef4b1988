import { useTranslations } from "next-intl";
import { MeasureInterval, MeasureValue, type ShownMeasure } from "./measure-value";

/** A measure in words, with what it rests on and what it means. */
export interface MeasureRow {
  name: string;
  label: string;
  measure: ShownMeasure;
  isShare: boolean;
  basis: string;
  meaning: string;
}

/** Measures one below the other. On a narrow screen a row becomes a block. */
export function MeasureTable({ rows }: { rows: readonly MeasureRow[] }) {
  const t = useTranslations("agreement");
  return (
    <table className="w-full max-sm:block">
      <thead className="text-xs text-soft max-sm:sr-only">
        <tr className="border-b border-rule">
          <th className="py-2 text-start font-semibold">{t("column.measure")}</th>
          <th className="px-4 py-2 text-start font-semibold">{t("column.value")}</th>
          <th className="px-4 py-2 text-start font-semibold">{t("column.interval")}</th>
          <th className="px-4 py-2 text-start font-semibold">{t("column.basis")}</th>
          <th className="py-2 text-start font-semibold">{t("column.meaning")}</th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map(({ name, label, measure, isShare, basis, meaning }) => (
          <tr key={name} className="border-b border-rule align-baseline max-sm:block max-sm:py-3">
            <th scope="row" className="py-2.5 text-start font-semibold max-sm:block max-sm:py-0">
              {label}
            </th>
            <td className="px-4 py-2.5 max-sm:inline-block max-sm:py-0 max-sm:ps-0">
              <MeasureValue measure={measure} isShare={isShare} />
            </td>
            <td className="px-4 py-2.5 text-xs max-sm:inline-block max-sm:py-0 max-sm:ps-0">
              <MeasureInterval measure={measure} isShare={isShare} />
            </td>
            <td className="px-4 py-2.5 text-xs text-soft max-sm:block max-sm:p-0">{basis}</td>
            <td className="py-2.5 text-xs text-soft max-sm:block max-sm:py-0 sm:max-w-80">{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
