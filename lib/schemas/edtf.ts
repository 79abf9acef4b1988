import edtf from "edtf";
import { optionalWords } from "./text";

/**
 * A date with the precision that its source has, in the Extended Date/Time Format (ISO 8601-2, Library of Congress EDTF
 * levels 0 and 1): `2025`, `2025-05`, `2025-08-27`, `2025-05~`, `2025-21` for spring.
 */
export const optionalEdtf = optionalWords(60).refine((value) => value === null || isEdtf(value), "not-edtf");

export function isEdtf(value: string): boolean {
  try {
    edtf(value, { level: 1, types: ["Date", "Year", "Season", "Interval"] });
    return !hasFalseLeapDay(value);
  } catch {
    return false;
  }
}

/** The package knows how many days a month has, but takes 29 February for one of every year. */
function hasFalseLeapDay(value: string): boolean {
  const years = [...value.matchAll(/(\d{4})-02-29/g)].map(([, year]) => Number(year));
  return years.some((year) => year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0));
}
