import type { Span } from "./span";

/**
 * Converts between the two units in which offsets come: UTF-16 code units (the browser, the database, UIMA CAS) and
 * Unicode code points (W3C Web Annotation, brat, doccano, Label Studio).
 */
export interface OffsetIndex {
  toCodePoint(utf16: number): number;
  toUtf16(codePoint: number): number;
}

/** Built once for a text in one pass; each conversion is then a binary search over its surrogate pairs. */
export function offsetIndex(text: string): OffsetIndex {
  const pairs = surrogatePairs(text);
  return {
    toCodePoint: (utf16) => utf16 - countBelow(pairs, (index) => (pairs[index] ?? 0) + 2 <= utf16),
    toUtf16: (codePoint) => codePoint + countBelow(pairs, (index) => (pairs[index] ?? 0) - index < codePoint),
  };
}

export function spanInCodePoints(index: OffsetIndex, span: Span): { startCodePoint: number; endCodePoint: number } {
  return { startCodePoint: index.toCodePoint(span.start), endCodePoint: index.toCodePoint(span.end) };
}

/** The other way: a span whose ends count code points. */
export function spanInUtf16(index: OffsetIndex, { start, end }: Span): Span {
  return { start: index.toUtf16(start), end: index.toUtf16(end) };
}

/** How many code points a well-formed string has. */
export function codePointLength(text: string): number {
  return text.length - surrogatePairs(text).length;
}

/** The offsets of the first code units of all surrogate pairs, ascending. */
function surrogatePairs(text: string): number[] {
  const found: number[] = [];
  const pattern = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match.index);
  return found;
}

/** How many leading elements satisfy a condition that, once false, stays false. */
function countBelow(sorted: readonly number[], holds: (index: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
