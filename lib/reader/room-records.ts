import type { Room, RoomAnnotation } from "../domain/room";
import type { AnnotationRecord } from "../schemas/annotation";
import type { RoomPage } from "../schemas/room";

/** A room's annotation from the API's record: its claims are kept once, beside it. */
export function toRoomAnnotation({ claims, ...annotation }: AnnotationRecord): RoomAnnotation {
  return { ...annotation, claimIds: claims.map(({ id }) => id) };
}

/** The room with what some pages of it say. */
export function withPages(room: Room, pages: readonly Pick<RoomPage, "annotations" | "claims">[]): Room {
  const annotations = new Map(room.annotations);
  const claims = new Map(room.claims);
  for (const page of pages) {
    for (const annotation of page.annotations) annotations.set(annotation.id, annotation);
    for (const claim of page.claims) claims.set(claim.id, claim);
  }
  return { ...room, annotations, claims };
}

export function emptyRoom(marksRequired: number): Room {
  return { marksRequired, annotations: new Map(), claims: new Map() };
}
