import { describe, expect, it } from "vitest";
import { ownVerdicts, saysNothingNew } from "./own-verdicts";

const by = (id: string, verdict: "confirmed" | "disputed" | null, current = true) => ({
  ...{ layer: "so" as const, verdict, current },
  author: { id },
});

describe("what somebody says already", () => {
  it("is her own current marks", () => {
    const marks = [by("me", "disputed", false), by("me", "confirmed"), by("another", "disputed")];
    expect(ownVerdicts(marks, "me")).toEqual({ so: "confirmed" });
  });

  it.each([
    ["the same verdict", { layer: "so", verdict: "confirmed" }, true],
    ["the same verdict with blanks for a reason", { layer: "so", verdict: "confirmed", rationale: " " }, true],
    ["another verdict", { layer: "so", verdict: "disputed" }, false],
    ["the same verdict on another layer", { layer: "said", verdict: "confirmed" }, false],
    ["the same verdict with a reason", { layer: "so", verdict: "confirmed", rationale: "Laut Hafenbuch" }, false],
    ["the same verdict with evidence", { layer: "so", verdict: "confirmed", evidence: [{}] }, false],
    ["the same verdict on another ground", { layer: "so", verdict: "confirmed", ground: "logic" }, false],
    ["that she withdraws it", { layer: "so", verdict: null }, false],
    ["that she withdraws what she has not said", { layer: "said", verdict: null }, true],
  ] as const)("is said again by %s: %#", (_, mark, isSaid) => {
    expect(saysNothingNew({ so: "confirmed" }, mark)).toBe(isSaid);
  });
});
