import { expect, it } from "vitest";
import type { Layer, Verdict } from "../verdict";
import { reviewerAccuracy } from "./reviewer-accuracy";

const mark = (claimId: string, authorId: string, verdict: Verdict | null, layer: Layer = "so") => ({
  ...{ claimId, authorId, verdict, layer },
});
const resolution = (claimId: string, verdict: Verdict, layer: Layer = "so") => ({ claimId, verdict, layer });

it("holds each reviewer's verdicts against the outcomes", () => {
  const marks = [mark("one", "Edda", "confirmed"), mark("one", "Rainer", "refuted"), mark("two", "Edda", "unproven")];
  expect(reviewerAccuracy(marks, [resolution("one", "refuted"), resolution("two", "unproven")])).toEqual([
    {
      reviewerId: "Edda",
      settled: 2,
      right: 1,
      confusion: [
        { verdict: "confirmed", outcome: "refuted", settled: [{ claimId: "one", layer: "so" }] },
        { verdict: "unproven", outcome: "unproven", settled: [{ claimId: "two", layer: "so" }] },
      ],
    },
    {
      reviewerId: "Rainer",
      settled: 1,
      right: 1,
      confusion: [{ verdict: "refuted", outcome: "refuted", settled: [{ claimId: "one", layer: "so" }] }],
    },
  ]);
});

it("looks at her first mark, not at the one by which she changed her mind", () => {
  const marks = [mark("one", "Edda", "confirmed"), mark("one", "Edda", null), mark("one", "Edda", "refuted")];
  expect(reviewerAccuracy(marks, [resolution("one", "refuted")])).toMatchObject([{ settled: 1, right: 0 }]);
});

it("takes a layer for itself, and nothing that no resolution settled", () => {
  const marks = [mark("one", "Edda", "confirmed"), mark("one", "Edda", "refuted", "said")];
  expect(reviewerAccuracy(marks, [resolution("one", "refuted", "said")])).toMatchObject([{ settled: 1, right: 1 }]);
  expect(reviewerAccuracy(marks, [])).toEqual([]);
});

it("puts alike verdicts and outcomes together", () => {
  const marks = [mark("one", "Edda", "confirmed"), mark("two", "Edda", "confirmed")];
  const [edda] = reviewerAccuracy(marks, [resolution("one", "refuted"), resolution("two", "refuted")]);
  expect(edda?.confusion).toMatchObject([{ settled: [{ claimId: "one" }, { claimId: "two" }] }]);
});
