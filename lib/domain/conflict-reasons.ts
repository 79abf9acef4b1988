import { type MarkFacts, type ResolutionFacts, waitsForNobody } from "./claim-state";
import type { Ground } from "./mark-remarks";
import { foldText } from "./search-fold";
import type { Layer } from "./verdict";

/**
 * Why a claim is for a resolver to look at: the verdicts on a layer differ; they are the same on other grounds, or for
 * another figure; somebody judged what was said as whether it is so; another claim on the question has another figure.
 */
export const conflictReasons = ["verdict", "ground", "said_against_so", "rival_figure"] as const;
export type ConflictReason = (typeof conflictReasons)[number];

export interface GroundedMark extends MarkFacts {
  ground: Ground | null;
  figure: string | null;
}

/**
 * Why one layer of a claim is for a resolver. Of what is decided, or went back to those who mark, nothing is said.
 *
 * That a source said something and that it is not so contradict nobody. It is a reason only beside a conflict: somebody
 * who judged `so` alone says of it what another, who differs there, says of what was said.
 *
 * @param current the claim's current marks, on both layers
 * @param resolutions the claim's, in the order in which they were made
 */
export function conflictReasonsOf(
  layer: Layer,
  current: readonly GroundedMark[],
  resolutions: readonly ResolutionFacts[],
  { hasRival = false } = {},
): ConflictReason[] {
  const marks = current.filter((mark) => mark.layer === layer);
  if (waitsForNobody(layer, marks, resolutions)) return [];
  const count = (values: unknown[]) => new Set(values.filter((value) => value !== null)).size;
  const differ = count(marks.map(({ verdict }) => verdict)) > 1;
  const rests = [marks.map(({ ground }) => ground), marks.map(({ figure }) => figure && foldText(figure).folded)];
  const holds: Record<ConflictReason, boolean> = {
    verdict: differ,
    ground: !differ && rests.some((values) => count(values) > 1),
    said_against_so: differ && layer === "so" && areLayersMixed(current),
    rival_figure: differ && layer === "so" && hasRival,
  };
  return conflictReasons.filter((reason) => holds[reason]);
}

function areLayersMixed(current: readonly GroundedMark[]): boolean {
  const on = (layer: Layer) => current.filter((mark) => mark.layer === layer);
  const saidOf = (authorId: string) => on("said").find((mark) => mark.authorId === authorId)?.verdict ?? null;
  return on("so").some(
    (one) =>
      saidOf(one.authorId) === null &&
      on("so").some((other) => other.verdict !== one.verdict && saidOf(other.authorId) === one.verdict),
  );
}
