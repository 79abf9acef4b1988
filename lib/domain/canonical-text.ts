/**
 * A text is canonical once: decoded, without a byte-order mark, with LF line ends, in Unicode NFC. It is then hashed and
 * frozen, and every offset in Tickmark counts in it.
 */

import { toNfc } from "./nfc";

/** What keeps bytes or a string from becoming an article's text, and where. */
export type TextFault =
  | { fault: "empty" }
  /** `offset` counts bytes. */
  | { fault: "not-utf8"; offset: number }
  /** UTF-16 whose last code unit is half a one. `offset` counts bytes. */
  | { fault: "cut-short"; offset: number }
  /** `offset` counts UTF-16 code units, from 0. */
  | { fault: "nul"; offset: number; line: number }
  | { fault: "lone-surrogate"; offset: number; line: number }
  | { fault: "binary"; offset: number }
  /** A file whose words stand in a markup that is not read yet. */
  | { fault: "pdf" }
  | { fault: "html" }
  | { fault: "too-long"; length: number; limit: number };

export type Canonical = { text: string } | TextFault;

/** The longest article, in UTF-16 code units. The longest novels have about that many. */
export const maximumTextLength = 5_000_000;

/** Decodes a file: UTF-8, or UTF-16 where a byte-order mark says so. Never guesses a legacy encoding. */
export function decodeText(bytes: Uint8Array): Canonical {
  const markup = markupOf(bytes);
  if (markup) return { fault: markup };
  const utf16 = utf16ByMark(bytes);
  if (utf16) return decodeUtf16(bytes, utf16);
  const control = bytes.subarray(0, 8192).findIndex(isBinaryByte);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return control >= 0 ? { fault: "binary", offset: control } : canonicalText(text);
  } catch {
    return control >= 0 ? { fault: "binary", offset: control } : { fault: "not-utf8", offset: firstBadByte(bytes) };
  }
}

/** Whether a file is a PDF, which may begin with something else, or HTML: its first bytes say so, in ASCII. */
function markupOf(bytes: Uint8Array): "pdf" | "html" | null {
  const start = String.fromCharCode(...bytes.subarray(0, 1_024).filter((byte) => byte !== 0));
  if (start.includes("%PDF-")) return "pdf";
  return /^[^\w<]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(start)
    ? "html"
    : null;
}

/** Reads what follows the byte-order mark. Unlike TextDecoder keeps a lone surrogate, which is then refused where it stands. */
function decodeUtf16(bytes: Uint8Array, order: "little" | "big"): Canonical {
  if (bytes.length % 2 === 1) return { fault: "cut-short", offset: bytes.length - 1 };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = "";
  for (let at = 2; at < bytes.length; at += 2) text += String.fromCharCode(view.getUint16(at, order === "little"));
  return canonicalText(text);
}

/** Brings a string to its canonical form, or says what keeps it from it. */
export function canonicalText(input: string): Canonical {
  const tooLong = (length: number): Canonical => ({ fault: "too-long", length, limit: maximumTextLength });
  // No text shrinks by more than a half here but one of decomposed letters, which no newspaper prints.
  if (input.length > 2 * maximumTextLength) return tooLong(input.length);
  const fault = stringFault(input);
  if (fault) return fault;
  const text = toNfc(withLineFeeds(input.replace(/^\uFEFF+/, "")));
  if (text.length > maximumTextLength) return tooLong(text.length);
  return text.trim() === "" ? { fault: "empty" } : { text };
}

export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
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
  return (text.slice(0, offset).match(/\r\n?|\n/g)?.length ?? 0) + 1;
}

function utf16ByMark(bytes: Uint8Array): "little" | "big" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "little";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "big";
  return null;
}

/** Control bytes that no text file has: C0 without tab, LF, VT, FF, CR and escape. */
function isBinaryByte(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b);
}

/**
 * The offset of the first byte that is not UTF-8, which may be the first of a character that is cut short. Decoding in
 * stream mode fails at the first bad byte and nowhere before, so the longest prefix that decodes is found by halving.
 */
export function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  // A prefix may end within a character, of which up to three bytes were good.
  while (!decodes(bytes.subarray(0, good), { stream: false })) good--;
  return good;
}

function decodes(bytes: Uint8Array, options: TextDecodeOptions): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}
