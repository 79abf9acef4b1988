import type { Span } from "./span";

/** A stretch of text that the same set of spans covers. */
export interface Segment extends Span {
  /** The ids of the covering spans, outermost first. */
  ids: readonly string[];
}

/**
 * Flattens overlapping spans into stretches, one for each run of text that the same spans cover; what no span covers is
 * a stretch with no ids. The stretches follow each other without a gap from `within.start` to `within.end`.
 *
 * A sweep over the spans' ends: O(n log n + stretches × depth).
 */
export function flattenSpans(spans: readonly (Span & { id: string })[], within: Span): Segment[] {
  // Sorted before they are cut: of two that reach beyond, the one that holds the other is still told from it.
  const inside = [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((span) => ({ id: span.id, start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) }))
    .filter((span) => span.start < span.end);
  const edges = [...new Set([within.start, within.end, ...inside.flatMap((span) => [span.start, span.end])])];
  edges.sort((a, b) => a - b);

  const segments: Segment[] = [];
  let active: typeof inside = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = edges[i] ?? within.start;
    const end = edges[i + 1] ?? within.end;
    active = active.filter((span) => span.end > start);
    for (let span = inside[next]; span && span.start <= start; span = inside[++next]) active.push(span);
    segments.push({ start, end, ids: active.map((span) => span.id) });
  }
  return segments;
}
