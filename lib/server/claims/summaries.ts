import "server-only";
import type { ClaimSummary } from "../../schemas/claim";
import type { Permit } from "../actor";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import { columns, type Fields, instant, object } from "../db/json-sql";
import { visibleClaimStatesText } from "../marks/visible-marks";
import { personOf } from "../person-columns";

/** Of `attribution`. */
export const attributionFields = columns("attribution", ["source", "cue", "form", "dateSaid", "chain"]);

/** Of `quantity`. */
export const quantityFields = columns("quantity", [
  ...["raw", "value", "lower", "upper", "approximator"],
  ...["unit", "counted", "kind", "timeScope", "place"],
]);

/** The rule of lib/domain/claim-progress.ts. */
const progressOfClaim = `(
  SELECT json_build_object('given', waiting.given, 'needed', waiting.needed)
  FROM (
    SELECT CASE WHEN is_so THEN cardinality(states."soMarkIds") ELSE cardinality(states."saidMarkIds") END AS given,
      project."marksRequired" + CASE WHEN is_so THEN states."soExtraMarks" ELSE states."saidExtraMarks" END AS needed
    FROM "Project" project, (SELECT states."soState" IN ('open', 'marked') AS is_so) layer
    WHERE project.id = claim."projectId"
  ) waiting
  WHERE states.state = 'marked' AND waiting.given < waiting.needed)`;

/** A ClaimSummary of `claim`, with the state that `withState` joins to it. */
export const claimSummaryFields: Fields = {
  ...columns("claim", ["id", "projectId", "text"]),
  state: `coalesce(states.state, 'open')`,
  verdict: "states.verdict",
  progress: progressOfClaim,
  attribution: object(
    attributionFields,
    `"Attribution" attribution WHERE attribution."claimId" = claim.id AND attribution."deletedAt" IS NULL`,
  ),
  quantity: object(
    quantityFields,
    `"Quantity" quantity WHERE quantity."claimId" = claim.id AND quantity."deletedAt" IS NULL`,
  ),
  question: object(columns("question", ["id", "text"]), `"Question" question WHERE question.id = claim."questionId"`),
  createdBy: personOf(`claim."createdById"`),
  createdAt: instant(`claim."createdAt"`),
  version: "claim.version",
};

/** Joins to `claim` its state as the reader sees it. */
export function withState(permit: Permit<"read">): string {
  return `LEFT JOIN ${visibleClaimStatesText(permit)} states ON states."claimId" = claim.id`;
}

/** Some claims of a project, by their ids. */
export async function claimSummaries(
  permit: Permit<"read">,
  ids: readonly string[],
): Promise<Map<string, ClaimSummary>> {
  if (ids.length === 0) return new Map();
  const rows = await database().query<{ claim: ClaimSummary }>(Prisma.sql`
    SELECT ${Prisma.raw(object(claimSummaryFields))} AS claim FROM "Claim" claim ${Prisma.raw(withState(permit))}
    WHERE claim."projectId" = ${permit.projectId}::uuid AND claim.id = ANY(${ids}::uuid[])`);
  return new Map(rows.map(({ claim }) => [claim.id, claim]));
}
