import { expect, it } from "vitest";
import { rowsOf, tableOf } from "@/lib/testing/ratings";
import { pairAgreements } from "./pair-agreement";

it("measures each two raters on what both rated", () => {
  const pairs = pairAgreements(tableOf(["ab.", "bb.", "b.a"]));
  expect(pairs.map(({ raterIds, items }) => [...raterIds, items])).toEqual([
    ["rater 0", "rater 1", 2],
    ["rater 0", "rater 2", 1],
  ]);
  expect(pairs[0]).toMatchObject({
    percent: { value: 0.5, items: 2, raters: 2, pairable: 4 },
    cohenKappa: { value: 0 },
  });
});

it("has the published κ, AC1 and α of two raters (see the tests of each)", () => {
  const [second] = pairAgreements(tableOf(rowsOf("artsteinPoesio2008Second")));
  expect(second?.cohenKappa.value).toBeCloseTo(0.801, 3);
  expect(second?.krippendorffAlpha.value).toBeCloseTo(0.8, 2);
  const [paradox] = pairAgreements(tableOf(rowsOf("paradox")));
  expect(paradox?.gwetAC1.value).toBeCloseTo(0.808, 3);
});

it("has no pair where nobody has anything in common", () => {
  expect(pairAgreements(tableOf(["a.", ".b"]))).toEqual([]);
});
