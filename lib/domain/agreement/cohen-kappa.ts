import type { CrossTable } from "./cross-table";
import { beyondChance, type Measured } from "./measured";

/**
 * Cohen's κ (1960, Educational and Psychological Measurement 20(1), 37–46, eq. 1) of two raters, on the items that both
 * rated: each has her own leaning towards each category, and chance is that the two leanings meet. From −1 to 1.
 */
export function cohenKappa({ categories, cells }: CrossTable): Measured {
  const byFirst = new Float64Array(categories);
  const bySecond = new Float64Array(categories);
  let items = 0;
  let agreeing = 0;
  for (const cell of cells) {
    items += cell.items;
    if (cell.first === cell.second) agreeing += cell.items;
    byFirst[cell.first] = (byFirst[cell.first] ?? 0) + cell.items;
    bySecond[cell.second] = (bySecond[cell.second] ?? 0) + cell.items;
  }
  const meeting = byFirst.reduce((sum, count, category) => sum + count * (bySecond[category] ?? 0), 0);
  const basis = { items, raters: items > 0 ? 2 : 0, pairable: 2 * items };
  return beyondChance(basis, agreeing / items, meeting / (items * items));
}
