import type { IntervalIndex } from "./interval-index";
import type { Span } from "./span";

/**
 * The spans that one gets to from a span by going on over shared words, in the order of the text: where one overlaps a
 * second and that a third, all three.
 */
function chainOf<S extends Span>(span: S, index: IntervalIndex<S>): S[] {
  const near = reachOf(span, index);
  let { start, end } = near;
  // Outwards, and only over what was added last: ten thousand links are each looked at a few times.
  for (let from = span.start; start < from; ) [from, start] = [start, reachOf({ start, end: from }, index).start];
  for (let to = span.end; to < end; ) [to, end] = [end, reachOf({ start: to, end }, index).end];
  return index.overlapping({ start, end });
}

/** From where to where the spans reach that share words with a stretch. */
function reachOf(stretch: Span, index: IntervalIndex<Span>): Span {
  return index
    .overlapping(stretch)
    .reduce(({ start, end }, span) => ({ start: Math.min(start, span.start), end: Math.max(end, span.end) }), stretch);
}

/** The place of a span in its chain, from 1; null where it is alone. */
export function overlapOf<S extends Span>(span: S, index: IntervalIndex<S>): { number: number; count: number } | null {
  const chain = chainOf(span, index);
  return chain.length > 1 ? { number: chain.indexOf(span) + 1, count: chain.length } : null;
}

/** The next in a span's chain; after the last comes the first. */
export function nextOverlapping<S extends Span>(span: S, index: IntervalIndex<S>): S | undefined {
  const chain = chainOf(span, index);
  return chain[(chain.indexOf(span) + 1) % chain.length];
}
