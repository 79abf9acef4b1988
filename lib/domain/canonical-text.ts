/**
 * A text is canonical once: decoded, without a byte-order mark, with LF line ends, in Unicode NFC. It is then hashed and
 * frozen, and every offset in Tickmark counts in it.
 */

/** What keeps bytes or a string from becoming an article's text, and where. */
export type TextFault =
  | { fault: "empty" }
  /** `offset` counts bytes. */
  | { fault: "not-utf8"; offset: number }
  /** `offset` counts UTF-16 code units, from 0. */
  | { fault: "nul"; offset: number; line: number }
  | { fault: "lone-surrogate"; offset: number; line: number }
  | { fault: "binary"; offset: number }
  | { fault: "too-long"; length: number; limit: number };

export type Canonical = { text: string } | TextFault;

/** The longest article, in UTF-16 code units. A long novel has about a million. */
export const maximumTextLength = 2_000_000;

/** Decodes a file: UTF-8, or UTF-16 where a byte-order mark says so. Never guesses a legacy encoding. */
export function decodeText(bytes: Uint8Array): Canonical {
  const utf16 = utf16ByMark(bytes);
  if (utf16) return canonicalText(new TextDecoder(utf16).decode(bytes));
  const control = bytes.subarray(0, 8192).findIndex(isBinaryByte);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return control >= 0 ? { fault: "binary", offset: control } : canonicalText(text);
  } catch {
    return control >= 0 ? { fault: "binary", offset: control } : { fault: "not-utf8", offset: firstBadByte(bytes) };
  }
}

/** Brings a string to its canonical form, or says what keeps it from it. */
export function canonicalText(input: string): Canonical {
  if (input.length > maximumTextLength) return { fault: "too-long", length: input.length, limit: maximumTextLength };
  const fault = stringFault(input);
  if (fault) return fault;
  const text = input
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
  return text.trim() === "" ? { fault: "empty" } : { text };
}

/** The first U+0000 (which PostgreSQL cannot hold) or lone surrogate (which UTF-8 cannot) of a string. */
export function stringFault(input: string): Extract<TextFault, { fault: "nul" | "lone-surrogate" }> | null {
  const nul = input.indexOf("\0");
  if (nul >= 0) return { fault: "nul", offset: nul, line: lineAt(input, nul) };
  if (input.isWellFormed()) return null;
  const offset = loneSurrogate.exec(input)?.index ?? 0;
  return { fault: "lone-surrogate", offset, line: lineAt(input, offset) };
}

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function utf16ByMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Control bytes that no text file has: C0 without tab, LF, VT, FF, CR and escape. */
function isBinaryByte(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b);
}

/**
 * The offset of the first byte that is not UTF-8. Decoding in stream mode replaces bad bytes and keeps what came before
 * them, so the longest prefix that decodes is found by halving.
 */
export function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return decodes(bytes.subarray(0, bad)) ? bad : lastCompleteCharacter(bytes, good);
}

function decodes(prefix: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Steps back over the continuation bytes of a character that `end` cuts, so that the offset names its first byte. */
function lastCompleteCharacter(bytes: Uint8Array, end: number): number {
  for (let start = end; start > Math.max(0, end - 4); start--) {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, start));
      return start;
    } catch {
      // The cut character began earlier.
    }
  }
  return end;
}
