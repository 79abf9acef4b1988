import { useLocale, useTranslations } from "next-intl";
import { formatCoefficient, formatShare } from "@/lib/i18n/format";
import type { Measure } from "@/lib/schemas/agreement";
import type { SpanMeasureRecord } from "@/lib/schemas/span-agreement";

/** A measure of marks or of spans, as far as it is told as a number. */
export interface ShownMeasure extends Pick<Measure, "value" | "interval"> {
  reason: Measure["reason"] | SpanMeasureRecord["reason"];
}

interface Shown {
  measure: ShownMeasure;
  /** Whether it is a share, told in per cent. */
  isShare: boolean;
}

/** A measure as a number, or in words why there is none. */
export function MeasureValue({ measure, isShare }: Shown) {
  const t = useTranslations("agreement.reason");
  const format = useMeasureFormat(isShare);
  if (measure.value === null)
    return <span className="text-xs text-soft">{t(measure.reason ?? "no-common-items")}</span>;
  return <span className="font-semibold tabular-nums">{format(measure.value)}</span>;
}

/** Between what 95 of 100 resamples lie; nothing where that cannot be told. */
export function MeasureInterval({ measure, isShare }: Shown) {
  const t = useTranslations("agreement");
  const format = useMeasureFormat(isShare);
  if (!measure.interval) return null;
  const { lower, upper } = measure.interval;
  return (
    <span className="whitespace-nowrap text-soft tabular-nums">
      {t("interval", { lower: format(lower), upper: format(upper) })}
    </span>
  );
}

function useMeasureFormat(isShare: boolean): (value: number) => string {
  const locale = useLocale();
  return (value) => (isShare ? formatShare(value, locale) : formatCoefficient(value, locale));
}
