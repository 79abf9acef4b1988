import { describe, expect, it } from "vitest";
import { isVerdict, layersOf, verdictKey, verdictSigns, verdicts } from "./verdict";

describe("the six verdicts", () => {
  it.each([
    ["confirmed", "1", "✓"],
    ["disputed", "2", "≠"],
    ["refuted", "3", "✗"],
    ["missing_context", "4", "…"],
    ["unproven", "5", "?"],
    ["not_checkable", "6", "–"],
  ] as const)("%s has the key %s and the sign %s", (verdict, key, sign) => {
    expect(verdictKey(verdict)).toBe(key);
    expect(verdictSigns[verdict]).toBe(sign);
  });

  it("each has a sign of its own, so that black and white tells them apart", () => {
    expect(new Set(verdicts.map((verdict) => verdictSigns[verdict])).size).toBe(verdicts.length);
  });
});

describe("isVerdict", () => {
  it.each(verdicts)("%s is one", (verdict) => {
    expect(isVerdict(verdict)).toBe(true);
  });

  it.each(["Confirmed", "true", "", "toString", 1, null, undefined, ["confirmed"]])("%o is none", (value) => {
    expect(isVerdict(value)).toBe(false);
  });
});

describe("layersOf", () => {
  it("a claim that somebody is quoted with is judged twice: whether it was said, and whether it is so", () => {
    expect(layersOf({ attribution: { source: "The service" } })).toEqual(["said", "so"]);
  });

  it("any other claim is judged by whether it is so", () => {
    expect(layersOf({ attribution: null })).toEqual(["so"]);
  });
});
