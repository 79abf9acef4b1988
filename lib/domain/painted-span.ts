import { type AnnotationPaint, annotationPaint } from "./annotation-paint";
import type { Room, RoomAnnotation } from "./room";
import type { NamedSpan } from "./text-order";

/** An annotation as the text shows it. */
export interface PaintedSpan extends NamedSpan {
  paint: AnnotationPaint;
}

/** Whether two look the same. */
export function isPaintedAlike(span: PaintedSpan, other: PaintedSpan | undefined): boolean {
  return span.id === other?.id && span.paint === other.paint && span.start === other.start && span.end === other.end;
}

/** An annotation with the paint of its claims; one that has not arrived yet paints nothing. */
export function paintedSpan({ id, start, end, claimIds }: RoomAnnotation, claims: Room["claims"]): PaintedSpan {
  return { id, start, end, paint: annotationPaint(claimIds.flatMap((claimId) => claims.get(claimId) ?? [])) };
}
