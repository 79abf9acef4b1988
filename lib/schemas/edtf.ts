import edtf from "edtf";
import { optionalWords } from "./text";

/**
 * A date with the precision that its source has, in the Extended Date/Time Format (ISO 8601-2, Library of Congress EDTF
 * levels 0 and 1): `2025`, `2025-05`, `2025-08-27`, `2025-05~`, `2025-21` for spring.
 */
export const optionalEdtf = optionalWords(60).refine((value) => value === null || isEdtf(value), "not-edtf");

export function isEdtf(value: string): boolean {
  try {
    edtf(value);
    return true;
  } catch {
    return false;
  }
}
