import { isRivalFigure, type Quantity } from "./quantity";
import { givesVerdict, type ResolutionOutcome, returnsToReviewers } from "./resolution-outcome";
import type { Layer, Verdict } from "./verdict";

/**
 * A claim's state follows from its marks and resolutions. The database has the same rule (prisma/migrations, claim_state)
 * and writes what follows beside the claim; here it is for the browser, which shows at once what a mark will do. A test
 * holds the two together.
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
  /** Whether it judged words that the claim no longer has (wording.ts). */
  outdated: boolean;
}

/**
 * What came after a resolution that it did not weigh: another mark, evidence, other words of the claim, another claim's
 * figure on the same question, another figure of its own, or what somebody concerned objects.
 */
export const staleReasons = ["mark", "evidence", "wording", "rival_figure", "own_figure", "objection"] as const;
export type StaleReason = (typeof staleReasons)[number];

export interface ResolutionFacts {
  layer: Layer;
  outcome: ResolutionOutcome;
  /** Null where the outcome gives none. */
  verdict: Verdict | null;
  /** The marks it weighed. */
  markIds: readonly string[];
  /** Whether it decided on words that the claim no longer has (wording.ts). */
  outdated: boolean;
  /** What came after it, but for marks: those are seen by what is current. */
  staleBecause: readonly StaleReason[];
}

export interface LayerState {
  state: ClaimState;
  /** What holds on this layer: the resolution's verdict, or the one that all current marks share. */
  verdict: Verdict | null;
}

/**
 * Each author's latest mark on each layer of each claim; one that was withdrawn, or judged other words, is none. `marks`
 * are in the order in which they were made.
 */
export function currentMarks<M extends MarkFacts>(marks: readonly M[]): M[] {
  const latest = new Map<string, M>();
  for (const mark of marks) {
    const key = `${mark.claimId} ${mark.layer} ${mark.authorId}`;
    latest.delete(key);
    latest.set(key, mark);
  }
  return [...latest.values()].filter((mark) => mark.verdict !== null && !mark.outdated);
}

/** The latest resolution on a layer, where it decided on the words of today: one of other words says nothing of these. */
function latestOn(layer: Layer, resolutions: readonly ResolutionFacts[]): ResolutionFacts | null {
  const latest = resolutions.filter((candidate) => candidate.layer === layer).at(-1);
  return latest && !latest.outdated ? latest : null;
}

/** How many marks a layer needs: those that the project asks for, and those that a resolver asked for beside. */
export function marksNeeded(layer: Layer, resolutions: readonly ResolutionFacts[], marksRequired: number): number {
  const asked = resolutions.filter(
    (resolution) => resolution.layer === layer && resolution.outcome === "ask_another" && !resolution.outdated,
  );
  return marksRequired + asked.length;
}

/**
 * Whether a layer waits for nobody to decide: a verdict was given and holds, or it went back to those who mark and nothing
 * came of that yet.
 * @param marks the current ones on the layer
 */
export function waitsForNobody(
  layer: Layer,
  marks: readonly MarkFacts[],
  resolutions: readonly ResolutionFacts[],
): boolean {
  const latest = latestOn(layer, resolutions);
  if (!latest || staleBecause(latest, marks).length > 0) return false;
  return givesVerdict(latest.outcome) || returnsToReviewers(latest.outcome);
}

/**
 * Who is asked something about her mark on a layer: whose marks the latest decision sent back with a question, until she
 * marks anew.
 * @param marks the current ones on the layer
 */
export function sentBackTo(
  layer: Layer,
  marks: readonly MarkFacts[],
  resolutions: readonly ResolutionFacts[],
): string[] {
  const latest = latestOn(layer, resolutions);
  if (latest?.outcome !== "send_back") return [];
  return marks.filter(({ id }) => latest.markIds.includes(id)).map(({ authorId }) => authorId);
}

/** The state of one layer, from its current marks and its resolutions in the order in which they were made. */
export function layerState(
  layer: Layer,
  current: readonly MarkFacts[],
  resolutions: readonly ResolutionFacts[],
  marksRequired: number,
): LayerState {
  const marks = current.filter((mark) => mark.layer === layer);
  const resolution = latestOn(layer, resolutions);
  const isSettled = waitsForNobody(layer, marks, resolutions);
  if (resolution && givesVerdict(resolution.outcome)) {
    return { state: isSettled ? "resolved" : "stale", verdict: resolution.verdict };
  }
  if (marks.length === 0) return { state: "open", verdict: null };
  const shared = sharedVerdict(marks);
  if (shared === null) return { state: isSettled ? "marked" : "conflict", verdict: null };
  const needed = marksNeeded(layer, resolutions, marksRequired);
  return { state: marks.length >= needed ? "agreed" : "marked", verdict: shared };
}

/** Why a resolution no longer holds: beside what came after it, that the marks of its layer are not those it weighed. */
export function staleBecause(resolution: ResolutionFacts, marks: readonly MarkFacts[]): StaleReason[] {
  const weighed = new Set(resolution.markIds);
  const isMarkedAnew = marks.length !== weighed.size || marks.some((mark) => !weighed.has(mark.id));
  const reasons = new Set(resolution.staleBecause);
  // Of other words all its marks are outdated: that there are others now says nothing more.
  if (isMarkedAnew && !reasons.has("wording")) reasons.add("mark");
  return staleReasons.filter((reason) => reasons.has(reason));
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

/** A claim's verdict, as which its words are painted, is the one on `so`: that somebody said it confirms nothing. */
export function claimVerdict(so: LayerState): Verdict | null {
  return so.verdict;
}

/** A claim in one of these is checked: it needs nobody's work at present. */
export const checkedStates = ["agreed", "resolved"] as const satisfies readonly ClaimState[];

export function isChecked(state: ClaimState): boolean {
  return checkedStates.some((checked) => checked === state);
}

/** What waits for a resolver. */
export const resolverStates = ["conflict", "stale"] as const satisfies readonly ClaimState[];

export function needsResolver(state: ClaimState): boolean {
  return resolverStates.some((waiting) => waiting === state);
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
