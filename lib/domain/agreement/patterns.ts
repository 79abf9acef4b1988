import type { RatingsTable } from "./ratings";

/** Items that were given the same categories equally often, by whomever. */
export interface Pattern {
  /** Ratings by category, in the order of the scale: Fleiss' n_ij of each of these items. */
  counts: readonly number[];
  /** How many items are so. */
  items: number;
}

/**
 * All that the measures for many raters look at. Six categories and three raters have 83 patterns however many items
 * there are, so that a measure costs the same for a hundred items as for a hundred thousand.
 */
export interface ItemPatterns {
  /** Raters who rated an item that somebody else rated, too. */
  raters: number;
  /** In no order. */
  patterns: readonly Pattern[];
}

export function itemPatterns(table: RatingsTable): ItemPatterns {
  const patterns = new Map<string, Pattern>();
  const raters = new Set<number>();
  for (const { ratings } of table.items) {
    const counts = table.categories.map(() => 0);
    for (const { rater, category } of ratings) {
      counts[category] = (counts[category] ?? 0) + 1;
      if (ratings.length > 1) raters.add(rater);
    }
    const key = counts.join();
    const pattern = patterns.get(key);
    if (pattern) pattern.items++;
    else patterns.set(key, { counts, items: 1 });
  }
  return { raters: raters.size, patterns: [...patterns.values()] };
}

/** How many rated each of a pattern's items. */
export function ratingsOf({ counts }: Pattern): number {
  let ratings = 0;
  for (const count of counts) ratings += count;
  return ratings;
}
