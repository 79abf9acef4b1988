/** A stretch of a text. Both ends are UTF-16 code units; the end is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Words before and after a quote that tell it from its repetitions. */
export interface QuoteContext {
  prefix: string;
  suffix: string;
}

/** How much context an annotation keeps on either side, in UTF-16 code units at most. */
export const contextLength = 32;

/** What is wrong with a span as an annotation of a text, or null where nothing is. */
export type SpanFault =
  | "not-an-integer"
  | "reversed"
  | "empty"
  | "out-of-range"
  | "start-in-grapheme"
  | "end-in-grapheme";

export function spanFault(text: string, span: Span): SpanFault | null {
  if (!Number.isInteger(span.start) || !Number.isInteger(span.end)) return "not-an-integer";
  if (span.start > span.end) return "reversed";
  if (span.start === span.end) return "empty";
  if (span.start < 0 || span.end > text.length) return "out-of-range";
  if (!isGraphemeBoundary(text, span.start)) return "start-in-grapheme";
  if (!isGraphemeBoundary(text, span.end)) return "end-in-grapheme";
  return null;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * Whether an offset lies between two grapheme clusters (UAX #29). Looks at the offset's line alone: a line break is
 * always a boundary, so that nothing beyond it matters.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length;
  if (isPlain(text, offset)) return true;
  return graphemeAt(text, offset).start === offset;
}

/** The grapheme cluster that holds the code unit at an offset. */
export function graphemeAt(text: string, offset: number): Span {
  const line = lineAround(text, offset);
  const found = graphemes.segment(text.slice(line.start, line.end)).containing(offset - line.start);
  if (!found) return { start: offset, end: offset };
  const start = line.start + found.index;
  return { start, end: start + found.segment.length };
}

/** Grows a span until neither end splits a grapheme cluster. */
export function snapToGraphemes(text: string, span: Span): Span {
  const start = isGraphemeBoundary(text, span.start) ? span.start : graphemeAt(text, span.start).start;
  const end = isGraphemeBoundary(text, span.end) ? span.end : graphemeAt(text, span.end).end;
  return { start, end };
}

/** The context that an annotation keeps; its outer ends never split a grapheme cluster. */
export function contextOf(text: string, span: Span): QuoteContext {
  let before = Math.max(0, span.start - contextLength);
  while (before < span.start && !isGraphemeBoundary(text, before)) before++;
  let after = Math.min(text.length, span.end + contextLength);
  while (after > span.end && !isGraphemeBoundary(text, after)) after--;
  return { prefix: text.slice(before, span.start), suffix: text.slice(span.end, after) };
}

/** The line that holds an offset, with its line break, which belongs to the line that it ends. */
export function lineAround(text: string, offset: number): Span {
  const start = offset > 0 ? text.lastIndexOf("\n", offset - 1) + 1 : 0;
  const newline = text.indexOf("\n", offset);
  return { start, end: newline < 0 ? text.length : newline + 1 };
}

/**
 * Whether both code units around an offset are Latin letters, digits or punctuation below U+0300, where every character
 * is a grapheme cluster of its own (carriage return, joined to a line feed, excepted). Spares most calls the segmenter.
 */
function isPlain(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before < 0x300 && after < 0x300 && before !== 0x0d;
}
