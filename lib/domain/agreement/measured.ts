import { type ItemPatterns, ratingsOf } from "./patterns";

/** What a measure of agreement rests on. */
export interface Basis {
  /** Items that two raters or more rated: the others say nothing of agreement. */
  items: number;
  /** Raters who rated one of these. */
  raters: number;
  /** Ratings of these: Krippendorff's pairable values. */
  pairable: number;
}

/**
 * Why there is no value: no item was rated by two; chance alone would have them agree on everything, so that nothing can
 * be more than chance (all ratings are the same category); the scale has one category only; or a measure for two raters
 * was asked of more or of fewer.
 */
export type TooLittle = "no-common-items" | "expected-agreement-is-1" | "one-category-scale" | "not-two-raters";

export type Measured = Basis & ({ value: number } | { value: null; reason: TooLittle });

export function basisOf({ raters, patterns }: ItemPatterns): Basis {
  const basis = { items: 0, raters, pairable: 0 };
  for (const pattern of patterns) {
    const ratings = ratingsOf(pattern);
    if (ratings < 2) continue;
    basis.items += pattern.items;
    basis.pairable += pattern.items * ratings;
  }
  return basis;
}

/**
 * Agreement beyond chance: (observed − expected) / (1 − expected), 1 where all agree and 0 where they agree as often as
 * by chance. Both are shares of 1.
 */
export function beyondChance(basis: Basis, observed: number, expected: number): Measured {
  if (basis.items === 0) return { ...basis, value: null, reason: "no-common-items" };
  if (isOne(expected)) return { ...basis, value: null, reason: "expected-agreement-is-1" };
  return { ...basis, value: (observed - expected) / (1 - expected) };
}

/** Sums of shares miss 1 by a few units in the last place. One item of a million rated otherwise misses it by 10⁻⁶. */
function isOne(share: number): boolean {
  return share > 1 - 1e-12;
}
