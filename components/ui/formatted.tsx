import { useLocale, useTimeZone } from "next-intl";
import { formatEdtf, formatNumber } from "@/lib/i18n/format";
import { LocalTime } from "./local-time";

/** A number as the interface writes it. */
export function Count({ value }: { value: number }) {
  return formatNumber(value, useLocale());
}

/** A date with the precision that its source gave. */
export function EdtfDate({ value }: { value: string }) {
  return <time dateTime={value}>{formatEdtf(value, useLocale())}</time>;
}

/** When something was done, in the reader's own time. */
export function Instant({ at }: { at: string }) {
  return <LocalTime at={at} locale={useLocale()} serverZone={useTimeZone() ?? "UTC"} />;
}
