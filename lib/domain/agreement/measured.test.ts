import { expect, it } from "vitest";
import { patternsOf } from "@/lib/testing/ratings";
import { basisOf, beyondChance } from "./measured";

it("rests on the items that two or more rated", () => {
  expect(basisOf(patternsOf(["aab", "ab.", "b..", "..."]))).toEqual({ items: 2, raters: 3, pairable: 5 });
});

const basis = { items: 4, raters: 2, pairable: 8 };

it.each([
  ["all agree", 1, 0.5, 1],
  ["they agree as often as by chance", 0.5, 0.5, 0],
  ["they never agree", 0, 0.5, -1],
])("where %s", (_, observed, expected, value) => {
  expect(beyondChance(basis, observed, expected)).toEqual({ ...basis, value });
});

it("has a reason in the place of a value where chance alone would make all agree, or nothing can be compared", () => {
  expect(beyondChance(basis, 1, 1)).toEqual({ ...basis, value: null, reason: "expected-agreement-is-1" });
  expect(beyondChance({ items: 0, raters: 0, pairable: 0 }, Number.NaN, Number.NaN)).toMatchObject({
    value: null,
    reason: "no-common-items",
  });
});
