import { graphemeAt, wordsNear } from "./segmenter";
import { type Span, snapToGraphemes, trimSpace } from "./span";

/**
 * Snaps a selection to whole words: each end that lies inside a word moves outwards to the word's edge, and space at
 * either end is left out. A number is one word with its separators ("14.000", "11'000", "12’000"), and so are words
 * joined by a hyphen, because no checker means half of them.
 *
 * @returns null where the span holds nothing but space.
 */
export function snapToWords(text: string, span: Span): Span | null {
  const trimmed = trimSpace(text, span);
  if (!trimmed) return null;
  const start = wordAt(text, trimmed.start)?.start ?? trimmed.start;
  const end = wordAt(text, trimmed.end - 1)?.end ?? trimmed.end;
  return snapToGraphemes(text, { start, end });
}

/** One end of a span, and how it goes: to the next or the one before, of words or of characters. */
export interface EdgeStep {
  edge: "start" | "end";
  direction: 1 | -1;
  unit: "word" | "character";
}

/** A span with one of its ends moved; null where that end cannot go there: the text ends, or nothing would be left. */
export function moveEdge(text: string, span: Span, { edge, direction, unit }: EdgeStep): Span | null {
  const from = span[edge];
  const to = unit === "word" ? wordEdge(text, from, edge, direction) : characterEdge(text, from, direction);
  const moved = { ...span, [edge]: to };
  return to !== from && moved.start < moved.end ? snapToGraphemes(text, moved) : null;
}

function characterEdge(text: string, from: number, direction: 1 | -1): number {
  if (direction > 0 ? from >= text.length : from <= 0) return from;
  return direction > 0 ? graphemeAt(text, from).end : graphemeAt(text, from - 1).start;
}

/**
 * The next place on which a word begins (for a start) or ends (for an end); where there is none, the offset itself. Goes
 * from word to word: one that is very long is not gone through letter by letter.
 */
export function wordEdge(text: string, from: number, edge: "start" | "end", direction: 1 | -1): number {
  for (let at = from; direction > 0 ? at < text.length : at > 0; ) {
    const near = direction > 0 ? at : at - 1;
    const word = wordAt(text, near);
    if (word && (word[edge] - from) * direction > 0) return word[edge];
    if (word) at = direction > 0 ? word.end : word.start;
    else
      do at += direction * characterAt(text, at, direction).length;
      while (isBetweenWords.test(characterAt(text, at, direction)));
  }
  return from;
}

/** The code point after an offset, or before it. */
function characterAt(text: string, offset: number, direction: 1 | -1): string {
  if (direction > 0) return String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const pair = text.slice(Math.max(0, offset - 2), offset);
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair) ? pair : pair.slice(-1) || "\0";
}

/** What no word begins or ends with; where it holds two words together, one of them is beside it. */
const isBetweenWords = /^[\s\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}\p{S}]$/u;

/**
 * The word that holds the code unit at an offset, or null where that is space or punctuation. What is longer than any
 * word ends where `wordsNear` does.
 */
export function wordAt(text: string, offset: number): Span | null {
  const containing = wordsNear(text, offset);
  let found = containing(offset);
  if (!found) return null;
  if (!found.isWordLike) {
    if (!joins(text, found)) return null;
    found = containing(found.start - 1);
    if (!found) return null;
  }
  let { start, end } = found;
  for (let before = containing(start - 1); before && !before.isWordLike; before = containing(start - 1)) {
    const word = joins(text, before) ? containing(before.start - 1) : null;
    if (!word) break;
    start = word.start;
  }
  for (let after = containing(end); after && !after.isWordLike; after = containing(end)) {
    const word = joins(text, after) ? containing(after.end) : null;
    if (!word) break;
    end = word.end;
  }
  return { start, end };
}

/** A hyphen between two words, or a thousands separator between two digits, holds its neighbours together. */
function joins(text: string, { start, end }: Span): boolean {
  const between = text.slice(start, end);
  // Two code units hold any one character.
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (/^[-‐‑–]$/.test(between)) return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  if (/^[ \u2009]$/.test(between)) return partsThousands(text, { start, end });
  return /^[.,'’\u00A0\u202F]$/.test(between) && /\p{N}$/u.test(before) && /^\p{N}/u.test(after);
}

/** A plain space parts two numbers as well ("2025 300 Boote"), and thousands only between one to three digits and three. */
function partsThousands(text: string, { start, end }: Span): boolean {
  const isGroup = /(?<![\d.,'’])\d{1,3}$/.test(text.slice(Math.max(0, start - 4), start));
  return isGroup && /^\d{3}(?!\d)/.test(text.slice(end, end + 4));
}
