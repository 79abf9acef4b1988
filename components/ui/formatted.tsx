import { useLocale, useTimeZone } from "next-intl";
import { formatEdtf, formatInstant, formatNumber } from "@/lib/i18n/format";

/** A number as the interface writes it. */
export function Count({ value }: { value: number }) {
  return formatNumber(value, useLocale());
}

/** A date with the precision that its source gave. */
export function EdtfDate({ value }: { value: string }) {
  return <time dateTime={value}>{formatEdtf(value, useLocale())}</time>;
}

/** When something was done. */
export function Instant({ at }: { at: string }) {
  return <time dateTime={at}>{formatInstant(at, useLocale(), useTimeZone() ?? "UTC")}</time>;
}
