import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCanonicalText, anySelection, spanIn } from "../testing/text";
import { anchorIn, type Selector } from "./anchor";
import { offsetIndex } from "./offset";
import { snapToGraphemes } from "./span";

const family = "👨‍👩‍👧‍👦";
const text = `😀 Es waren 300 Boote. ${family} Später waren es 300 Boote.`;

const anchor = (selector: Selector, where = text) => anchorIn(where, offsetIndex(where), selector);

describe("a place is anchored by any sufficient part of it", () => {
  const boats = { start: 12, end: 21, startCodePoint: 11, endCodePoint: 20, quote: "300 Boote" };
  it.each([
    ["offsets in UTF-16 code units", { start: 12, end: 21 }],
    ["offsets in code points", { startCodePoint: 11, endCodePoint: 20 }],
    ["both that agree", { start: 12, end: 21, startCodePoint: 11, endCodePoint: 20 }],
    ["offsets and the quote", { start: 12, end: 21, quote: "300 Boote" }],
    ["offsets, the quote and its context", { start: 12, end: 21, quote: "300 Boote", prefix: "waren ", suffix: ". " }],
    ["a quote and the words before it", { quote: "300 Boote", prefix: "Es waren " }],
    ["a quote and the words after it", { quote: "300 Boote", suffix: `. ${family}` }],
    ["offsets and empty context", { start: 12, end: 21, prefix: "", suffix: "" }],
  ])("%s", (_, selector) => {
    expect(anchor(selector)).toEqual({
      ...boats,
      prefix: "😀 Es waren ",
      suffix: `. ${family} Später waren es 30`,
    });
  });

  it("words that were typed decomposed are the same words", () => {
    const quote = "Spa\u0308ter waren";
    expect(anchor({ quote })).toMatchObject({ quote: "Später waren" });
    expect(anchor({ start: 35, end: 47, quote })).toMatchObject({ quote: "Später waren" });
    expect(anchor({ start: 42, end: 47, prefix: "Spa\u0308ter " })).toMatchObject({ quote: "waren" });
  });

  it("a mark that joins the last letter of the text makes another word of it", () => {
    expect(anchor({ start: 0, end: 2, quote: "ab\u0301" }, "abc")).toMatchObject({ fault: "quote-mismatch" });
  });
});

describe("a place that says too little is refused", () => {
  it.each([
    ["nothing", {}, "start"],
    ["context alone", { prefix: "Es waren " }, "start"],
    ["an end without a start", { end: 21 }, "start"],
    ["a start without an end", { start: 12 }, "end"],
    ["an end in code points without a start", { endCodePoint: 20 }, "startCodePoint"],
    ["a start in code points without an end", { startCodePoint: 11 }, "endCodePoint"],
    ["a start in one unit and an end in the other", { start: 12, endCodePoint: 20 }, "end"],
  ])("%s", (_, selector, field) => {
    expect(anchor(selector)).toEqual({ field, fault: "span-missing" });
  });
});

describe("a place that cannot be is refused, and the field that says so is named", () => {
  const length = text.length;
  const codePoints = [...text].length;
  it.each([
    [
      { start: 1.5, end: 4 },
      { field: "start", fault: "span-not-an-integer" },
    ],
    [
      { start: 1, end: Number.NaN },
      { field: "end", fault: "span-not-an-integer" },
    ],
    [
      { startCodePoint: 1.5, endCodePoint: 4 },
      { field: "startCodePoint", fault: "span-not-an-integer" },
    ],
    [
      { startCodePoint: 1, endCodePoint: 4.5 },
      { field: "endCodePoint", fault: "span-not-an-integer" },
    ],
    [
      { start: 21, end: 12 },
      { field: "end", fault: "span-reversed" },
    ],
    [
      { startCodePoint: 20, endCodePoint: 11 },
      { field: "endCodePoint", fault: "span-reversed" },
    ],
    [
      { start: 12, end: 12 },
      { field: "end", fault: "span-empty" },
    ],
    [
      { startCodePoint: 11, endCodePoint: 11 },
      { field: "endCodePoint", fault: "span-empty" },
    ],
    [
      { start: -1, end: 12 },
      { field: "start", fault: "span-out-of-range", values: { length } },
    ],
    [
      { start: 12, end: length + 1 },
      { field: "end", fault: "span-out-of-range", values: { length } },
    ],
    [
      { start: length + 1, end: length + 2 },
      { field: "start", fault: "span-out-of-range", values: { length } },
    ],
    [
      { startCodePoint: -1, endCodePoint: 2 },
      { field: "startCodePoint", fault: "span-out-of-range", values: { length: codePoints } },
    ],
    [
      { startCodePoint: 11, endCodePoint: codePoints + 1 },
      { field: "endCodePoint", fault: "span-out-of-range", values: { length: codePoints } },
    ],
    [
      { start: 1, end: 12 },
      { field: "start", fault: "span-in-grapheme", values: { before: 0, after: 2 } },
    ],
    [
      { start: 12, end: 26 },
      { field: "end", fault: "span-in-grapheme", values: { before: 23, after: 34 } },
    ],
    [
      { startCodePoint: 11, endCodePoint: 24 },
      { field: "endCodePoint", fault: "span-in-grapheme", values: { before: 22, after: 29 } },
    ],
    [
      { startCodePoint: 23, endCodePoint: 30 },
      { field: "startCodePoint", fault: "span-in-grapheme", values: { before: 22, after: 29 } },
    ],
    [{ quote: "👩" }, { field: "quote", fault: "span-in-grapheme", values: { before: 23, after: 34 } }],
  ])("%j", (selector, fault) => {
    expect(anchor(selector)).toEqual(fault);
  });
});

