import { claimState, claimVerdict, currentMarks, layerState, type ResolutionFacts } from "./claim-state";
import {
  changeClaim,
  putAnnotation,
  putClaim,
  type Room,
  type RoomAnnotation,
  type RoomClaim,
  type RoomMark,
  type RoomPerson,
  type RoomResolution,
  withoutAnnotation,
} from "./room";
import type { Span } from "./span";

/*
 * What a person does in the reading room. The browser applies a command at once, with the same rules as the server, and
 * again to whatever the server answers: the room that one sees is what the server has confirmed with the commands on
 * their way applied to it.
 */

/** Something that a person did; `by` and `at` are hers and the browser's, until the server says otherwise. */
export type RoomCommand = { id: string; by: RoomPerson; at: string } & (
  | { kind: "annotate"; start: number; end: number; quote: string; claim: RoomClaim | null; comment: string | null }
  | { kind: "add-claim"; annotationId: string; claim: RoomClaim }
  /** With what the same person said before, where she did. */
  | ({ kind: "mark"; previous: JudgedAs | null } & Omit<
      RoomMark,
      "id" | "author" | "createdAt" | "current" | "outdated"
    >)
  | { kind: "remove-claim"; annotationId: string; claim: RoomClaim }
  | { kind: "move-annotation"; annotationId: string; version: number; from: QuotedSpan; to: QuotedSpan }
  /** The annotation as it was. */
  | { kind: "delete-annotation"; annotation: RoomAnnotation }
  | { kind: "restore-annotation"; annotation: RoomAnnotation }
);

export interface QuotedSpan extends Span {
  quote: string;
}

/** A verdict with its reasons; null for one that was withdrawn. */
export type JudgedAs = Pick<RoomMark, "verdict" | "rationale" | "evidence">;

/** What the room has already, because the server said so before it answered the command, is newer there. */
export function applyCommand(room: Room, command: RoomCommand): Room {
  switch (command.kind) {
    case "annotate":
      return annotate(room, command);
    case "add-claim":
      return addClaim(room, command);
    case "mark":
      return changeClaim(room, command.claimId, (claim) => withMark(claim, markOf(command), room.marksRequired));
    case "remove-claim":
      return removeClaim(room, command);
    case "move-annotation":
      return moveAnnotation(room, command);
    case "delete-annotation":
      return withoutAnnotation(room, command.annotation.id);
    case "restore-annotation":
      return restoreAnnotation(room, command);
  }
}

export type Command<Kind extends RoomCommand["kind"]> = Extract<RoomCommand, { kind: Kind }>;

function annotate(room: Room, { id, start, end, quote, claim, comment, by, at }: Command<"annotate">): Room {
  if (room.annotations.has(id)) return room;
  const comments = comment === null ? [] : [{ id: `${id} comment`, text: comment, createdBy: by, createdAt: at }];
  const annotation: RoomAnnotation = {
    id,
    start,
    end,
    quote,
    claimIds: claim ? [claim.id] : [],
    comments,
    createdBy: by,
    createdAt: at,
    version: 1,
  };
  return putAnnotation(claim ? addNewClaim(room, claim) : room, annotation);
}

function addClaim(room: Room, { annotationId, claim }: Command<"add-claim">): Room {
  const annotation = room.annotations.get(annotationId);
  if (!annotation || annotation.claimIds.includes(claim.id)) return room;
  return putAnnotation(addNewClaim(room, claim), { ...annotation, claimIds: [...annotation.claimIds, claim.id] });
}

function removeClaim(room: Room, { annotationId, claim }: Command<"remove-claim">): Room {
  const annotation = room.annotations.get(annotationId);
  if (!annotation) return room;
  return putAnnotation(room, { ...annotation, claimIds: annotation.claimIds.filter((id) => id !== claim.id) });
}

function moveAnnotation(room: Room, { annotationId, version, to }: Command<"move-annotation">): Room {
  const annotation = room.annotations.get(annotationId);
  if (annotation?.version !== version) return room;
  return putAnnotation(room, { ...annotation, ...to, version: version + 1 });
}

/** Taking it back was one version, and bringing it again is another. */
function restoreAnnotation(room: Room, { annotation }: Command<"restore-annotation">): Room {
  if (room.annotations.has(annotation.id)) return room;
  return putAnnotation(room, { ...annotation, version: annotation.version + 2 });
}

function addNewClaim(room: Room, claim: RoomClaim): Room {
  return room.claims.has(claim.id) ? room : putClaim(room, claim);
}

function markOf({ id, by, at, kind: _, previous: __, ...mark }: Command<"mark">): RoomMark {
  return { ...mark, id, author: by, createdAt: at, current: true, outdated: false };
}

/** The claim with one more mark, and the state that follows from it. */
function withMark(claim: RoomClaim, mark: RoomMark, marksRequired: number): RoomClaim {
  if (claim.marks.some(({ id }) => id === mark.id)) return claim;
  const all = [...claim.marks, mark];
  const facts = all.map((one) => ({ ...one, authorId: one.author.id }));
  const current = currentMarks(facts);
  const currentIds = new Set(current.map(({ id }) => id));
  const resolutions = claim.resolutions.map(factsOf);
  const so = layerState("so", current, resolutions, marksRequired);
  const said = layerState("said", current, resolutions, marksRequired);
  return {
    ...claim,
    marks: all.map((one) => ({ ...one, current: currentIds.has(one.id) })),
    layers: { so, said },
    state: claimState(so, said),
    verdict: claimVerdict(so, said),
  };
}

/** What made a resolution stale before still does. */
function factsOf({ layer, verdict, marks, staleBecause }: RoomResolution): ResolutionFacts {
  return { layer, verdict, markIds: marks, staleBecause };
}
