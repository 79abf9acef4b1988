import type { Layer } from "../domain/verdict";
import { writeCells } from "./csv-row";
import { csvDelimiters, type WriteOptions } from "./options";

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
 * rating. RFC 4180, with CRLF.
 */
export function writeRatings(
  ratings: readonly RatingOfClaim[],
  layer: Layer,
  { delimiter = "comma", byteOrderMark = true }: WriteOptions = {},
): string {
  const separator = csvDelimiters[delimiter];
  const rows = ratings.map(({ claimId, claim, reviewerId, reviewer, verdict, at }) =>
    writeCells([claimId, claim, layer, reviewerId, reviewer, verdict, at], separator),
  );
  return `${byteOrderMark ? "\uFEFF" : ""}${[columns.join(separator), ...rows].map((row) => `${row}\r\n`).join("")}`;
}
