import {
  type ClaimState,
  claimState,
  claimVerdict,
  currentMarks,
  type LayerState,
  layerState,
  type ResolutionFacts,
} from "./claim-state";
import type { Span } from "./span";
import type { Layer, Verdict } from "./verdict";

/**
 * What the reading room shows, and what each thing that a person does there does to it. The browser applies a command at
 * once, with the same rules as the server, and again to whatever the server answers: the room that one sees is what the
 * server has confirmed with the commands on their way applied to it.
 */
export interface Room {
  readonly marksRequired: number;
  readonly annotations: ReadonlyMap<string, RoomAnnotation>;
  readonly claims: ReadonlyMap<string, RoomClaim>;
}

export interface RoomPerson {
  id: string;
  name: string;
}

export interface RoomComment {
  id: string;
  text: string;
  createdBy: RoomPerson;
  createdAt: string;
}

export interface RoomAnnotation extends Span {
  id: string;
  quote: string;
  claimIds: readonly string[];
  comments: readonly RoomComment[];
  createdBy: RoomPerson;
  createdAt: string;
  version: number;
}

export interface RoomMark {
  id: string;
  claimId: string;
  claimVersion: number;
  layer: Layer;
  verdict: Verdict | null;
  rationale: string;
  evidence: readonly object[];
  author: RoomPerson;
  createdAt: string;
  current: boolean;
}

export interface RoomResolution {
  layer: Layer;
  verdict: Verdict;
  marks: readonly string[];
  stale: boolean;
}

export interface RoomClaim {
  id: string;
  text: string;
  version: number;
  state: ClaimState;
  verdict: Verdict | null;
  layers: Record<Layer, LayerState>;
  attribution: { source: string } | null;
  articleCount: number;
  marks: readonly RoomMark[];
  resolutions: readonly RoomResolution[];
  comments: readonly RoomComment[];
}

/** Something that a person did; `by` and `at` are hers and the browser's, until the server says otherwise. */
export type RoomCommand = { id: string; by: RoomPerson; at: string } & (
  | { kind: "annotate"; start: number; end: number; quote: string; claim: RoomClaim | null; comment: string | null }
  | { kind: "add-claim"; annotationId: string; claim: RoomClaim }
  | {
      kind: "mark";
      claimId: string;
      claimVersion: number;
      layer: Layer;
      verdict: Verdict | null;
      rationale: string;
      evidence: readonly object[];
    }
  | { kind: "delete-annotation"; annotationId: string; version: number }
  | { kind: "comment"; claimId: string; text: string }
);

/** What the room has already, because the server said so before it answered the command, is newer there. */
export function applyCommand(room: Room, command: RoomCommand): Room {
  switch (command.kind) {
    case "annotate":
      return annotate(room, command);
    case "add-claim":
      return addClaim(room, command);
    case "mark":
      return changeClaim(room, command.claimId, (claim) => withMark(claim, markOf(command), room.marksRequired));
    case "delete-annotation":
      return { ...room, annotations: without(room.annotations, command.annotationId) };
    case "comment":
      return changeClaim(room, command.claimId, (claim) => withComment(claim, command));
  }
}

type Command<Kind extends RoomCommand["kind"]> = Extract<RoomCommand, { kind: Kind }>;

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

function addNewClaim(room: Room, claim: RoomClaim): Room {
  return room.claims.has(claim.id) ? room : putClaim(room, claim);
}

function markOf({ id, by, at, kind: _, ...mark }: Command<"mark">): RoomMark {
  return { ...mark, id, author: by, createdAt: at, current: true };
}

function withComment(claim: RoomClaim, { id, text, by, at }: Command<"comment">): RoomClaim {
  if (claim.comments.some((comment) => comment.id === id)) return claim;
  return { ...claim, comments: [...claim.comments, { id, text, createdBy: by, createdAt: at }] };
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
function factsOf({ layer, verdict, marks, stale }: RoomResolution): ResolutionFacts {
  return { layer, verdict, markIds: marks, hasLaterRival: stale };
}

/** A claim that nobody has marked yet. */
export function newClaim(id: string, text: string, attribution: { source: string } | null): RoomClaim {
  const open = { state: "open", verdict: null } as const;
  return {
    id,
    text,
    version: 1,
    ...open,
    layers: { so: open, said: open },
    attribution,
    articleCount: 1,
    marks: [],
    resolutions: [],
    comments: [],
  };
}

/** The claims that the article asserts; one whose last annotation was taken back is none of them. */
export function assertedClaims(room: Room): RoomClaim[] {
  const asserted = new Set([...room.annotations.values()].flatMap(({ claimIds }) => claimIds));
  return [...room.claims.values()].filter(({ id }) => asserted.has(id));
}

export function putAnnotation(room: Room, annotation: RoomAnnotation): Room {
  return { ...room, annotations: new Map(room.annotations).set(annotation.id, annotation) };
}

export function putClaim(room: Room, claim: RoomClaim): Room {
  return { ...room, claims: new Map(room.claims).set(claim.id, claim) };
}

function changeClaim(room: Room, id: string, change: (claim: RoomClaim) => RoomClaim): Room {
  const claim = room.claims.get(id);
  return claim ? putClaim(room, change(claim)) : room;
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
