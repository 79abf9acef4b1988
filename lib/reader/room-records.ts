import type { Room, RoomAnnotation } from "../domain/room";
import type { AnnotationRecord } from "../schemas/annotation";
import type { ReviewedClaim } from "../schemas/claim-detail";

/** A room's annotation from the API's record: its claims are kept once, beside it. */
export function toRoomAnnotation({ claims, ...annotation }: AnnotationRecord): RoomAnnotation {
  return { ...annotation, claimIds: claims.map(({ id }) => id) };
}

export function toRoom(
  annotations: readonly AnnotationRecord[],
  claims: readonly ReviewedClaim[],
  marksRequired: number,
): Room {
  return {
    marksRequired,
    annotations: new Map(annotations.map((annotation) => [annotation.id, toRoomAnnotation(annotation)])),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
  };
}
