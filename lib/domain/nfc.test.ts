import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../testing/text";
import { toNfc } from "./nfc";

describe("NFC", () => {
  it("is that of the platform, in any text", () => {
    fc.assert(fc.property(anyText, (text) => void expect(toNfc(text)).toBe(text.normalize("NFC"))));
  });

  /** Marks of every class, two that decompose, two that have none, and an iota, which has the highest. */
  const marks = [..."\u0301\u0323\u0327\u0334\u0345\u05B0\u064B\u093C\u094D\u0E38\u0344\u1DCE\u20DD\uFE0F\u302E\u3099"];

  it("is that of the platform where a letter has many marks", () => {
    const manyMarks = fc.array(fc.constantFrom(...marks), { minLength: 60, maxLength: 300 });
    fc.assert(
      fc.property(manyMarks, fc.constantFrom("a", "ạ", "", "क"), (run, letter) => {
        const text = `x${letter}${run.join("")}y`;
        expect(toNfc(text)).toBe(text.normalize("NFC"));
      }),
    );
  });

  it("hands the platform no long run of marks that are out of order", () => {
    const text = toNfc(`a${"\u0301\u0323".repeat(100_000)}`);
    expect(text).toBe(`ạ${"\u0323".repeat(99_999)}${"\u0301".repeat(100_000)}`);
  });
});
