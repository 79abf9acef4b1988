import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCanonicalText, anySelection, spanIn } from "../testing/text";
import { findQuote } from "./quote-match";

const text = "Es waren 300 Boote. Später waren es 300 Boote und 40 Fähren.";

describe("findQuote", () => {
  it.each([
    ["a quote that stands once", { quote: "40 Fähren" }, { start: 50, end: 59 }],
    ["one of two, told by the words before it", { quote: "300 Boote", prefix: "es " }, { start: 36, end: 45 }],
    ["one of two, told by the words after it", { quote: "300 Boote", suffix: "." }, { start: 9, end: 18 }],
    ["the whole text", { quote: text }, { start: 0, end: text.length }],
  ])("finds %s", (_, quote, found) => {
    expect(findQuote(text, quote)).toEqual({ found });
  });

  it.each([
    ["a quote that stands nowhere", text, { quote: "Kutter" }, 0],
    ["a quote in other letters", text, { quote: "300 boote" }, 0],
    ["a quote whose context stands elsewhere", text, { quote: "40 Fähren", prefix: "waren " }, 0],
    ["a quote with nothing in it", text, { quote: "", prefix: "Es " }, 0],
    ["a quote that stands twice", text, { quote: "300 Boote" }, 2],
    ["a quote that overlaps itself", "aaa", { quote: "aa" }, 2],
    ["a quote whose context stands twice too", "ab ab ab", { quote: "b", suffix: " a" }, 2],
  ])("does not guess at %s", (_, where, quote, count) => {
    expect(findQuote(where, quote)).toEqual({ found: null, count });
  });

  it("finds a stretch of any text by its words and all that is around it", () => {
    fc.assert(
      fc.property(anyCanonicalText, anySelection, (words, selection) => {
        const span = spanIn(words, selection);
        fc.pre(span.start < span.end);
        const prefix = words.slice(0, span.start);
        const suffix = words.slice(span.end);
        expect(findQuote(words, { quote: words.slice(span.start, span.end), prefix, suffix })).toEqual({ found: span });
      }),
    );
  });

  it("counts every place where the words stand, and finds them only where that is one", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 30 });
    const quotes = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(letters, quotes, fc.constantFrom(1, 50), (some, one, times) => {
        const [words, quote] = [some.repeat(times), one.repeat(times)];
        const places = [...words].map((_, at) => at).filter((at) => words.slice(at, at + quote.length) === quote);
        const [first = 0] = places;
        const once = { found: { start: first, end: first + quote.length } };
        expect(findQuote(words, { quote })).toEqual(places.length === 1 ? once : { found: null, count: places.length });
      }),
    );
  });

  it.each([
    ["stands everywhere", "a".repeat(200_000), 300_001],
    ["nearly stands everywhere", `${"a".repeat(100_000)}b${"a".repeat(100_000)}`, 0],
    ["stands at every second letter", "ab".repeat(100_000), 0],
  ])("looks at each letter of a long text once or twice where a long quote %s", (_, quote, count) => {
    expect(findQuote("a".repeat(500_000), { quote })).toEqual({ found: null, count });
  });
});
