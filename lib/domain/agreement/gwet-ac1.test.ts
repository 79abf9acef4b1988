import { expect, it } from "vitest";
import { patternsOf, rowsOf } from "@/lib/testing/ratings";
import { gwetAC1 } from "./gwet-ac1";

it.each([
  ["Gwet 2014, four raters; irrCAC test/unit/irrCAC/raw/test_gwet.py", "gwet2014FourRaters", 0.775],
  ["Gwet 2014, five observers; irrCAC test/unit/irrCAC/raw/test_gwet.py", "gwet2014FiveObservers", 0.497],
  ["irrCAC's set gender; irrCAC test/unit/irrCAC/raw/test_gwet.py", "gender", 0.208],
  ["irrCAC 1.4 in dkpro-statistics fixture_01_paradox_2x2.json", "paradox", 0.808],
] as const)("has the published value of %s", (_, published, value) => {
  expect(gwetAC1(patternsOf(rowsOf(published))).value).toBeCloseTo(value, 3);
});

it("is defined, unlike κ, where all ratings are the same", () => {
  expect(gwetAC1(patternsOf(["aa", "aa"], ["a", "b"]))).toMatchObject({ value: 1, items: 2 });
});

it("expects less agreement of a longer scale", () => {
  const [two, six] = [["a", "b"], [..."abcdef"]].map((scale) => gwetAC1(patternsOf(["aa", "ab", "bb"], scale)).value);
  expect(six).toBeGreaterThan(two ?? 1);
});

it.each([
  ["the scale has one category", ["aa"], ["a"], "one-category-scale"],
  ["no item was rated by two", ["a.", ".b"], ["a", "b"], "no-common-items"],
])("is unknown where %s", (_, rows, scale, reason) => {
  expect(gwetAC1(patternsOf(rows, scale))).toMatchObject({ value: null, reason });
});
