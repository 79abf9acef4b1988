import type { Block } from "./block";
import type { Progress } from "./claim-progress";
import type { ClaimState, LayerState, StaleReason } from "./claim-state";
import type { Evidence } from "./evidence";
import type { MarkRemarks } from "./mark-remarks";
import type { ResolutionOutcome } from "./resolution-outcome";
import type { Span } from "./span";
import type { Layer, Verdict } from "./verdict";

/** What the reading room shows. What a person does there changes it by commands (lib/reader/room/commands). */
export interface Room {
  readonly marksRequired: number;
  /** Of the article's text, in its order. */
  readonly blocks: readonly Block[];
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

/** What was kept before there were remarks has none. */
export interface RoomMark extends Partial<MarkRemarks> {
  id: string;
  claimId: string;
  claimVersion: number;
  layer: Layer;
  verdict: Verdict | null;
  rationale: string;
  evidence: readonly Evidence[];
  author: RoomPerson;
  createdAt: string;
  current: boolean;
  outdated: boolean;
}

export interface RoomResolution {
  layer: Layer;
  outcome: ResolutionOutcome;
  verdict: Verdict | null;
  marks: readonly string[];
  outdated: boolean;
  stale: boolean;
  staleBecause: readonly StaleReason[];
}

/** What is known to be right of a claim on a layer, and what the reader said first. */
export interface RoomGold {
  claimId: string;
  layer: Layer;
  verdict: Verdict;
  explanation: string;
  author: RoomPerson;
  createdAt: string;
  own: Verdict | null;
  isRight: boolean | null;
}

export interface RoomClaim {
  id: string;
  text: string;
  version: number;
  state: ClaimState;
  verdict: Verdict | null;
  progress: Progress | null;
  layers: Record<Layer, LayerState>;
  attribution: { source: string } | null;
  articleCount: number;
  marks: readonly RoomMark[];
  resolutions: readonly RoomResolution[];
  comments: readonly RoomComment[];
  /** Absent from what was kept before claims had any. */
  gold?: readonly RoomGold[];
}

/** A claim that nobody has marked yet. */
export function newClaim(id: string, text: string, attribution: { source: string } | null): RoomClaim {
  const open = { state: "open", verdict: null } as const;
  return {
    id,
    text,
    version: 1,
    ...open,
    progress: null,
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

/** Puts a claim into the room that may be there already, with more said of it. */
export function putNewClaim(room: Room, claim: RoomClaim): Room {
  return room.claims.has(claim.id) ? room : putClaim(room, claim);
}

export function changeClaim(room: Room, id: string, change: (claim: RoomClaim) => RoomClaim): Room {
  const claim = room.claims.get(id);
  return claim ? putClaim(room, change(claim)) : room;
}

export function withoutAnnotation(room: Room, id: string): Room {
  const annotations = new Map(room.annotations);
  annotations.delete(id);
  return { ...room, annotations };
}
