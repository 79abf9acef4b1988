import { basisOf, beyondChance, type Measured } from "./measured";
import { type ItemPatterns, ratingsOf } from "./patterns";

/**
 * The share of agreeing pairs of ratings on an item, averaged over the items that two or more rated: Fleiss' P̄ (1971,
 * Psychological Bulletin 76(5), 378–382), and Gwet's p_a where ratings are missing (2014, Handbook of Inter-Rater
 * Reliability, 4th ed., ch. 2). A share of 1. Each item weighs the same, however many rated it.
 */
export function percentAgreement(ratings: ItemPatterns): Measured {
  return beyondChance(basisOf(ratings), observedAgreement(ratings), 0);
}

/** NaN where no item was rated by two. */
export function observedAgreement({ patterns }: ItemPatterns): number {
  let items = 0;
  let agreement = 0;
  for (const pattern of patterns) {
    const ratings = ratingsOf(pattern);
    if (ratings < 2) continue;
    let agreeing = 0;
    for (const count of pattern.counts) agreeing += count * (count - 1);
    items += pattern.items;
    agreement += (pattern.items * agreeing) / (ratings * (ratings - 1));
  }
  return agreement / items;
}
