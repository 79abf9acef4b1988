import { type ItemPatterns, ratingsOf } from "./patterns";

/**
 * By category, the chance that a rater gives it to an item: its share of an item's ratings, averaged over all items,
 * also those that one alone rated. Gwet's π_k (2014, Handbook of Inter-Rater Reliability, 4th ed., ch. 2); where nothing
 * is missing, Fleiss' p_j (1971).
 */
export function prevalence({ patterns }: ItemPatterns): number[] {
  const shares: number[] = [];
  let items = 0;
  for (const pattern of patterns) {
    const ratings = ratingsOf(pattern);
    if (ratings === 0) continue;
    items += pattern.items;
    for (const [category, count] of pattern.counts.entries()) {
      shares[category] = (shares[category] ?? 0) + (pattern.items * count) / ratings;
    }
  }
  return shares.map((share) => share / items);
}
