import { isRivalFigure, type Quantity } from "./quantity";
import type { Layer, Verdict } from "./verdict";

/**
 * A claim's state is derived from its marks and resolutions, never stored. The server has the same rule in SQL
 * (lib/server/claims/state.ts), so that claims can be filtered and counted by it; a test holds the two together.
 */
export const claimStates = ["open", "marked", "agreed", "conflict", "resolved", "stale"] as const;
export type ClaimState = (typeof claimStates)[number];

export interface MarkFacts {
  id: string;
  claimId: string;
  layer: Layer;
  /** Null withdraws the author's earlier mark. */
  verdict: Verdict | null;
  authorId: string;
}

export interface ResolutionFacts {
  layer: Layer;
  verdict: Verdict;
  /** The marks it weighed. */
  markIds: readonly string[];
  /** Whether a rival figure came to the claim's question after it. */
  hasLaterRival: boolean;
}

export interface LayerState {
  state: ClaimState;
  /** What holds on this layer: the resolution's verdict, or the one that all current marks share. */
  verdict: Verdict | null;
}

/**
 * Each author's latest mark on each layer of each claim; a withdrawn one is none. `marks` are in the order in which they
 * were made.
 */
export function currentMarks<M extends MarkFacts>(marks: readonly M[]): M[] {
  const latest = new Map<string, M>();
  for (const mark of marks) {
    const key = `${mark.claimId} ${mark.layer} ${mark.authorId}`;
    latest.delete(key);
    latest.set(key, mark);
  }
  return [...latest.values()].filter((mark) => mark.verdict !== null);
}

/** The state of one layer, from its current marks and its resolutions in the order in which they were made. */
export function layerState(
  layer: Layer,
  current: readonly MarkFacts[],
  resolutions: readonly ResolutionFacts[],
  marksRequired: number,
): LayerState {
  const marks = current.filter((mark) => mark.layer === layer);
  const shared = sharedVerdict(marks);
  const resolution = resolutions.filter((candidate) => candidate.layer === layer).at(-1);
  if (resolution) return { state: isStale(resolution, marks) ? "stale" : "resolved", verdict: resolution.verdict };
  if (marks.length === 0) return { state: "open", verdict: null };
  if (shared === null) return { state: "conflict", verdict: null };
  return { state: marks.length >= marksRequired ? "agreed" : "marked", verdict: shared };
}

/** A resolution is stale when the current marks are no longer those it weighed, or a rival figure came after it. */
function isStale(resolution: ResolutionFacts, marks: readonly MarkFacts[]): boolean {
  const weighed = new Set(resolution.markIds);
  return resolution.hasLaterRival || marks.length !== weighed.size || marks.some((mark) => !weighed.has(mark.id));
}

function sharedVerdict(marks: readonly MarkFacts[]): Verdict | null {
  const first = marks[0]?.verdict ?? null;
  return marks.every((mark) => mark.verdict === first) ? first : null;
}

/**
 * The state of a claim, from those of its layers. `so` is what the claim is about and always counts; `said` joins in
 * once somebody has marked it. The layer that needs most work speaks for the claim.
 */
export function claimState(so: LayerState, said: LayerState): ClaimState {
  if (so.state === "open" && said.state === "open") return "open";
  const states = said.state === "open" ? [so.state] : [so.state, said.state];
  if (states.includes("conflict")) return "conflict";
  if (states.includes("stale")) return "stale";
  if (states.includes("open") || states.includes("marked")) return "marked";
  return states.includes("resolved") ? "resolved" : "agreed";
}

/** What a claim's words are painted as: its verdict on `so`, or on `said` as long as that alone is marked. */
export function claimVerdict(so: LayerState, said: LayerState): Verdict | null {
  return so.state === "open" ? said.verdict : so.verdict;
}

/** A checked claim needs nobody's work at present. */
export function isChecked(state: ClaimState): boolean {
  return state === "agreed" || state === "resolved";
}

/** What waits for a resolver. */
export function needsResolver(state: ClaimState): boolean {
  return state === "conflict" || state === "stale";
}

export interface RivalFacts {
  quantity: Quantity | null;
  /** The later of when it came to answer the question and when its figure was last changed. */
  since: Date;
}

/** Whether a claim on the same question brought another figure after a resolution. Bears on `so` alone. */
export function hasLaterRival(own: Quantity | null, rivals: readonly RivalFacts[], resolvedAt: Date): boolean {
  return rivals.some((rival) => rival.since > resolvedAt && isRivalFigure(own, rival.quantity));
}
