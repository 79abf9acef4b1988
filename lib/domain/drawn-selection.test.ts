import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeDrawn } from "./drawn-selection";
import { isGraphemeBoundary, type Span } from "./span";
import { snapToWords } from "./word";

const text = "Am 3. Mai kamen 2.500Soldaten an Land.";
const spanOf = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** What the selection is taken for when it is drawn from one state to the next. */
function draw(...drawn: Span[]): string[] {
  let before: Parameters<typeof takeDrawn>[2] = null;
  return drawn.map((span) => {
    const taken = takeDrawn(text, span, before);
    before = taken && { drawn: span, taken };
    return taken ? text.slice(taken.start, taken.end) : "";
  });
}

const number = spanOf("2.500Soldaten");

describe("a selection", () => {
  it("begins with whole words", () => {
    expect(draw(spanOf("00Sold"))).toEqual(["2.500Soldaten"]);
  });

  it("parts a word by an end that is drawn back into it", () => {
    expect(draw(number, { ...number, end: number.start + 5 })).toEqual(["2.500Soldaten", "2.500"]);
    expect(draw(number, { ...number, start: number.start + 5 })).toEqual(["2.500Soldaten", "Soldaten"]);
  });

  it("keeps an end that was drawn back while the other is drawn on, to whole words", () => {
    const parted = { ...number, end: number.start + 5 };
    expect(draw(number, parted, { ...parted, start: number.start - 3 })).toEqual([
      "2.500Soldaten",
      "2.500",
      "kamen 2.500",
    ]);
  });

  it("takes whole words again where the end is drawn on", () => {
    const parted = { ...number, end: number.start + 5 };
    expect(draw(number, parted, { ...number, end: number.end - 2 })).toEqual([
      "2.500Soldaten",
      "2.500",
      "2.500Soldaten",
    ]);
  });

  it("leaves out space at an end that is drawn back to it", () => {
    const two = spanOf("kamen 2.500Soldaten");
    expect(draw(two, { ...two, end: two.start + 6 })).toEqual(["kamen 2.500Soldaten", "kamen"]);
  });

  it("elsewhere is a new one", () => {
    expect(draw(number, spanOf("ame"))).toEqual(["2.500Soldaten", "kamen"]);
  });

  it("is never inside a character, and is whole words where it only grows", () => {
    const point = fc.nat(text.length);
    const anySpan = fc
      .tuple(point, point)
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
      .filter(({ start, end }) => start < end);
    fc.assert(
      fc.property(anySpan, anySpan, (first, second) => {
        const taken = takeDrawn(text, first, null);
        expect(taken).toEqual(snapToWords(text, first));
        const next = takeDrawn(text, second, taken && { drawn: first, taken });
        if (!next) return;
        expect([next.start, next.end].every((offset) => isGraphemeBoundary(text, offset))).toBe(true);
        if (second.start <= first.start && second.end >= first.end) {
          expect(next).toEqual(snapToWords(text, next));
        }
      }),
    );
  });
});
