import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../testing/text";
import { canonicalText, maximumTextLength } from "./canonical-text";

describe("a text is brought to one form", () => {
  it.each([
    ["a byte-order mark is stripped", "\uFEFFrund 11.000", "rund 11.000"],
    ["a byte-order mark inside the text stays", "rund\uFEFF 11.000", "rund\uFEFF 11.000"],
    ["CRLF becomes LF", "eins\r\nzwei\r\n", "eins\nzwei\n"],
    ["a lone CR becomes LF", "eins\rzwei\r", "eins\nzwei\n"],
    ["CR and CRLF side by side are two line ends", "eins\r\r\nzwei", "eins\n\nzwei"],
    ["LF and CR side by side are two line ends", "eins\n\rzwei", "eins\n\nzwei"],
    ["a letter and its combining mark become one", "fu\u0308nf", "f\u00FCnf"],
    ["combining marks come in canonical order", "a\u0302\u0323", "\u1EAD"],
    ["Hangul jamo become syllables", "\u1112\u1161\u11AB", "\uD55C"],
    ["letters that only look composed stay", "½ ﬁ ㎏ ², Å", "½ ﬁ ㎏ ², Å"],
    ["every other kind of space stays", "a\tb\u00A0c\u202Fd\u2028e\fg", "a\tb\u00A0c\u202Fd\u2028e\fg"],
    ["space around the text stays", "\n  Ja.  \n\n", "\n  Ja.  \n\n"],
    ["an emoji stays whole", "👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"],
  ])("%s", (_, input, text) => {
    expect(canonicalText(input)).toEqual({ text });
  });

  it("what is canonical already stays as it is", () => {
    const marks = fc.constantFrom("", "\uFEFF", "\uFEFF\uFEFF");
    fc.assert(
      fc.property(marks, anyText, (mark, words) => {
        const once = canonicalText(mark + words);
        expect(once).toHaveProperty("text");
        if ("text" in once) expect(canonicalText(once.text)).toEqual(once);
      }),
    );
  });

  it("a canonical text is well-formed, in NFC, and has no carriage return", () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const canonical = canonicalText(input);
        const text = "text" in canonical ? canonical.text : "";
        expect(text).not.toBe("");
        expect(text).not.toContain("\r");
        expect(text.isWellFormed()).toBe(true);
        expect(text.normalize("NFC")).toBe(text);
      }),
    );
  });
});

describe("a text without words is empty", () => {
  it.each([
    ["nothing at all", ""],
    ["spaces", "   "],
    ["line ends", "\r\n\n\r"],
    ["tabs and no-break spaces", "\t\u00A0\u202F\u2003"],
    ["a byte-order mark alone", "\uFEFF"],
  ])("%s", (_, input) => {
    expect(canonicalText(input)).toEqual({ fault: "empty" });
  });
});

describe("U+0000 is refused with its offset and line", () => {
  it.each([
    ["at the beginning", "\0Ja", 0, 1],
    ["at the end of the third line", "Ja\n\nNein\0", 8, 3],
    ["after Windows line ends, which are two code units each", "Ja\r\nNein\r\n\0", 10, 3],
    ["after lone carriage returns, which end lines too", "Ja\rNein\r\0", 8, 3],
    ["after an emoji, which is two code units", "😀\0", 2, 1],
    ["the first of two", "a\0b\0", 1, 1],
  ])("%s", (_, input, offset, line) => {
    expect(canonicalText(input)).toEqual({ fault: "nul", offset, line });
  });
});

describe("a lone surrogate is refused with its offset and line", () => {
  it.each([
    ["a high one before a letter", "a\uD83Db", 1, 1],
    ["a high one at the end", "Ja\nNein\uD83D", 7, 2],
    ["a low one at the beginning", "\uDE00a", 0, 1],
    ["a low one after a letter", "Ja\n\n\uDE00", 4, 3],
    ["a pair the wrong way round", "\uDE00\uD83D", 0, 1],
    ["a high one before a pair", "a\uD83D😀", 1, 1],
    ["a low one after a pair", "😀\uDE00", 2, 1],
    ["the first of two", "a\uD83Db\uDE00", 1, 1],
  ])("%s", (_, input, offset, line) => {
    expect(canonicalText(input)).toEqual({ fault: "lone-surrogate", offset, line });
  });
});

describe("a text has a longest length", () => {
  it("at the limit it is taken", () => {
    expect("text" in canonicalText("x".repeat(maximumTextLength))).toBe(true);
  });

  it("one code unit over the limit is refused, with both numbers", () => {
    const length = maximumTextLength + 1;
    expect(canonicalText("x".repeat(length))).toEqual({ fault: "too-long", length, limit: maximumTextLength });
  });

  it("the limit holds for the text as it is kept: NFC makes some characters longer", () => {
    expect("\u0344".normalize("NFC")).toHaveLength(2);
    expect("fault" in canonicalText(`${"b".repeat(maximumTextLength - 1)}\u0344`)).toBe(true);
  });
});
