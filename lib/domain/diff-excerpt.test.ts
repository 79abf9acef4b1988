import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DiffPart, diffExcerpt, headOf } from "./diff-excerpt";

const same = (text: string): DiffPart => ({ kind: "same", text });
const gone = (text: string): DiffPart => ({ kind: "gone", text });
const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(" ");

describe("an excerpt of a change", () => {
  it("is the whole where that is short", () => {
    const parts = [same("About "), gone("eleven"), { kind: "new" as const, text: "twelve" }, same(" thousand.")];
    expect(diffExcerpt(parts, 20, 100)).toEqual(parts);
  });

  it("keeps words on the side of the change, and whole ones", () => {
    const [before, , between, , after] = diffExcerpt(
      [same(words(50)), gone("x"), same(words(50)), gone("y"), same(words(50))],
      9,
      100,
    );
    expect(before?.text).toBe(" … w48 w49");
    expect(between?.text).toBe("w0 w1 w2 … w48 w49");
    expect(after?.text).toBe("w0 w1 w2 … ");
  });

  it("cuts what was changed at its end", () => {
    expect(diffExcerpt([gone(words(50))], 9, 8)).toEqual([gone("w0 w1 … ")]);
  });

  it("never splits a character, and never is longer", () => {
    const anyPart = fc.record({
      kind: fc.constantFrom("same" as const, "gone" as const, "new" as const),
      text: fc.string({ unit: "grapheme", maxLength: 80 }),
    });
    fc.assert(
      fc.property(fc.array(anyPart), fc.nat({ max: 20 }), fc.nat({ max: 20 }), (parts, reach, longest) => {
        const excerpt = diffExcerpt(parts, reach, longest);
        expect(excerpt.map(({ kind }) => kind)).toEqual(parts.map(({ kind }) => kind));
        for (const [index, { text }] of excerpt.entries()) {
          expect(text.length).toBeLessThanOrEqual(parts[index]?.text.length ?? 0);
          expect(text.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

it("the head of a text ends with a word, or within one that is all of it", () => {
  expect(headOf("one two three four", 9)).toBe("one two … ");
  expect(headOf("Donaudampfschifffahrt", 5)).toBe("Donau … ");
  expect(headOf("short", 5)).toBe("short");
});
