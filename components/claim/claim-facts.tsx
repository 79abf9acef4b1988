import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { EdtfDate } from "@/components/ui/formatted";
import { formatEdtf, formatNumber } from "@/lib/i18n/format";
import { isolated } from "@/lib/i18n/isolated";
import type { ClaimSummary, QuantityRecord } from "@/lib/schemas/claim";

/** Who says so; her name keeps its own direction. */
export function AccordingTo({ source }: { source: string }) {
  return useTranslations("claim").rich("accordingTo", { ...isolated, source });
}

/** Who says so, and the way it came. */
export function AttributionLine({ attribution }: { attribution: NonNullable<ClaimSummary["attribution"]> }) {
  const forms = useTranslations("attributionForm");
  return (
    <span className="wrap-anywhere">
      <AccordingTo source={attribution.source} />
      {attribution.form && ` (${forms(attribution.form)})`}
      {attribution.dateSaid && (
        <>
          {" · "}
          <EdtfDate value={attribution.dateSaid} />
        </>
      )}
      {attribution.chain.map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain is shown whole and never reordered
        <Fragment key={index}>
          {index === 0 ? " · " : " → "}
          <bdi>{link}</bdi>
        </Fragment>
      ))}
    </span>
  );
}

/** A figure as it is read, with its words as printed. */
export function QuantityLine({ quantity }: { quantity: QuantityRecord }) {
  const locale = useLocale();
  const kind = useTranslations("quantityKind");
  const about = [
    quantity.counted ?? quantity.unit,
    quantity.kind && kind(quantity.kind),
    quantity.timeScope && formatEdtf(quantity.timeScope, locale),
    quantity.place,
  ].filter(Boolean);
  return (
    <span className="wrap-anywhere">
      <span className="font-serif font-semibold tabular-nums">
        <Figure quantity={quantity} />
      </span>{" "}
      {about.join(" · ")}
    </span>
  );
}

/** The number or interval alone; the printed words where it is neither. */
export function Figure({ quantity }: { quantity: QuantityRecord }) {
  const locale = useLocale();
  const t = useTranslations("approximator");
  const { value, lower, upper, approximator, raw } = quantity;
  const ends = value === null ? [lower, upper] : [value];
  const numbers = ends.filter((end) => end !== null).map((end) => formatNumber(end, locale));
  if (numbers.length === 0) return raw;
  return `${approximator ? `${t(approximator)} ` : ""}${numbers.join("–")}`;
}
