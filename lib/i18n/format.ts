import type { Locale } from "./locale";

/**
 * A number as the interface writes it. German groups thousands by a narrow no-break space (DIN 5008), so that a figure of
 * ours is never taken for one that is quoted as printed.
 */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
    .formatToParts(value)
    .map((part) => (part.type === "group" && locale === "de" ? "\u202F" : part.value))
    .join("");
}

/** An EDTF date in words, as precisely as it was given: "28. August 2025", "Mai 2025", "2025". */
export function formatEdtf(value: string, locale: Locale): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(value);
  const [, year, month, day] = parts ?? [];
  if (!year) return value;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)); // Date.UTC takes the year 79 for 1979.
  const isReal = date.getUTCMonth() === Number(month ?? 1) - 1 && date.getUTCDate() === Number(day ?? 1);
  if (!isReal) return value;
  return new Intl.DateTimeFormat(dateLocales[locale], {
    timeZone: "UTC",
    year: "numeric",
    ...(month && { month: "long" }),
    ...(day && { day: "numeric" }),
  }).format(date);
}

/** When something was done, in the newsroom's time. */
export function formatInstant(at: string, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(dateLocales[locale], { dateStyle: "medium", timeStyle: "short", timeZone }).format(
    new Date(at),
  );
}

/** Days come before months here, in English too. */
const dateLocales: Record<Locale, string> = { de: "de", en: "en-GB" };
