import { expect, it } from "vitest";
import { patternsOf } from "@/lib/testing/ratings";
import { prevalence } from "./prevalence";

it("averages each category's share of an item's ratings over all items, also those that one rated", () => {
  expect(prevalence(patternsOf(["aabb", "a...", "...."], ["a", "b", "c"]))).toEqual([0.75, 0.25, 0]);
});
