import "server-only";
import type { Permit } from "../actor";
import { anchorColumns } from "../annotations/place";
import { attributionFields, quantityFields } from "../claims/summaries";
import { beside, columns, type Fields, instant, uuid } from "../db/json-sql";
import { personIdOn } from "../marks/hidden-names";
import { visibleClaimStatesText } from "../marks/visible-marks";

/* The fields that both views of a dataset have alike, as SQL on the tables' aliases. */

/** Of `claim`, with `state`, `attribution` and `quantity` joined to it. */
export const claimFields: Fields = {
  ...columns("claim", ["id", "text", "questionId"]),
  attribution: `CASE WHEN attribution."claimId" IS NOT NULL THEN row_to_json("attributionPart") END`,
  quantity: `CASE WHEN quantity."claimId" IS NOT NULL THEN row_to_json("quantityPart") END`,
  ...columns("state", ["state", "verdict"]),
  version: "claim.version",
  createdBy: 'claim."createdById"',
  createdAt: instant('claim."createdAt"'),
};

/** The claims of a project as a reader sees them, with what `claimFields` speak of. */
export function claimsFrom(permit: Permit<"read">): string {
  return `"Claim" claim
    JOIN ${visibleClaimStatesText(permit)} state ON state."claimId" = claim.id
    LEFT JOIN "Attribution" attribution ON attribution."claimId" = claim.id AND attribution."deletedAt" IS NULL
    LEFT JOIN "Quantity" quantity ON quantity."claimId" = claim.id AND quantity."deletedAt" IS NULL
    ${beside("attributionPart", attributionFields)} ${beside("quantityPart", quantityFields)}`;
}

export function claimsWhere(permit: Permit<"read">): string {
  return `WHERE claim."projectId" = ${uuid(permit.projectId)} AND claim."deletedAt" IS NULL ORDER BY claim.id`;
}

/** Of `anchor`. */
export const anchorFields: Fields = {
  ...columns("anchor", Object.keys(anchorColumns)),
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

/** Marks with what `markFields` speak of. */
export const marksFrom = `"Mark" mark
  JOIN "Claim" judged ON judged.id = mark."claimId" AND judged."deletedAt" IS NULL
  LEFT JOIN "ClaimState" judgedState ON judgedState."claimId" = mark."claimId"
  LEFT JOIN "Attribution" judgedSource ON judgedSource."claimId" = mark."claimId" AND judgedSource."deletedAt" IS NULL`;

/** Of `mark`. */
export const markFields = (permit: Permit<"read">): Fields => ({
  ...columns("mark", ["claimVersion", "layer", "verdict", "rationale", "confidence", "ground", "figure"]),
  current: `mark.id = ANY(CASE mark.layer WHEN 'so' THEN judgedState."soMarkIds" ELSE judgedState."saidMarkIds" END)`,
  outdated: `CASE mark.layer WHEN 'so' THEN mark."claimVersion" < judged."soSinceVersion"
    ELSE mark."claimVersion" < judged."saidSinceVersion" OR judgedSource."claimId" IS NULL END`,
  createdBy: personIdOn(permit, 'mark."claimId"', 'mark."authorId"'),
  createdAt: instant('mark."createdAt"'),
});
