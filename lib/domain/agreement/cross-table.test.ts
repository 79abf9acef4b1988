import fc from "fast-check";
import { expect, it } from "vitest";
import { anyRows, patternsOf, tableOf } from "@/lib/testing/ratings";
import { patternsOfPair, raterPairs } from "./cross-table";

it("counts what two raters gave the items that both rated, the earlier rater first", () => {
  expect(raterPairs(tableOf(["ab.", "ab.", "b.a", "..a"]))).toEqual([
    { raters: [0, 1], categories: 2, cells: [{ first: 0, second: 1, items: 2 }] },
    { raters: [0, 2], categories: 2, cells: [{ first: 1, second: 0, items: 1 }] },
  ]);
});

it("has every pair of ratings of an item once", () => {
  fc.assert(
    fc.property(anyRows(4), (rows) => {
      const pairs = raterPairs(tableOf(rows));
      const counted = pairs.flatMap(({ cells }) => cells).reduce((sum, { items }) => sum + items, 0);
      const ratings = rows.map((row) => row.replaceAll(".", "").length);
      expect(counted).toBe(ratings.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0));
    }),
  );
});

it("is, without who of the two gave what, the same as patterns of their items", () => {
  fc.assert(
    fc.property(anyRows(2, false), (rows) => {
      const [pair] = raterPairs(tableOf(rows));
      const merged = new Map<string, number>();
      for (const { counts, items } of patternsOfPair(pair ?? { categories: 0, cells: [] }).patterns) {
        merged.set(counts.join(), (merged.get(counts.join()) ?? 0) + items);
      }
      expect(merged).toEqual(new Map(patternsOf(rows).patterns.map(({ counts, items }) => [counts.join(), items])));
    }),
  );
});
