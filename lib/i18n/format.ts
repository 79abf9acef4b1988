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

/**
 * An EDTF date in words, as precisely as it was given: "28. August 2025", "Mai 2025", "2025", "Sommer 2024", "etwa 2025",
 * "2022–2025". What words would say more or less than stays as it is.
 */
export function formatEdtf(value: string, locale: Locale): string {
  const ends = value.split("/");
  if (ends.length > 2) return value;
  const words = ends.map((end) => dateInWords(end, locale));
  if (!words.every((end) => end !== null)) return value;
  return words.join(words.some((end) => end.includes(" ")) ? " – " : "–");
}

function dateInWords(value: string, locale: Locale): string | null {
  const [, year, month, day, about] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?(~?)$/.exec(value) ?? [];
  if (!year) return null;
  const season = day ? undefined : seasons[locale][Number(month) - 21];
  const words = season ? `${season} ${year}` : dayInWords({ year, month, day }, locale);
  return words && (about ? `${abouts[locale]} ${words}` : words);
}

function dayInWords(
  { year, month, day }: { year: string; month: string | undefined; day: string | undefined },
  locale: Locale,
): string | null {
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)); // Date.UTC takes the year 79 for 1979.
  const isReal = date.getUTCMonth() === Number(month ?? 1) - 1 && date.getUTCDate() === Number(day ?? 1);
  if (!isReal) return null;
  return new Intl.DateTimeFormat(dateLocales[locale], {
    timeZone: "UTC",
    year: "numeric",
    ...(month && { month: "long" }),
    ...(day && { day: "numeric" }),
  }).format(date);
}

/** EDTF's months 21 to 24. */
const seasons: Record<Locale, readonly string[]> = {
  de: ["Frühling", "Sommer", "Herbst", "Winter"],
  en: ["Spring", "Summer", "Autumn", "Winter"],
};
const abouts: Record<Locale, string> = { de: "etwa", en: "about" };

/** When something was done, on the clocks of a zone. */
export function formatInstant(at: string, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(dateLocales[locale], { dateStyle: "medium", timeStyle: "short", timeZone }).format(
    new Date(at),
  );
}

/** When something was done, with the day of the week and the name of the zone. */
export function formatInstantInFull(at: string, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(dateLocales[locale], { dateStyle: "full", timeStyle: "full", timeZone }).format(
    new Date(at),
  );
}

/** The time of day of an instant, on the clocks of a zone. */
export function formatClock(at: string, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(dateLocales[locale], { timeStyle: "short", timeZone }).format(new Date(at));
}

/** A day, such as `2026-11-27`, with that of the week. */
export function formatDay(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(dateLocales[locale], { dateStyle: "full", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** Days come before months here, in English too. */
const dateLocales: Record<Locale, string> = { de: "de", en: "en-GB" };

/** A share of 1 in per cent, without decimals. */
export function formatShare(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(value);
}

/** A coefficient of agreement, with the two decimals that such are reported with. */
export function formatCoefficient(value: number, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: "negative",
  });
  return format.format(value).replace("-", "\u2212");
}