describe("offsets are believed only where all that was given agrees with them", () => {
  it.each([
    [
      "another start in code points",
      { start: 12, end: 21, startCodePoint: 12, endCodePoint: 20 },
      { field: "startCodePoint", fault: "span-units-differ" },
    ],
    [
      "another end in code points",
      { start: 12, end: 21, endCodePoint: 21 },
      { field: "endCodePoint", fault: "span-units-differ" },
    ],
    [
      "another quote",
      { start: 12, end: 21, quote: "400 Boote" },
      { field: "quote", fault: "quote-mismatch", values: { actual: "300 Boote" } },
    ],
    [
      "another prefix",
      { startCodePoint: 11, endCodePoint: 20, prefix: "waren es " },
      { field: "prefix", fault: "quote-context-mismatch", values: { actual: "Es waren " } },
    ],
    [
      "another suffix",
      { start: 35, end: 41, suffix: " sind" },
      { field: "suffix", fault: "quote-context-mismatch", values: { actual: " ware" } },
    ],
  ])("%s", (_, selector, fault) => {
    expect(anchor(selector)).toEqual(fault);
  });

  it("of a long quote the first eighty code units are shown", () => {
    const long = "Boote ".repeat(40);
    const found = anchor({ start: 0, end: long.length, quote: "Fähren" }, long);
    expect(found).toMatchObject({ values: { actual: `${long.slice(0, 80)}…` } });
  });

  it.each([
    ["of a quote", { start: 0, end: 82, quote: "Boot" }, `${"a".repeat(79)}😀b`],
    ["before the quote", { start: 2, end: 4, prefix: "x" }, "😀Ja"],
    ["after the quote", { start: 0, end: 2, suffix: "x" }, "Ja😀"],
  ])("the words shown %s are whole characters", (_, selector, where) => {
    const found = anchor(selector, where);
    const { actual = "" } = "values" in found ? (found.values ?? {}) : {};
    expect(String(actual)).not.toBe("");
    expect(String(actual).isWellFormed()).toBe(true);
  });
});

describe("a quote is anchored only where it stands once", () => {
  it.each([
    ["nowhere", { quote: "400 Boote" }, { field: "quote", fault: "quote-not-found" }],
    ["an empty quote", { quote: "" }, { field: "quote", fault: "quote-not-found" }],
    ["twice", { quote: "300 Boote" }, { field: "quote", fault: "quote-ambiguous", values: { count: 2 } }],
    [
      "with other words before it",
      { quote: "300 Boote", prefix: "nur " },
      { field: "quote", fault: "quote-not-found" },
    ],
  ])("%s", (_, selector, fault) => {
    expect(anchor(selector)).toEqual(fault);
  });
});

describe("for any text and any selection", () => {
  it("an anchor is what stands at its offsets, in both units, and finds itself again", () => {
    fc.assert(
      fc.property(anyCanonicalText, anySelection, (words, selection) => {
        const span = snapToGraphemes(words, spanIn(words, selection));
        fc.pre(span.start < span.end);
        const offsets = offsetIndex(words);
        const found = anchorIn(words, offsets, span);
        if ("fault" in found) throw new Error(found.fault);
        expect(words.slice(found.start, found.end)).toBe(found.quote);
        expect([...words].slice(found.startCodePoint, found.endCodePoint).join("")).toBe(found.quote);
        expect(anchorIn(words, offsets, found)).toEqual(found);
        const { startCodePoint, endCodePoint, quote, prefix, suffix } = found;
        expect(anchorIn(words, offsets, { startCodePoint, endCodePoint })).toEqual(found);
        const again = anchorIn(words, offsets, { quote, prefix, suffix });
        const ambiguous = { field: "quote", fault: "quote-ambiguous", values: { count: expect.any(Number) } };
        expect(again).toEqual("fault" in again ? ambiguous : found);
      }),
    );
  });

  it("an end within a character is refused, and the nearest ends are named", () => {
    const clusters = fc.constantFrom(family, "🇨🇭", "👍🏽", "क्षि", "x\u0323\u0302");
    const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(anyCanonicalText, clusters, inside, (words, cluster, fraction) => {
        const before = words.length + 1;
        const after = before + cluster.length;
        const split = before + Math.min(cluster.length - 1, Math.ceil(fraction * cluster.length));
        const where = `${words}\n${cluster}\n${words}`;
        const values = { before, after };
        expect(anchor({ start: 0, end: split }, where)).toEqual({ field: "end", fault: "span-in-grapheme", values });
        const end = where.length;
        expect(anchor({ start: split, end }, where)).toEqual({ field: "start", fault: "span-in-grapheme", values });
      }),
    );
  });
});

describe("what was sent of a text has the line ends of whoever sent it", () => {
  it.each([
    ["a quote over a line break of Windows", { quote: "300 Boote.\r\nEs" }],
    ["a quote over one of an old Macintosh", { quote: "300 Boote.\rEs" }],
    ["the words before it", { quote: "Es", prefix: "Boote.\r\n", suffix: " waren" }],
    ["the words after it", { quote: "300 Boote", suffix: ".\r\nEs" }],
    ["a quote with its offsets", { start: 0, end: 13, quote: "300 Boote.\r\nEs" }],
  ])("%s", (_, selector) => {
    const text = "300 Boote.\nEs waren 300 Boote.";
    expect(anchorIn(text, offsetIndex(text), selector)).not.toHaveProperty("fault");
  });
});
