import { expect, it } from "vitest";
import { tableOf } from "@/lib/testing/ratings";
import { coincidencesOf } from "./coincidences";

it("counts the pairs of ratings by what they gave, with the items behind them", () => {
  expect(coincidencesOf(tableOf(["aab", "bb.", "a..", "abb"], ["a", "b", "c"]))).toEqual([
    { categories: ["a", "a"], pairs: 1, itemIds: ["item 0"] },
    { categories: ["a", "b"], pairs: 4, itemIds: ["item 0", "item 3"] },
    { categories: ["a", "c"], pairs: 0, itemIds: [] },
    { categories: ["b", "b"], pairs: 2, itemIds: ["item 1", "item 3"] },
    { categories: ["b", "c"], pairs: 0, itemIds: [] },
    { categories: ["c", "c"], pairs: 0, itemIds: [] },
  ]);
});
