import fc from "fast-check";
import { expect, it } from "vitest";
import { anyRows, patternsOf, rowsOf } from "@/lib/testing/ratings";
import { fleissKappa } from "./fleiss-kappa";

it.each([
  ["Fleiss 1971, p. 381; dkpro-statistics Fleiss1971Test.java", "fleiss1971", 0.43, 3],
  ["Gwet 2014, ratings missing; irrCAC test/unit/irrCAC/raw/test_fleiss.py", "gwet2014FourRaters", 0.761, 3],
] as const)("has the published value of %s", (_, published, value, digits) => {
  expect(fleissKappa(patternsOf(rowsOf(published))).value).toBeCloseTo(value, digits);
});

/** Scott 1955, Public Opinion Quarterly 19(3), from the ratings one by one: two raters, no patterns. */
function scottPi(rows: readonly string[]): number {
  const all = rows.join("");
  const shareOf = (category: string) => all.split(category).length - 1;
  const expected = [..."abcd"].reduce((sum, category) => sum + (shareOf(category) / all.length) ** 2, 0);
  const observed = rows.filter(([first, second]) => first === second).length / rows.length;
  return (observed - expected) / (1 - expected);
}

it("is Scott's π where two rated everything", () => {
  fc.assert(
    fc.property(anyRows(2, false), (rows) => {
      fc.pre(new Set(rows.join("")).size > 1);
      expect(fleissKappa(patternsOf(rows)).value).toBeCloseTo(scottPi(rows), 10);
    }),
  );
});

it("is undefined where all ratings are the same, and says so", () => {
  expect(fleissKappa(patternsOf(["aaa", "aa."], ["a", "b"]))).toEqual({
    items: 2,
    raters: 3,
    pairable: 5,
    value: null,
    reason: "expected-agreement-is-1",
  });
});

it("is unknown where no item was rated by two", () => {
  expect(fleissKappa(patternsOf(["a.", ".b"]))).toMatchObject({ value: null, reason: "no-common-items" });
});
