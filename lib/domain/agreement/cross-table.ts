import type { ItemPatterns } from "./patterns";
import type { RatingsTable } from "./ratings";

/** Items to which a first rater gave one category and a second rater one. */
export interface CrossCell {
  first: number;
  second: number;
  items: number;
}

/** What two raters gave the items that both rated: a contingency table, without its empty cells. */
export interface CrossTable {
  /** The scale's length; categories are places on it. */
  categories: number;
  cells: readonly CrossCell[];
}

/** Two raters, by their places in the table's list, the earlier first. */
export interface RaterPair extends CrossTable {
  raters: readonly [number, number];
}

/** All pairs of raters with an item in common, in one pass over the items. */
export function raterPairs(table: RatingsTable): RaterPair[] {
  const size = table.categories.length;
  const counted = new Map<number, Float64Array>();
  for (const { ratings } of table.items) {
    for (const [index, one] of ratings.entries()) {
      for (let later = index + 1; later < ratings.length; later++) {
        const other = ratings[later];
        if (!other) continue;
        const [first, second] = one.rater < other.rater ? [one, other] : [other, one];
        const key = first.rater * table.raterIds.length + second.rater;
        const counts = counted.get(key) ?? new Float64Array(size * size);
        const cell = first.category * size + second.category;
        counts[cell] = (counts[cell] ?? 0) + 1;
        counted.set(key, counts);
      }
    }
  }
  return Array.from(counted, ([key, counts]) => ({
    raters: [Math.floor(key / table.raterIds.length), key % table.raterIds.length],
    categories: size,
    cells: Array.from(counts, (items, cell) => ({ first: Math.floor(cell / size), second: cell % size, items })).filter(
      ({ items }) => items > 0,
    ),
  }));
}

/** The same for the measures that do not ask who of the two gave what. */
export function patternsOfPair({ categories, cells }: CrossTable): ItemPatterns {
  const patterns = cells.map(({ first, second, items }) => ({
    counts: Array.from({ length: categories }, (_, at) => Number(at === first) + Number(at === second)),
    items,
  }));
  return { raters: cells.length > 0 ? 2 : 0, patterns };
}
