import { expect, it } from "vitest";
import type { Layer, Verdict } from "../verdict";
import { verdictAgreement } from "./verdict-agreement";

const mark = (claimId: string, authorId: string, verdict: Verdict | null, layer: Layer = "so") => ({
  ...{ claimId, authorId, verdict, layer },
});

it("looks at each layer by itself", () => {
  const agreement = verdictAgreement([
    mark("one", "Edda", "confirmed"),
    mark("one", "Rainer", "refuted"),
    mark("one", "Edda", "confirmed", "said"),
    mark("one", "Rainer", "confirmed", "said"),
  ]);
  expect(agreement.so.percent).toMatchObject({ value: 0, items: 1, raters: 2, pairable: 2 });
  expect(agreement.said.percent.value).toBe(1);
});

it("has missing context between confirmed and refuted, and the other verdicts outside of their order", () => {
  const settled = [mark("one", "Edda", "confirmed"), mark("one", "Rainer", "confirmed")];
  const refuted = [mark("two", "Edda", "refuted"), mark("two", "Rainer", "refuted")];
  const against = (verdict: Verdict) =>
    verdictAgreement([...settled, ...refuted, mark("three", "Edda", "confirmed"), mark("three", "Rainer", verdict)]).so;
  const [near, far] = [against("missing_context").ordinalAlpha, against("refuted").ordinalAlpha];
  expect(near.value).toBeGreaterThan(far.value ?? 1);
  expect(against("unproven").ordinalAlpha).toMatchObject({ value: 1, items: 2 });
  expect(against("unproven").krippendorffAlpha.value).toBeLessThan(1);
});

it("does not look at a mark that withdraws", () => {
  const agreement = verdictAgreement([mark("one", "Edda", "confirmed"), mark("one", "Rainer", null)]);
  expect(agreement.so.percent).toMatchObject({ value: null, reason: "no-common-items" });
});

it("says which claims are behind a cell of the matrix", () => {
  const { so } = verdictAgreement([mark("one", "Edda", "confirmed"), mark("one", "Rainer", "disputed")]);
  expect(so.coincidences.filter(({ pairs }) => pairs > 0)).toEqual([
    { categories: ["confirmed", "disputed"], pairs: 1, itemIds: ["one"] },
  ]);
});
