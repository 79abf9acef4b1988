import type { RatingsTable } from "./ratings";

/** How often two categories met on an item, and on which. */
export interface Coincidence<C extends string = string> {
  /** In the order of the scale; the same one twice where raters agreed. */
  categories: readonly [C, C];
  /** Pairs of ratings of the same item, in whichever order they were given. */
  pairs: number;
  /** The items behind them, each once. */
  itemIds: readonly string[];
}

/**
 * What raters agree and differ on: each pair of categories of the scale, also those that never met, row by row of the
 * matrix's upper half. All pairs weigh the same here, also those of an item that many rated.
 */
export function coincidencesOf<C extends string>(table: RatingsTable<C>): Coincidence<C>[] {
  const cells = table.categories.map((one, row) =>
    table.categories
      .slice(row)
      .map((other) => ({ categories: [one, other] as const, pairs: 0, itemIds: [] as string[] })),
  );
  for (const { id, ratings } of table.items) {
    const counts = new Map<number, number>();
    for (const { category } of ratings) counts.set(category, (counts.get(category) ?? 0) + 1);
    for (const [one, count] of counts) {
      for (const [other, otherCount] of counts) {
        const cell = cells[one]?.[other - one];
        const pairs = one === other ? (count * (count - 1)) / 2 : count * otherCount;
        if (!cell || pairs === 0) continue;
        cell.pairs += pairs;
        cell.itemIds.push(id);
      }
    }
  }
  return cells.flat();
}
