import type { Block } from "../../domain/block";
import type { Room, RoomAnnotation, RoomClaim } from "../../domain/room";
import type { AnnotationRecord } from "../../schemas/annotation";

/** A room's annotation from the API's record: its claims are kept once, beside it. */
export function toRoomAnnotation({ claims, ...annotation }: AnnotationRecord): RoomAnnotation {
  return { ...annotation, claimIds: claims.map(({ id }) => id) };
}

/** An article's blocks from the API's records, by nothing but what a command names them by. */
export function toRoomBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map(({ kind, start, end }) => ({ kind, start, end }));
}

/** A part of a room, as it comes page by page. */
export interface RoomPart {
  annotations: readonly RoomAnnotation[];
  claims: readonly RoomClaim[];
}

/** The room with what some pages of it say. */
export function withPages(room: Room, pages: readonly RoomPart[]): Room {
  const annotations = new Map(room.annotations);
  const claims = new Map(room.claims);
  for (const page of pages) {
    for (const annotation of page.annotations) annotations.set(annotation.id, annotation);
    for (const claim of page.claims) claims.set(claim.id, claim);
  }
  return { ...room, annotations, claims };
}

/** What a part of a room has, to be looked up by ids. */
export function roomOfPart({ annotations, claims }: RoomPart): Pick<Room, "annotations" | "claims"> {
  return {
    annotations: new Map(annotations.map((one) => [one.id, one])),
    claims: new Map(claims.map((one) => [one.id, one])),
  };
}

/** The room with some annotations and claims, by their ids, as another has them: what is not there is taken out. */
export function withRecords(room: Room, ids: readonly string[], from: Pick<Room, "annotations" | "claims">): Room {
  if (ids.length === 0) return room;
  const annotations = new Map(room.annotations);
  const claims = new Map(room.claims);
  for (const id of ids) {
    setOrDelete(annotations, id, from.annotations.get(id));
    setOrDelete(claims, id, from.claims.get(id));
  }
  return { ...room, annotations, claims };
}

function setOrDelete<Value>(map: Map<string, Value>, id: string, value: Value | undefined): void {
  if (value === undefined) map.delete(id);
  else map.set(id, value);
}

export function emptyRoom(marksRequired: number, blocks: readonly Block[]): Room {
  return { marksRequired, blocks: toRoomBlocks(blocks), annotations: new Map(), claims: new Map() };
}
