import { type Layer, layers, type Verdict, verdicts } from "../verdict";
import { type Agreement, agreementOf } from "./agreement";
import type { BootstrapOptions } from "./bootstrap";
import type { Rating } from "./ratings";

/**
 * The verdicts that have an order: how much of a claim holds. To be disputed, unproven or not checkable is no degree of
 * that.
 */
export const orderedVerdicts = ["confirmed", "missing_context", "refuted"] as const satisfies readonly Verdict[];

/** How well raters agree who give verdicts, each at most one on an item. */
export function agreementOfVerdicts(
  ratings: readonly Rating<Verdict>[],
  bootstrap?: BootstrapOptions,
): Agreement<Verdict> {
  return agreementOf(ratings, { categories: verdicts, ordered: orderedVerdicts, ...(bootstrap && { bootstrap }) });
}

/** A mark as far as agreement looks at it. */
interface JudgingMark {
  claimId: string;
  layer: Layer;
  authorId: string;
  /** Null withdraws the author's earlier mark. */
  verdict: Verdict | null;
}

/**
 * How well reviewers agree on each layer; whether it was said and whether it is so are two questions.
 * @param marks each author's one mark on each layer of a claim, as `currentMarks` has them; of several the last verdict
 * counts
 */
export function verdictAgreement(
  marks: readonly JudgingMark[],
  bootstrap?: BootstrapOptions,
): Record<Layer, Agreement<Verdict>> {
  const ofLayer = (asked: Layer) =>
    agreementOfVerdicts(
      marks.flatMap(({ claimId, layer, authorId, verdict }) =>
        layer === asked && verdict ? [{ itemId: claimId, raterId: authorId, category: verdict }] : [],
      ),
      bootstrap,
    );
  return Object.fromEntries(layers.map((layer) => [layer, ofLayer(layer)])) as Record<Layer, Agreement<Verdict>>;
}
