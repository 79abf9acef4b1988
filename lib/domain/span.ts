import { graphemeAt } from "./segmenter";

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

/** Whether an offset lies between two grapheme clusters (UAX #29). */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length;
  return graphemeAt(text, offset).start === offset;
}

/** Grows a span until neither end splits a grapheme cluster. */
export function snapToGraphemes(text: string, span: Span): Span {
  const start = isGraphemeBoundary(text, span.start) ? span.start : graphemeAt(text, span.start).start;
  const end = isGraphemeBoundary(text, span.end) ? span.end : graphemeAt(text, span.end).end;
  return { start, end };
}

/** The context that an annotation keeps; its outer ends never split a grapheme cluster. */
export function contextOf(text: string, span: Span): QuoteContext {
  const before = Math.max(0, span.start - contextLength);
  const after = Math.min(text.length, span.end + contextLength);
  const start = isGraphemeBoundary(text, before) ? before : Math.min(span.start, graphemeAt(text, before).end);
  const end = isGraphemeBoundary(text, after) ? after : Math.max(span.end, graphemeAt(text, after).start);
  return { prefix: text.slice(start, span.start), suffix: text.slice(span.end, end) };
}

/** The line that holds an offset, with its line break, which belongs to the line that it ends. */
export function lineAround(text: string, offset: number): Span {
  const start = offset > 0 ? text.lastIndexOf("\n", offset - 1) + 1 : 0;
  const newline = text.indexOf("\n", offset);
  return { start, end: newline < 0 ? text.length : newline + 1 };
}

/** A span without the space at either end; null where nothing else is in it. */
export function trimSpace(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return start < end ? { start, end } : null;
}
