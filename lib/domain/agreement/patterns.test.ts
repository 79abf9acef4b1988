import { expect, it } from "vitest";
import { patternsOf } from "@/lib/testing/ratings";

it("counts items that were given the same, by whomever", () => {
  expect(patternsOf(["aab", "aba", "bbb", "b.."])).toEqual({
    raters: 3,
    patterns: [
      { counts: [2, 1], items: 2 },
      { counts: [0, 3], items: 1 },
      { counts: [0, 1], items: 1 },
    ],
  });
});

it("counts no rater whose items nobody else rated", () => {
  expect(patternsOf(["ab.", "..b"]).raters).toBe(2);
});
