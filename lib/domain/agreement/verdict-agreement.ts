import { type Verdict, verdicts } from "../verdict";
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
