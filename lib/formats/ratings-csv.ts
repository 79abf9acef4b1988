import type { Layer } from "../domain/verdict";
import { writeCsvTable } from "./csv-table";
import type { WriteOptions } from "./options";

/** One mark of a table of ratings. */
export interface RatingOfClaim {
  claimId: string;
  claim: string;
  reviewerId: string;
  reviewer: string;
  verdict: string;
  /** RFC 3339 */
  at: string;
}

const columns = ["claim_id", "claim", "layer", "reviewer_id", "reviewer", "verdict", "marked_at"] as const;

/**
 * The marks that agreement was measured on, one a row, as packages for statistics read them in their long form: item, rater,
 * rating.
 */
export function writeRatings(ratings: readonly RatingOfClaim[], layer: Layer, options?: WriteOptions): string {
  const rows = ratings.map(({ claimId, claim, reviewerId, reviewer, verdict, at }) => [
    claimId,
    claim,
    layer,
    reviewerId,
    reviewer,
    verdict,
    at,
  ]);
  return writeCsvTable(columns, rows, options);
}
