import { useTranslations } from "next-intl";
import { Count } from "@/components/ui/formatted";
import { agreementMeasures, type Measures } from "@/lib/schemas/agreement";
import { MeasureInterval, MeasureValue } from "./measure-value";

/** Every measure with what it rests on and what it means. On a narrow screen a row becomes a block. */
export function MeasureTable({ measures }: { measures: Measures }) {
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
        {agreementMeasures.map((name) => {
          const measure = measures[name];
          return (
            <tr key={name} className="border-b border-rule align-baseline max-sm:block max-sm:py-3">
              <th scope="row" className="py-2.5 text-start font-semibold max-sm:block max-sm:py-0">
                {t(`measure.${name}`)}
              </th>
              <td className="px-4 py-2.5 max-sm:inline-block max-sm:py-0 max-sm:ps-0">
                <MeasureValue name={name} measure={measure} />
              </td>
              <td className="px-4 py-2.5 text-xs max-sm:inline-block max-sm:py-0 max-sm:ps-0">
                <MeasureInterval name={name} measure={measure} />
              </td>
              <td className="px-4 py-2.5 text-xs text-soft max-sm:block max-sm:p-0">
                {t("basis", { items: measure.items, raters: measure.raters, marks: measure.pairable })}
              </td>
              <td className="py-2.5 text-xs text-soft max-sm:block max-sm:py-0 sm:max-w-80">{t(`meaning.${name}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const shown = ["percent", "krippendorffAlpha", "gwetAC1"] as const;

/** The measures of some parts of a project, side by side. */
export function GroupTable({
  groups,
  label,
  href,
}: {
  groups: readonly { id: string; name: string; measures: Measures }[];
  /** What the parts are. */
  label: string;
  /** Where the part alone is measured. */
  href: (id: string) => string;
}) {
  const t = useTranslations("agreement");
  return (
    <div className="overflow-x-auto">
      <table className="w-full">
        <thead className="text-xs text-soft">
          <tr className="border-b border-rule">
            <th className="py-2 text-start font-semibold">{label}</th>
            <th className="px-3 py-2 text-end font-semibold">{t("column.claims")}</th>
            {shown.map((name) => (
              <th key={name} className="px-3 py-2 text-start font-semibold">
                {t(`measure.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ id, name, measures }) => (
            <tr key={id} className="border-b border-rule align-baseline">
              <th scope="row" className="min-w-40 py-2.5 text-start font-normal">
                <a href={href(id)} dir="auto" className="font-semibold wrap-anywhere hover:underline">
                  {name}
                </a>
              </th>
              <td className="px-3 py-2.5 text-end tabular-nums">
                <Count value={measures.percent.items} />
              </td>
              {shown.map((measure) => (
                <td key={measure} className="px-3 py-2.5">
                  <MeasureValue name={measure} measure={measures[measure]} />{" "}
                  <span className="text-xs">
                    <MeasureInterval name={measure} measure={measures[measure]} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
