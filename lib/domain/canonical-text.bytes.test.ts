import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../testing/text";
import { canonicalText, decodeText, firstBadByte } from "./canonical-text";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (Uint8Array | number[])[]) => new Uint8Array(parts.flatMap((part) => [...part]));

function utf16(text: string, order: "little" | "big"): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return new Uint8Array(
    [0xfeff, ...units].flatMap((unit) => (order === "little" ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  );
}

describe("a file is decoded by its mark, or as UTF-8", () => {
  it.each([
    ["UTF-8", utf8],
    ["UTF-8 with a mark", (text: string) => bytes([0xef, 0xbb, 0xbf], utf8(text))],
    ["UTF-16, little end first", (text: string) => utf16(text, "little")],
    ["UTF-16, big end first", (text: string) => utf16(text, "big")],
  ])("any text comes back from %s", (_, encode) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodeText(encode(text))).toEqual(canonicalText(text));
      }),
    );
  });

  it.each([
    ["no bytes", []],
    ["a UTF-8 mark alone", [0xef, 0xbb, 0xbf]],
    ["a UTF-16 mark alone", [0xff, 0xfe]],
    ["line ends alone", [0x0d, 0x0a, 0x0a]],
  ])("%s are an empty text", (_, file) => {
    expect(decodeText(new Uint8Array(file))).toEqual({ fault: "empty" });
  });

  it("U+0000 in UTF-16 is refused with its offset in the text", () => {
    expect(decodeText(utf16("Ja\nNein\0", "little"))).toEqual({ fault: "nul", offset: 7, line: 2 });
  });

  it.each(["little", "big"] as const)("half a character in UTF-16 (%s end first) is refused, not replaced", (order) => {
    expect(decodeText(utf16("a\uD83Db", order))).toMatchObject({ fault: "lone-surrogate", offset: 1, line: 1 });
  });

  it("UTF-16 that is cut within a code unit is refused, not mended", () => {
    expect(decodeText(utf16("Ja", "little").slice(0, -1))).toHaveProperty("fault");
  });
});

describe("what is no text file is refused as binary, with the byte that shows it", () => {
  it.each([
    ["a PNG picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 6],
    ["a JPEG picture", [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10], 4],
    ["a ZIP archive, and so a Word document", [0x50, 0x4b, 0x03, 0x04], 2],
    ["UTF-16 without a mark", [0x4a, 0x00, 0x61, 0x00], 1],
    ["a backspace", [0x4a, 0x61, 0x08], 2],
  ])("%s", (_, file, offset) => {
    expect(decodeText(new Uint8Array(file))).toEqual({ fault: "binary", offset });
  });

  it.each([
    ["tab", 0x09],
    ["vertical tab", 0x0b],
    ["form feed", 0x0c],
    ["escape", 0x1b],
    ["delete", 0x7f],
  ])("a text file may have a %s", (_, byte) => {
    expect(decodeText(bytes(utf8("Ja"), [byte], utf8("nein")))).toHaveProperty("text");
  });
});

describe("broken UTF-8 is refused with the first byte that is not UTF-8", () => {
  it.each([
    ["Zürich in Latin-1", [0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68], 1],
    ["a continuation byte alone", [0x61, 0x80], 1],
    ["a slash in two bytes", [0x61, 0xc0, 0xaf], 1],
    ["half a surrogate pair", [0x61, 0x62, 0xed, 0xa0, 0xbd, 0x63], 2],
    ["a code point beyond the last", [0x61, 0xf4, 0x90, 0x80, 0x80], 1],
    ["a character cut short in the middle", [0x61, 0xe2, 0x82, 0x62], 1],
    ["a character cut short at the beginning", [0xc3, 0x41], 0],
    ["an emoji cut short at the beginning", [0xf0, 0x9f, 0x98, 0x41], 0],
    ["an umlaut cut short at the end", [0x61, 0xc3], 1],
    ["an emoji cut short at the end", [0x61, 0x62, 0x63, 0x64, 0xf0, 0x9f, 0x98], 4],
    ["a bad byte after a mark", [0xef, 0xbb, 0xbf, 0xff], 3],
  ])("%s", (_, file, offset) => {
    expect(decodeText(new Uint8Array(file))).toEqual({ fault: "not-utf8", offset });
  });

  it("a bad byte at any place between two characters is found exactly there", () => {
    const badByte = fc.constantFrom(0x80, 0xbf, 0xc0, 0xc1, 0xf5, 0xfe, 0xff);
    fc.assert(
      fc.property(anyText, fc.double({ min: 0, max: 1, noNaN: true }), badByte, (text, fraction, bad) => {
        const characters = [...text];
        const at = Math.floor(fraction * characters.length);
        const before = utf8(characters.slice(0, at).join(""));
        const file = bytes(before, [bad], utf8(characters.slice(at).join("")));
        expect(decodeText(file)).toEqual({ fault: "not-utf8", offset: before.length });
      }),
    );
  });

  it("a text cut within its last character is bad from that character's first byte on", () => {
    const last = fc.constantFrom("ü", "€", "漢", "😀");
    fc.assert(
      fc.property(anyText, last, fc.integer({ min: 1, max: 3 }), (text, character, cut) => {
        const whole = utf8(character);
        const file = bytes(utf8(text), whole.slice(0, Math.max(1, whole.length - cut)));
        expect(decodeText(file)).toEqual({ fault: "not-utf8", offset: utf8(text).length });
      }),
    );
  });

  it("in any bytes the first bad one is where reading character by character stops", () => {
    const someBytes = fc.oneof(
      anyText.map((text) => [...utf8(text)]),
      fc.array(fc.integer({ min: 0x80, max: 0xff }), { maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(someBytes, { maxLength: 4 }), (parts) => {
        const file = bytes(...parts);
        const stop = whereReadingStops(file);
        fc.pre(stop < file.length);
        expect(firstBadByte(file)).toBe(stop);
      }),
    );
  });
});

/** Reads one character after the other, without any of the source's ways to find the place. */
function whereReadingStops(file: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const isCharacter = (part: Uint8Array) => {
    try {
      return [...decoder.decode(part)].length === 1;
    } catch {
      return false;
    }
  };
  let at = 0;
  while (at < file.length) {
    const length = [1, 2, 3, 4].find((count) => isCharacter(file.subarray(at, at + count)));
    if (length === undefined) break;
    at += length;
  }
  return at;
}

describe("a file whose words stand in a markup is refused as such", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it.each([
    ["pdf", "%PDF-1.7\n%\u00E2\u00E3\n1 0 obj"],
    ["pdf", "\n\n%PDF-1.4 of plain ASCII"],
    ["html", "<!DOCTYPE html><html lang=de><p>Fähre"],
    ["html", "\uFEFF\n <!-- saved -->\n<html>\n<p>Fähre"],
    ["html", '<?xml version="1.0"?>\n<!doctype HTML PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><p>'],
  ])("%s: %s", (fault, text) => {
    expect(decodeText(bytes(text))).toEqual({ fault });
  });

  it("also in UTF-16", () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ..."<html><p>Ja".split("").flatMap((unit) => [unit.charCodeAt(0), 0])]);
    expect(decodeText(utf16)).toEqual({ fault: "html" });
  });

  it.each(["Er schrieb <html> in die Datei.", "<Fähre>", "Die PDF-Datei lag bei."])("but not words: %s", (text) => {
    expect(decodeText(bytes(text))).toEqual({ text });
  });
});
