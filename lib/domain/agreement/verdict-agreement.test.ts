import { expect, it } from "vitest";
import type { Verdict } from "../verdict";
import { agreementOfVerdicts } from "./verdict-agreement";

const rating = (itemId: string, raterId: string, category: Verdict) => ({ itemId, raterId, category });

it("has missing context between confirmed and refuted, and the other verdicts outside of their order", () => {
  const settled = [rating("one", "Edda", "confirmed"), rating("one", "Rainer", "confirmed")];
  const refuted = [rating("two", "Edda", "refuted"), rating("two", "Rainer", "refuted")];
  const against = (verdict: Verdict) =>
    agreementOfVerdicts([
      ...settled,
      ...refuted,
      rating("three", "Edda", "confirmed"),
      rating("three", "Rainer", verdict),
    ]);
  const [near, far] = [against("missing_context").ordinalAlpha, against("refuted").ordinalAlpha];
  expect(near.value).toBeGreaterThan(far.value ?? 1);
  expect(against("unproven").ordinalAlpha).toMatchObject({ value: 1, items: 2 });
  expect(against("unproven").krippendorffAlpha.value).toBeLessThan(1);
});

it("says which claims are behind a cell of the matrix", () => {
  const { coincidences } = agreementOfVerdicts([
    rating("one", "Edda", "confirmed"),
    rating("one", "Rainer", "disputed"),
  ]);
  expect(coincidences.filter(({ pairs }) => pairs > 0)).toEqual([
    { categories: ["confirmed", "disputed"], pairs: 1, itemIds: ["one"] },
  ]);
});
