import type { Span } from "./span";

/** Answers which of many spans are at a place, without looking at the others. */
export interface IntervalIndex<S extends Span> {
  /** The spans that share a character with a stretch, in the order of the text. */
  overlapping(stretch: Span): S[];
  /** The spans that cover the character at an offset, in the order of the text. */
  at(offset: number): S[];
}

/**
 * An implicit interval tree: the spans sorted by their start, with the furthest end of each subtree beside them
 * (Cormen et al., Introduction to Algorithms, 14.3, laid out in an array). Built in O(n log n); a query takes
 * O(log n + found).
 */
export function intervalIndex<S extends Span>(spans: readonly S[]): IntervalIndex<S> {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const furthest = new Array<number>(sorted.length);
  const build = (low: number, high: number): number => {
    if (low >= high) return Number.NEGATIVE_INFINITY;
    const middle = (low + high) >> 1;
    const end = sorted[middle]?.end ?? 0;
    furthest[middle] = Math.max(end, build(low, middle), build(middle + 1, high));
    return furthest[middle];
  };
  build(0, sorted.length);

  const collect = (low: number, high: number, stretch: Span, found: S[]): void => {
    if (low >= high) return;
    const middle = (low + high) >> 1;
    if ((furthest[middle] ?? 0) <= stretch.start) return;
    collect(low, middle, stretch, found);
    const span = sorted[middle];
    if (!span || span.start >= stretch.end) return;
    if (span.end > stretch.start) found.push(span);
    collect(middle + 1, high, stretch, found);
  };
  const overlapping = (stretch: Span): S[] => {
    const found: S[] = [];
    collect(0, sorted.length, stretch, found);
    return found;
  };
  return { overlapping, at: (offset) => overlapping({ start: offset, end: offset + 1 }) };
}
