import "server-only";
import type { Permit } from "../actor";
import { columns, type Fields, instant, object, uuid } from "../db/json-sql";
import { visibleClaimStatesText } from "../marks/visible-marks";

/* The fields that both views of a dataset have alike, as SQL on the tables' aliases. */

/** Of `claim`, with `state`, `attribution` and `quantity` joined to it. */
export const claimFields: Fields = {
  ...columns("claim", ["id", "text", "questionId"]),
  attribution: `CASE WHEN attribution."claimId" IS NOT NULL THEN ${object(
    columns("attribution", ["source", "cue", "form", "dateSaid", "chain"]),
  )} END`,
  quantity: `CASE WHEN quantity."claimId" IS NOT NULL THEN ${object(
    columns("quantity", [
      "raw",
      "value",
      "lower",
      "upper",
      "approximator",
      "unit",
      "counted",
      "kind",
      "timeScope",
      "place",
    ]),
  )} END`,
  ...columns("state", ["state", "verdict"]),
  version: "claim.version",
  createdBy: 'claim."createdById"',
  createdAt: instant('claim."createdAt"'),
};

/** The claims of a project as a reader sees them, with what `claimFields` speak of. */
export function claimsOf(permit: Permit<"read">): string {
  return `"Claim" claim
    JOIN ${visibleClaimStatesText(permit)} state ON state."claimId" = claim.id
    LEFT JOIN "Attribution" attribution ON attribution."claimId" = claim.id AND attribution."deletedAt" IS NULL
    LEFT JOIN "Quantity" quantity ON quantity."claimId" = claim.id AND quantity."deletedAt" IS NULL
    WHERE claim."projectId" = ${uuid(permit.projectId)} AND claim."deletedAt" IS NULL`;
}

/** Of `anchor`. */
export const anchorFields: Fields = {
  ...columns("anchor", ["versionId", "start", "end", "startCodePoint", "endCodePoint", "quote", "prefix", "suffix"]),
  origin: "anchor.origin",
  createdBy: 'anchor."authorId"',
  createdAt: instant('anchor."createdAt"'),
};

/** Of `evidence`. */
export const evidenceFields: Fields = columns("evidence", [
  "url",
  "archivedUrl",
  "quote",
  "publisher",
  "published",
  "accessed",
  "stance",
  "origin",
]);

/** Of `mark`. */
export const markFields: Fields = {
  ...columns("mark", ["claimVersion", "layer", "verdict", "rationale"]),
  current: `mark.id = ANY((
    SELECT CASE mark.layer WHEN 'so' THEN state."soMarkIds" ELSE state."saidMarkIds" END
    FROM "ClaimState" state WHERE state."claimId" = mark."claimId")::uuid[])`,
  outdated: `(
    SELECT CASE mark.layer WHEN 'so' THEN mark."claimVersion" < judged."soSinceVersion"
      ELSE mark."claimVersion" < judged."saidSinceVersion" OR NOT EXISTS (
        SELECT FROM "Attribution" WHERE "claimId" = judged.id AND "deletedAt" IS NULL) END
    FROM "Claim" judged WHERE judged.id = mark."claimId")`,
  createdBy: 'mark."authorId"',
  createdAt: instant('mark."createdAt"'),
};
