import type { Span } from "./span";

/** A stretch of text that the same set of spans covers. */
export interface Segment<S extends Span> extends Span {
  /** How many spans cover it. */
  depth: number;
  /** Of the spans that cover it the one that begins last, and of those the shortest; null where none does. */
  innermost: S | null;
  /** Of the spans that end where it ends the outermost. */
  ending: S | null;
}

/**
 * Flattens overlapping spans into stretches, one for each run of text that the same spans cover; what no span covers is
 * a stretch of depth 0. The stretches follow each other without a gap from `within.start` to `within.end`.
 *
 * A sweep over the spans' ends in O(n log n), however deep they lie over each other: a stretch does not list its spans.
 */
export function flattenSpans<S extends Span>(spans: readonly S[], within: Span): Segment<S>[] {
  const inside = spans
    .filter(({ start, end }) => Math.max(start, within.start) < Math.min(end, within.end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const ends = inside.map(({ end }) => end).sort((a, b) => a - b);
  const endingAt = new Map(inside.toReversed().map((span) => [span.end, span]));
  const cut = (offset: number) => Math.min(Math.max(offset, within.start), within.end);
  const edges = [...new Set([within.start, within.end, ...inside.flatMap(({ start, end }) => [cut(start), cut(end)])])];
  edges.sort((a, b) => a - b);

  const segments: Segment<S>[] = [];
  // Outermost first. One that is over stays in it until those further in are over, too.
  const begun: S[] = [];
  let next = 0;
  let over = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = edges[i] ?? within.start;
    const end = edges[i + 1] ?? within.end;
    for (let span = inside[next]; span && span.start <= start; span = inside[++next]) begun.push(span);
    while ((begun.at(-1)?.end ?? end) <= start) begun.pop();
    while ((ends[over] ?? end) <= start) over++;
    segments.push({
      start,
      end,
      depth: next - over,
      innermost: begun.at(-1) ?? null,
      ending: endingAt.get(end) ?? null,
    });
  }
  return segments;
}
