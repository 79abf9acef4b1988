import edtf from "edtf";
import { edtfOfTyped } from "../domain/typed-date";
import { optionalText } from "./text";

/**
 * A date with the precision that its source has, in the Extended Date/Time Format (ISO 8601-2, Library of Congress EDTF
 * levels 0 and 1): `2025`, `2025-05`, `2025-08-27`, `2025-05~`, `2025-21` for spring. What people type instead, such as
 * `27.08.2025` or `Mai 2025`, is taken as what it means.
 */
export const optionalEdtf = optionalText(60)
  .transform((value) => (value === null ? null : (readDate(value) ?? value)))
  .refine((value) => value === null || isEdtf(value), "not-edtf");

/** The EDTF of what was typed, be it EDTF already or a date in digits or words; null for what is no date. */
export function readDate(typed: string): string | null {
  const given = typed.trim();
  if (isEdtf(given)) return given;
  const meant = edtfOfTyped(given);
  return meant !== null && isEdtf(meant) ? meant : null;
}

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
