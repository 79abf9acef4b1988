import fc from "fast-check";
import { expect, it } from "vitest";
import { isTooFast, readingTime } from "./reading-time";

it.each([
  ["", 0],
  // 60 characters.
  ["Im August wurden nach Angaben des Amts 11 000 Mann verlegt. ".trimEnd().padEnd(60, "."), 2_000],
  ["𝕏".repeat(30), 1_000],
  ["a  \n\n  b", 100],
])("%j takes %i ms at least", (text, time) => {
  expect(readingTime(text)).toBeCloseTo(time);
});

it("a text is too fast before its time, and no more from then on; more text takes no less", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (text, more) => {
      expect(isTooFast(text, readingTime(text))).toBe(false);
      expect(isTooFast(text, readingTime(text) - 1)).toBe(readingTime(text) > readingTime(text) - 1);
      expect(readingTime(`${text}x${more}`)).toBeGreaterThan(readingTime(text) - 1);
    }),
  );
});
