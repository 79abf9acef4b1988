import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCanonicalText, anySelection, spanIn } from "../testing/text";
import { codePointLength, offsetIndex, spanInCodePoints } from "./offset";
import { snapToGraphemes } from "./span";

/** For each code point, and for the end, where it begins in UTF-16; read by the language itself. */
function startsOf(text: string): number[] {
  const starts = [0];
  for (const character of text) starts.push((starts.at(-1) ?? 0) + character.length);
  return starts;
}

describe("offsetIndex", () => {
  it("converts every code point's offset there and back", () => {
    fc.assert(
      fc.property(anyCanonicalText, (text) => {
        const index = offsetIndex(text);
        for (const [codePoint, utf16] of startsOf(text).entries()) {
          expect(index.toCodePoint(utf16)).toBe(codePoint);
          expect(index.toUtf16(codePoint)).toBe(utf16);
        }
      }),
    );
  });

  it.each([
    ["a letter", "aa", 1, 1],
    ["an emoji, two code units", "😀a", 2, 1],
    ["a family of four, eleven code units and seven code points", "👨‍👩‍👧‍👦a", 11, 7],
    ["emoji and letters mixed", "a😀b😀c", 6, 4],
    ["an umlaut, one of both", "öa", 1, 1],
  ])("after %s", (_, text, utf16, codePoint) => {
    expect(offsetIndex(text).toCodePoint(utf16)).toBe(codePoint);
    expect(offsetIndex(text).toUtf16(codePoint)).toBe(utf16);
  });

  it("an offset beyond the text stays beyond it", () => {
    const text = "a😀";
    expect(offsetIndex(text).toUtf16(3)).toBeGreaterThan(text.length);
    expect(offsetIndex(text).toCodePoint(4)).toBeGreaterThan(2);
  });

  it("half an offset stays half, so that it can be refused", () => {
    expect(Number.isInteger(offsetIndex("😀a").toUtf16(1.5))).toBe(false);
  });
});

it("a text has as many code points as the language counts", () => {
  fc.assert(
    fc.property(anyCanonicalText, (text) => {
      expect(codePointLength(text)).toBe([...text].length);
    }),
  );
});

it("a span in code points cuts the same words out of a text's code points", () => {
  fc.assert(
    fc.property(anyCanonicalText, anySelection, (text, selection) => {
      const span = snapToGraphemes(text, spanIn(text, selection));
      const { startCodePoint, endCodePoint } = spanInCodePoints(offsetIndex(text), span);
      expect([...text].slice(startCodePoint, endCodePoint).join("")).toBe(text.slice(span.start, span.end));
    }),
  );
});
