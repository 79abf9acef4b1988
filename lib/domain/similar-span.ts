import type { Span } from "./span";

/**
 * How much of two spans is the same: the part of all their characters that is in both, from 0 for none to 1 for the very
 * same span.
 */
export function commonPart(one: Span, other: Span): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  if (common <= 0) return 0;
  return common / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

/** From how much on it is the same words to a person, taken up again a little longer or shorter. */
const sameFrom = 0.5;

/** The one whose span is the most like a span; null where none is like it. */
export function mostSimilar<Item>(span: Span, items: readonly Item[], spanOf: (item: Item) => Span): Item | null {
  let best: { item: Item; part: number } | null = null;
  for (const item of items) {
    const part = commonPart(span, spanOf(item));
    if (part >= sameFrom && part > (best?.part ?? 0)) best = { item, part };
  }
  return best?.item ?? null;
}
