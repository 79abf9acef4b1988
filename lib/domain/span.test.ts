import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCanonicalText, anySelection, spanIn } from "../testing/text";
import { graphemeAt } from "./segmenter";
import { contextLength, contextOf, isGraphemeBoundary, lineAround, snapToGraphemes, spanFault } from "./span";

const family = "👨‍👩‍👧‍👦";

/** The ends of all grapheme clusters, read from the whole text at once. */
function boundariesOf(text: string): Set<number> {
  const clusters = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text);
  return new Set([...clusters].map(({ index }) => index).concat(text.length));
}

describe("spanFault", () => {
  const text = `Ja${family}nein`;
  it.each([
    ["words are no fault", { start: 0, end: 2 }, null],
    ["a whole emoji is no fault", { start: 2, end: 2 + family.length }, null],
    ["the whole text is no fault", { start: 0, end: text.length }, null],
    ["half an offset at the start", { start: 0.5, end: 2 }, "not-an-integer"],
    ["half an offset at the end", { start: 0, end: 1.5 }, "not-an-integer"],
    ["no number at all", { start: Number.NaN, end: 2 }, "not-an-integer"],
    ["an endless end", { start: 0, end: Number.POSITIVE_INFINITY }, "not-an-integer"],
    ["an end before the start", { start: 2, end: 1 }, "reversed"],
    ["an end at the start", { start: 2, end: 2 }, "empty"],
    ["a start before the text", { start: -1, end: 2 }, "out-of-range"],
    ["an end after the text", { start: 0, end: text.length + 1 }, "out-of-range"],
    ["a start within an emoji", { start: 4, end: text.length }, "start-in-grapheme"],
    ["an end within an emoji", { start: 0, end: 3 }, "end-in-grapheme"],
  ])("%s", (_, span, fault) => {
    expect(spanFault(text, span)).toBe(fault);
  });
});

describe("lineAround", () => {
  it.each([
    ["the only line", "Ja", 1, "Ja"],
    ["the first line, with its break", "Ja\nNein", 1, "Ja\n"],
    ["a break belongs to the line that it ends", "Ja\nNein", 2, "Ja\n"],
    ["the last line", "Ja\nNein", 4, "Nein"],
    ["the end of the text", "Ja\nNein", 7, "Nein"],
    ["the end of a text that ends in a break", "Ja\n", 3, ""],
    ["an empty line", "Ja\n\nNein", 3, "\n"],
    ["a break at the very beginning", "\nJa", 0, "\n"],
    ["the line after it", "\nJa", 1, "Ja"],
    ["a line separator ends no line", "Ja\u2028Nein", 0, "Ja\u2028Nein"],
  ])("%s", (_, text, offset, line) => {
    const { start, end } = lineAround(text, offset);
    expect(text.slice(start, end)).toBe(line);
  });

  it("every offset lies in its line, and the lines are those of the text", () => {
    fc.assert(
      fc.property(anyCanonicalText, anySelection, (text, { from }) => {
        const offset = Math.floor(from * (text.length - 1));
        const { start, end } = lineAround(text, offset);
        expect(start).toBeLessThanOrEqual(offset);
        expect(end).toBeGreaterThan(offset);
        expect(text.slice(0, start)).toMatch(/^$|\n$/);
        expect(text.slice(start, end - 1)).not.toContain("\n");
        expect(end === text.length || text[end - 1] === "\n").toBe(true);
      }),
    );
  });
});

describe("grapheme clusters", () => {
  it("every boundary is known, and no other offset is one", () => {
    fc.assert(
      fc.property(anyCanonicalText, (text) => {
        const boundaries = boundariesOf(text);
        const found = Array.from({ length: text.length + 1 }, (_, offset) => offset);
        expect(found.filter((offset) => isGraphemeBoundary(text, offset))).toEqual([...boundaries]);
      }),
    );
  });

  it.each([-1, 3])("an offset outside the text is no boundary: %d", (offset) => {
    expect(isGraphemeBoundary("Ja", offset)).toBe(false);
  });

  it("the cluster at an offset is the one that holds it", () => {
    fc.assert(
      fc.property(anyCanonicalText, anySelection, (text, { from }) => {
        const offset = Math.floor(from * (text.length - 1));
        const boundaries = [...boundariesOf(text)];
        expect(graphemeAt(text, offset)).toEqual({
          start: boundaries.filter((boundary) => boundary <= offset).at(-1),
          end: boundaries.find((boundary) => boundary > offset),
        });
      }),
    );
  });
});

describe("snapToGraphemes", () => {
  it("grows to the nearest ends that split no cluster, never more", () => {
    fc.assert(
      fc.property(anyCanonicalText, anySelection, (text, selection) => {
        const span = spanIn(text, selection);
        const boundaries = [...boundariesOf(text)];
        expect(snapToGraphemes(text, span)).toEqual({
          start: boundaries.filter((boundary) => boundary <= span.start).at(-1),
          end: boundaries.find((boundary) => boundary >= span.end),
        });
      }),
    );
  });

  it.each([
    ["half a flag", "🇨🇭", 0, 2],
    ["the second flag of two, not the first", "🇨🇭🇩🇪", 5, 7],
    ["an emoji without its skin tone", "👍🏽", 0, 2],
    ["a jamo of a syllable", "\u1112\u1161\u11AB", 1, 2],
    ["a letter without its mark", "x\u0323\u0302", 0, 1],
  ])("%s becomes whole", (_, text, start, end) => {
    const snapped = snapToGraphemes(text, { start, end });
    expect(boundariesOf(text)).toContain(snapped.start);
    expect(boundariesOf(text)).toContain(snapped.end);
    expect(spanFault(text, snapped)).toBeNull();
  });
});

describe("contextOf", () => {
  it("is what stands around the span, cut between clusters, as much as has room", () => {
    fc.assert(
      fc.property(anyCanonicalText, anySelection, (text, selection) => {
        const span = snapToGraphemes(text, spanIn(text, selection));
        const { prefix, suffix } = contextOf(text, span);
        const boundaries = [...boundariesOf(text)];
        expect(span.start - prefix.length).toBe(boundaries.find((at) => at >= span.start - contextLength));
        expect(span.end + suffix.length).toBe(boundaries.filter((at) => at <= span.end + contextLength).at(-1));
        expect(text.slice(span.start - prefix.length, span.start)).toBe(prefix);
        expect(text.slice(span.end, span.end + suffix.length)).toBe(suffix);
      }),
    );
  });

  it("is 32 code units where there are that many", () => {
    const text = `${"a".repeat(100)}Wort${"b".repeat(100)}`;
    expect(contextOf(text, { start: 100, end: 104 })).toEqual({ prefix: "a".repeat(32), suffix: "b".repeat(32) });
  });

  it("leaves out a cluster that is longer than there is room for", () => {
    const long = `e${"\u0323".repeat(40)}`;
    expect(contextOf(`${long}Ja${long}`, { start: 41, end: 43 })).toEqual({ prefix: "", suffix: "" });
  });
});
