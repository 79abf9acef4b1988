import { type AnnotationPaint, annotationPaint } from "./annotation-paint";
import type { IntervalIndex } from "./interval-index";
import type { Room, RoomAnnotation, RoomClaim } from "./room";
import type { Section } from "./section";
import type { Span } from "./span";

/** An annotation as the text shows it. */
export interface PaintedSpan extends Span {
  id: string;
  paint: AnnotationPaint;
}

/** The room's annotations in the order of the text, each with its paint; of two that begin together the longer first. */
export function paintedSpans(room: Room): PaintedSpan[] {
  return Array.from(room.annotations.values(), (annotation) => paintedSpan(room, annotation)).sort(inTextOrder);
}

/**
 * What each annotation was painted as, with the claims that this followed from: a change of one leaves the others what
 * they are, and of ten thousand only one is worked out again.
 */
const painted = new WeakMap<RoomAnnotation, { claims: readonly (RoomClaim | undefined)[]; span: PaintedSpan }>();

function paintedSpan(room: Room, annotation: RoomAnnotation): PaintedSpan {
  const { id, start, end, claimIds } = annotation;
  const before = painted.get(annotation);
  if (before && claimIds.every((claimId, index) => room.claims.get(claimId) === before.claims[index])) {
    return before.span;
  }
  const claims = claimIds.map((claimId) => room.claims.get(claimId));
  const span = { id, start, end, paint: annotationPaint(claims.filter((claim) => claim !== undefined)) };
  painted.set(annotation, { claims, span });
  return span;
}

export function inTextOrder(a: Span & { id: string }, b: Span & { id: string }): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
}

/** As many cards as fill some windows; more on few words are reached from one to the next. */
const mostCards = 40;

/**
 * The spans whose cards stand in the margin: of those that begin near the window the ones around where one reads, and the
 * one that one is at.
 *
 * @param reading the section at which one reads
 */
export function cardSpans(
  index: IntervalIndex<PaintedSpan>,
  near: readonly Section[],
  reading: Section | undefined,
  active: PaintedSpan | null,
): PaintedSpan[] {
  const found = near
    .toSorted((a, b) => a.start - b.start)
    .flatMap((place) => index.overlapping(place).filter((span) => beginsIn(place, span)));
  const isHere = active && reading && beginsIn(reading, active);
  const middle = isHere ? found.indexOf(active) : found.findIndex(({ start }) => start >= (reading?.start ?? 0));
  const first = Math.max(0, Math.min(middle - mostCards / 2, found.length - mostCards));
  const shown = found.slice(first, first + mostCards);
  return !active || shown.includes(active) ? shown : [...shown, active].sort(inTextOrder);
}

function beginsIn(section: Section, { start }: Span): boolean {
  return start >= section.start && start < section.end;
}

/**
 * The spans that one gets to from a span by going on over shared words, in the order of the text: where one overlaps a
 * second and that a third, all three.
 */
function chainOf(span: PaintedSpan, index: IntervalIndex<PaintedSpan>): PaintedSpan[] {
  const near = reachOf(span, index);
  let { start, end } = near;
  // Outwards, and only over what was added last: ten thousand links are each looked at a few times.
  for (let from = span.start; start < from; ) [from, start] = [start, reachOf({ start, end: from }, index).start];
  for (let to = span.end; to < end; ) [to, end] = [end, reachOf({ start: to, end }, index).end];
  return index.overlapping({ start, end });
}

/** From where to where the spans reach that share words with a stretch. */
function reachOf(stretch: Span, index: IntervalIndex<PaintedSpan>): Span {
  return index
    .overlapping(stretch)
    .reduce(({ start, end }, span) => ({ start: Math.min(start, span.start), end: Math.max(end, span.end) }), stretch);
}

/** The place of a span in its chain, from 1; null where it is alone. */
export function overlapOf(
  span: PaintedSpan,
  index: IntervalIndex<PaintedSpan>,
): { number: number; count: number } | null {
  const chain = chainOf(span, index);
  return chain.length > 1 ? { number: chain.indexOf(span) + 1, count: chain.length } : null;
}

/** The next in a span's chain; after the last comes the first. */
export function nextOverlapping(span: PaintedSpan, index: IntervalIndex<PaintedSpan>): PaintedSpan | undefined {
  const chain = chainOf(span, index);
  return chain[(chain.indexOf(span) + 1) % chain.length];
}
