import { expect, it } from "vitest";
import { patternsOf, rowsOf } from "@/lib/testing/ratings";
import { percentAgreement } from "./percent-agreement";

it.each([
  ["Gwet 2014; irrCAC test/unit/irrCAC/raw/test_gwet.py: p_a", "gwet2014FourRaters", 0.818, 3],
  ["Artstein and Poesio 2008, p. 568, by counting", "artsteinPoesio2008Second", 0.88, 2],
  ["dkpro-statistics fixture_01_paradox_2x2.json", "paradox", 0.85, 2],
] as const)("has the published value of %s", (_, published, value, digits) => {
  expect(percentAgreement(patternsOf(rowsOf(published))).value).toBeCloseTo(value, digits);
});

it("weighs an item by one, however many rated it, and leaves out those that one rated", () => {
  expect(percentAgreement(patternsOf(["aaaa", "ab..", "b..."]))).toEqual({
    items: 2,
    raters: 4,
    pairable: 6,
    value: 0.5,
  });
});

it("is unknown where no item was rated by two", () => {
  expect(percentAgreement(patternsOf(["a.", ".b"]))).toMatchObject({
    value: null,
    reason: "no-common-items",
    raters: 0,
  });
});
