import type { Layer, Verdict } from "../verdict";

/** One layer of one claim: what a resolution settles. */
interface Settled {
  claimId: string;
  layer: Layer;
}

export interface ReviewerAccuracy {
  reviewerId: string;
  /** What she marked and a resolution settled. */
  settled: number;
  /** How often her first mark had the verdict that the resolution came to. */
  right: number;
  /** Her verdict against the outcome: the cells that are not empty, with what is behind them. */
  confusion: { verdict: Verdict; outcome: Verdict; settled: Settled[] }[];
}

/**
 * Each reviewer's first marks against what resolvers decided. Her first, because later ones may follow what others said.
 * Resolutions are of conflicts: what all agreed on is not in here, and a share of right marks of these is not her share of
 * right marks.
 * @param marks in the order in which they were made, only those that judged the words which the resolution settled; one
 * with null for a verdict withdraws and is not looked at
 * @param resolutions those that hold, at most one a layer of a claim
 */
export function reviewerAccuracy(
  marks: readonly (Settled & { authorId: string; verdict: Verdict | null })[],
  resolutions: readonly (Settled & { verdict: Verdict })[],
): ReviewerAccuracy[] {
  const outcomes = new Map(resolutions.map((resolution) => [keyOf(resolution), resolution.verdict]));
  const seen = new Set<string>();
  const reviewers = new Map<string, ReviewerAccuracy>();
  for (const { claimId, layer, authorId, verdict } of marks) {
    const outcome = outcomes.get(keyOf({ claimId, layer }));
    const first = `${keyOf({ claimId, layer })} ${authorId}`;
    if (!outcome || verdict === null || seen.has(first)) continue;
    seen.add(first);
    const reviewer = reviewers.get(authorId) ?? { reviewerId: authorId, settled: 0, right: 0, confusion: [] };
    reviewers.set(authorId, reviewer);
    reviewer.settled++;
    if (verdict === outcome) reviewer.right++;
    const cell = reviewer.confusion.find((one) => one.verdict === verdict && one.outcome === outcome);
    if (cell) cell.settled.push({ claimId, layer });
    else reviewer.confusion.push({ verdict, outcome, settled: [{ claimId, layer }] });
  }
  return [...reviewers.values()];
}

function keyOf({ claimId, layer }: Settled): string {
  return `${claimId} ${layer}`;
}
