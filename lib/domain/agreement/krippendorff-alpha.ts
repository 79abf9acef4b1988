import { basisOf, type Measured } from "./measured";
import { type ItemPatterns, ratingsOf } from "./patterns";

/**
 * How far two categories, as places on the scale, are apart: Krippendorff's metric δ²; 0 from each to itself, and the same
 * in both directions. `frequencies` are the pairable ratings of each category.
 */
export type Difference = (one: number, other: number, frequencies: readonly number[]) => number;

export const nominalDifference: Difference = (one, other) => (one === other ? 0 : 1);

/**
 * The ratings that lie between two places on an ordered scale, half of those at both ends included, squared
 * (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section D).
 */
export const ordinalDifference: Difference = (one, other, frequencies) => {
  const [low, high] = one < other ? [one, other] : [other, one];
  let between = 0;
  for (let at = low; at <= high; at++) between += frequencies[at] ?? 0;
  return (between - ((frequencies[low] ?? 0) + (frequencies[high] ?? 0)) / 2) ** 2;
};

/**
 * Krippendorff's α = 1 − D_o / D_e (2004, Content Analysis, 2nd ed., ch. 11; 2011, Computing Krippendorff's
 * Alpha-Reliability, sections C and D), for any number of raters and with missing ratings: an item weighs by its ratings,
 * and one that a single person rated has no weight. Up to 1.
 */
export function krippendorffAlpha(ratings: ItemPatterns, difference: Difference): Measured {
  const basis = basisOf(ratings);
  if (basis.items === 0) return { ...basis, value: null, reason: "no-common-items" };
  const coincidences = coincidenceMatrix(ratings);
  const frequencies = coincidences.map((row) => row.reduce((sum, count) => sum + count, 0));
  let observed = 0;
  let expected = 0;
  for (const [one, row] of coincidences.entries()) {
    for (let other = 0; other < one; other++) {
      const apart = difference(one, other, frequencies);
      observed += (row[other] ?? 0) * apart;
      expected += (frequencies[one] ?? 0) * (frequencies[other] ?? 0) * apart;
    }
  }
  if (expected === 0) return { ...basis, value: null, reason: "expected-agreement-is-1" };
  return { ...basis, value: 1 - ((basis.pairable - 1) * observed) / expected };
}

/**
 * By two categories, the pairs of ratings of one item that have them, each item's pairs weighing together as much as it
 * has ratings: Krippendorff's o_ck. Symmetric; sums to the pairable ratings.
 */
export function coincidenceMatrix({ patterns }: ItemPatterns): number[][] {
  const size = patterns[0]?.counts.length ?? 0;
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const pattern of patterns) {
    const ratings = ratingsOf(pattern);
    if (ratings < 2) continue;
    const weight = pattern.items / (ratings - 1);
    for (const [one, count] of pattern.counts.entries()) {
      const row = matrix[one];
      if (count === 0 || !row) continue;
      for (const [other, otherCount] of pattern.counts.entries()) {
        row[other] = (row[other] ?? 0) + weight * count * (one === other ? count - 1 : otherCount);
      }
    }
  }
  return matrix;
}
