import { graphemeAt, lineAround, type Span, snapToGraphemes } from "./span";

const words = new Intl.Segmenter(undefined, { granularity: "word" });

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

/** The next place on which a word begins (for a start) or ends (for an end). */
function wordEdge(text: string, from: number, edge: "start" | "end", direction: 1 | -1): number {
  for (let at = from + direction; at >= 0 && at <= text.length; at += direction) {
    const word = edge === "start" ? wordAt(text, at) : wordAt(text, at - 1);
    if (word?.[edge] === at) return at;
  }
  return from;
}

/** The word that holds the code unit at an offset, or null where that is space or punctuation. */
export function wordAt(text: string, offset: number): Span | null {
  const line = lineAround(text, offset);
  // UAX #29 counts the narrow no-break space among the letters of a word; here it parts words as its wider sister does.
  const content = text.slice(line.start, line.end).replaceAll("\u202F", "\u00A0");
  const segments = words.segment(content);
  let found = segments.containing(offset - line.start);
  if (!found) return null;
  if (!found.isWordLike) {
    if (!joins(content, found.index, found.segment)) return null;
    found = segments.containing(found.index - 1);
    if (!found) return null;
  }
  let start = found.index;
  let end = start + found.segment.length;
  while (start > 1) {
    const before = segments.containing(start - 1);
    if (!before || before.isWordLike || !joins(content, before.index, before.segment)) break;
    start = segments.containing(before.index - 1)?.index ?? start;
  }
  while (end < content.length) {
    const after = segments.containing(end);
    if (!after || after.isWordLike || !joins(content, after.index, after.segment)) break;
    const next = segments.containing(end + after.segment.length);
    end = next ? next.index + next.segment.length : end;
  }
  return { start: line.start + start, end: line.start + end };
}

/** A hyphen between two words, or a thousands separator between two digits, holds its neighbours together. */
function joins(content: string, index: number, segment: string): boolean {
  // Two code units hold any one character.
  const before = content.slice(Math.max(0, index - 2), index);
  const after = content.slice(index + segment.length, index + segment.length + 2);
  if (/^[-‐‑–]$/.test(segment)) return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  return /^[.,'’\u00A0]$/.test(segment) && /\p{N}$/u.test(before) && /^\p{N}/u.test(after);
}

/** A span without the space at either end; null where nothing else is in it. */
export function trimSpace(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return start < end ? { start, end } : null;
}
