import { useLocale, useTranslations } from "next-intl";
import { formatCoefficient, formatShare } from "@/lib/i18n/format";
import type { AgreementMeasure, Measure } from "@/lib/schemas/agreement";

/** A measure as a number, or in words why there is none. */
export function MeasureValue({ name, measure }: { name: AgreementMeasure; measure: Measure }) {
  const t = useTranslations("agreement.reason");
  const format = useMeasureFormat(name);
  if (measure.value === null)
    return <span className="text-xs text-soft">{t(measure.reason ?? "no-common-items")}</span>;
  return <span className="font-semibold tabular-nums">{format(measure.value)}</span>;
}

/** Between what 95 of 100 resamples lie; nothing where that cannot be told. */
export function MeasureInterval({ name, measure }: { name: AgreementMeasure; measure: Measure }) {
  const t = useTranslations("agreement");
  const format = useMeasureFormat(name);
  if (!measure.interval) return null;
  const { lower, upper } = measure.interval;
  return (
    <span className="whitespace-nowrap text-soft tabular-nums">
      {t("interval", { lower: format(lower), upper: format(upper) })}
    </span>
  );
}

function useMeasureFormat(name: AgreementMeasure): (value: number) => string {
  const locale = useLocale();
  return (value) => (name === "percent" ? formatShare(value, locale) : formatCoefficient(value, locale));
}
