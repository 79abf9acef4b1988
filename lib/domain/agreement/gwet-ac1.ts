import { basisOf, beyondChance, type Measured } from "./measured";
import type { ItemPatterns } from "./patterns";
import { observedAgreement } from "./percent-agreement";
import { prevalence } from "./prevalence";

/**
 * Gwet's AC1 (2008, British Journal of Mathematical and Statistical Psychology 61, 29–48; with missing ratings: 2014,
 * Handbook of Inter-Rater Reliability, 4th ed., ch. 2). It stays near the percent agreement where nearly all ratings are
 * the same category and κ collapses. Chance is Σ π (1 − π) / (q − 1) over the q categories of the scale, also those that
 * nobody gave: of a longer scale less agreement is expected. Up to 1.
 */
export function gwetAC1(ratings: ItemPatterns): Measured {
  const basis = basisOf(ratings);
  const shares = prevalence(ratings);
  if (shares.length === 1 && basis.items > 0) return { ...basis, value: null, reason: "one-category-scale" };
  const expected = shares.reduce((sum, share) => sum + share * (1 - share), 0) / (shares.length - 1);
  return beyondChance(basis, observedAgreement(ratings), expected);
}
