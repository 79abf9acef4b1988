/*
 * Days as people count them, which begin at another instant in each zone and last 23 or 25 hours twice a year where clocks
 * are changed. A day is written as ISO 8601 has it, `2026-11-27`; a zone by its name in the IANA database.
 */

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The day that an instant is on. */
export function dayOf(at: Date, zone: string): string {
  const parts = dayFormat(zone).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once a zone: that costs more than to write a day. */
function dayFormat(zone: string): Intl.DateTimeFormat {
  const made = formats.get(zone);
  if (made) return made;
  const format = new Intl.DateTimeFormat("en", {
    ...{ timeZone: zone, calendar: "iso8601", numberingSystem: "latn" },
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
  });
  formats.set(zone, format);
  return format;
}

/** No zone is further from UTC than 14 hours, nor was before there were zones by more than 16. */
const furthest = 16 * 3600;

/** The first instant of a day, to the second: the earliest at which it is that day or, where it was left out, a later one. */
export function startOfDay(day: string, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let before = -furthest;
  let from = furthest;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dayOf(new Date(midnight + middle * 1000), zone) < day) before = middle;
    else from = middle;
  }
  return new Date(midnight + from * 1000);
}

/** The instants of a day: from the first of it to before the first of the next. */
export function spanOfDay(day: string, zone: string): { from: Date; to: Date } {
  return { from: startOfDay(day, zone), to: startOfDay(dayAfter(day), zone) };
}

/** The day that comes after one, or so many days after it. */
export function dayAfter(day: string, count = 1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
