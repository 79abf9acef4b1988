import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCanonicalText } from "../testing/text";
import { findBlocks } from "./block";
import { caretUnits, moveCaret } from "./caret";
import { sectionsOf } from "./section";
import { graphemeAt, sentenceStarts, wordsNear } from "./segmenter";
import { sentenceAround } from "./sentence";
import { contextOf, snapToGraphemes } from "./span";
import { snapToWords, wordAt, wordEdge } from "./word";

/** What the platform finds in a text that it is given whole. */
function segmentsOf(text: string, granularity: "grapheme" | "word" | "sentence", language?: string) {
  return [...new Intl.Segmenter(language, { granularity }).segment(text)].map(({ index, segment, isWordLike }) => ({
    start: index,
    end: index + segment.length,
    isWordLike,
  }));
}

describe("what is found in a window is what is found in the whole", () => {
  it("characters, in any text", () => {
    fc.assert(
      fc.property(anyCanonicalText, (text) => {
        for (const { start, end } of segmentsOf(text, "grapheme")) {
          for (let at = start; at < end; at++) expect(graphemeAt(text, at)).toEqual({ start, end });
        }
      }),
    );
  });

  it.each([
    ["flags", "🇨🇭".repeat(500)],
    ["flags, of which half a one is left over", `x${"🇨🇭".repeat(500)}🇨`],
    ["marks on one letter", `a${"\u0301\u0323".repeat(2_000)}b`],
    ["families", "👨‍👩‍👧‍👦".repeat(500)],
    ["conjuncts", "क्षि".repeat(500)],
    ["vowels that follow", "का".repeat(500)],
    ["parts of Hangul", "ᄒ\u1161\u11AB".repeat(500)],
    ["controls and marks", "a\u200B\u0301\uFEFF\u00AD\uE000\u2066".repeat(100)],
    ["letters that are written before", `${"\u0600".repeat(300)}٣`],
  ])("characters: %s", (_, text) => {
    for (const { start, end } of segmentsOf(text, "grapheme")) expect(graphemeAt(text, start)).toEqual({ start, end });
  });

  /** A long text of short sentences, so that many windows are taken. */
  const anyLongText = fc
    .array(fc.tuple(anyCanonicalText, fc.constantFrom(" Er ging. ", " sie kam! ", " Dr. Meier, ", "\n")), {
      minLength: 5,
      maxLength: 60,
    })
    .map((parts) => parts.map(([text, close]) => text.replace(/[\s\S]{200}/g, "$& und ") + close).join(""));

  it("words, as long as a space is near", () => {
    fc.assert(
      fc.property(anyLongText, fc.double({ min: 0, max: 0.999, noNaN: true }), (text, where) => {
        const at = Math.floor(where * text.length);
        const whole = segmentsOf(text.replaceAll("\u202F", "\u00A0"), "word").find(({ end }) => end > at);
        expect(wordsNear(text, at)(at)).toEqual(whole);
      }),
    );
  });

  it("sentences", () => {
    fc.assert(
      fc.property(anyLongText, fc.constantFrom("de", "en"), (text, language) => {
        const whole = segmentsOf(text.replace(/[\n\f]/g, " "), "sentence", language).slice(1);
        const found = [...sentenceStarts(text, { start: 0, end: text.length }, language)];
        expect(found).toEqual(whole.map(({ start }) => start));
      }),
      { numRuns: 200 },
    );
  });
});

describe("however long a text is that never ends a sentence or a word", () => {
  /** How much the segmenters are given while something runs: at once at most, and together. */
  function segmented(run: () => void): { longest: number; together: number } {
    const { segment } = Intl.Segmenter.prototype;
    let [longest, together] = [0, 0];
    Intl.Segmenter.prototype.segment = function (input) {
      longest = Math.max(longest, input.length);
      together += input.length;
      return segment.call(this, input);
    };
    try {
      run();
    } finally {
      Intl.Segmenter.prototype.segment = segment;
    }
    return { longest, together };
  }

  const length = 400_000;
  const endless = ["x", "1. ", "Wort ", "«", "- ", "…", "漢", "👍", "ab\n", "z.B. ", "'", "a\u0301", "का", " "].map(
    (piece) => piece.repeat(length / piece.length),
  );
  const short = (text: string) => JSON.stringify(text.slice(0, 5));

  it.each(endless.map((text) => [short(text), text]))("%s over and over comes to a segmenter in windows", (_, text) => {
    const middle = snapToGraphemes(text, { start: length / 2, end: length / 2 + 1 });
    const whole = { start: 0, end: text.length };
    const reading = { text, blocks: findBlocks(text), language: "de" };
    const { longest, together } = segmented(() => {
      for (const language of ["de", "en"]) sentenceAround(text, middle, whole, language);
      wordAt(text, middle.start);
      snapToWords(text, middle);
      contextOf(text, middle);
      for (const unit of caretUnits.slice(0, 3)) moveCaret(reading, middle.start, unit, 1);
      for (const unit of caretUnits.slice(0, 3)) moveCaret(reading, middle.start, unit, -1);
    });
    expect(longest).toBeLessThanOrEqual(1_100);
    expect(together).toBeLessThan(1_500_000);
  });

  it.each(endless.map((text) => [short(text), text]))("%s over and over makes sections in so many steps", (_, text) => {
    const { longest, together } = segmented(() => void sectionsOf(text, findBlocks(text)));
    expect(longest).toBeLessThanOrEqual(1_100);
    expect(together).toBeLessThan(4 * length);
  });

  it("a word that is longer than any is gone through in strides", () => {
    const text = "x".repeat(length);
    const { together } = segmented(() => void wordEdge(text, length - 1, "start", -1));
    expect(together).toBeLessThan(4 * length);
  });

  it("a character of a hundred thousand marks is not split", () => {
    const text = `a${"\u0301\u0323".repeat(50_000)}b`;
    expect(graphemeAt(text, 70_000)).toEqual({ start: 0, end: 100_001 });
    expect(contextOf(text, { start: 100_001, end: 100_002 })).toEqual({ prefix: "", suffix: "" });
  });
});
