import { describe, expect, it } from "vitest";
import { anchorIn } from "./anchor";
import { findBlocks } from "./block";
import { canonicalText, decodeText, maximumTextLength } from "./canonical-text";
import { codePointLength, offsetIndex } from "./offset";
import { sectionsOf } from "./section";
import { hasPrintableText } from "./text-input-fault";

/*
 * What goes wrong with length goes wrong with its square: with one of these texts a rule that does would take minutes
 * and run into the test's limit. None of them is measured.
 */

const length = 300_000;

const pieces = [
  "x",
  "1. ",
  "- ",
  "-\u00A0",
  "«",
  "„",
  '"',
  "(",
  ".",
  "…",
  "\t",
  " ",
  "\n ",
  "\r",
  "\u0301\u0323",
  "\u200B",
];
const opened = ["-", "1.", "Foto:", "«", "„", '"', "Bild: A", "«a» "].map((start) => [start, " "] as const);

const texts = [
  ...pieces.map((piece) => [JSON.stringify(piece), piece.repeat(length / piece.length)] as const),
  ...opened.map(([start, rest]) => [`${start} and spaces`, `${start}${rest.repeat(length)}-`] as const),
  ["list signs with spaces between them", `-${" ".repeat(300)}`.repeat(1_000)] as const,
  ["letters that decompose", "\u0344".repeat(length)] as const,
];

describe.each(texts)("a text of %s over and over", (_, repeated) => {
  it("is taken in, cut into blocks and anchored in", () => {
    const canonical = canonicalText(`Anfang.\n${repeated}\nEnde`);
    if (!("text" in canonical)) throw new Error(canonical.fault);
    const { text } = canonical;
    const blocks = findBlocks(text);
    expect(blocks[0]).toEqual({ kind: "paragraph", start: 0, end: 7 });
    expect(sectionsOf(text, blocks).at(-1)?.end).toBe(text.length);
    const offsets = offsetIndex(text);
    expect(offsets.toCodePoint(text.length)).toBe(codePointLength(text));
    expect(anchorIn(text, offsets, { quote: "Ende" })).toMatchObject({ end: text.length });
    expect(anchorIn(text, offsets, { quote: text.slice(20, text.length / 2) })).toBeDefined();
    expect(hasPrintableText(`${repeated}x`)).toBe(true);
  });

  it("is decoded from bytes, and refused with its place where it is broken", () => {
    const bytes = new TextEncoder().encode(`${repeated}x`);
    expect(decodeText(bytes)).toHaveProperty("text");
    expect(decodeText(new Uint8Array([...bytes, 0xc3]))).toEqual({ fault: "not-utf8", offset: bytes.length });
    expect(canonicalText(`${repeated}\uD800`)).toMatchObject({ fault: "lone-surrogate", offset: repeated.length });
  });
});

it("as long as a text may be", () => {
  for (const [start, rest] of [...opened, ["x", "\u0301\u0323"], ["\uFEFF", "\uFEFF"], ["", "𝒳"]] as const) {
    const input = start + rest.repeat((maximumTextLength - start.length - 1) / rest.length);
    const canonical = canonicalText(`${input}x`);
    expect(canonical).toHaveProperty("text");
    if ("text" in canonical) expect(findBlocks(canonical.text)).toHaveLength(1);
  }
}, 60_000);
