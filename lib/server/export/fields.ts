import "server-only";
import { anchorColumns } from "../annotations/place";
import { attributionFields, quantityFields } from "../claims/summaries";
import { array, beside, columns, type Fields, instant, object, uuid } from "../db/json-sql";
import { visibleClaimStatesText } from "../marks/visible-marks";
import { type Dataset, personId, personName } from "./dataset";
import { claimIsIn, markIsIn, resolutionIsIn } from "./scope";

/* The fields that several views of a dataset have alike, as SQL on the tables' aliases. */

/** Of `claim`, with `state`, `attribution` and `quantity` joined to it. */
export const claimFields = (dataset: Dataset): Fields => ({
  ...columns("claim", ["id", "text", "questionId"]),
  attribution: `CASE WHEN attribution."claimId" IS NOT NULL THEN row_to_json("attributionPart") END`,
  quantity: `CASE WHEN quantity."claimId" IS NOT NULL THEN row_to_json("quantityPart") END`,
  // What became of it later tells what was not known yet.
  ...(dataset.filter.knownOn ? { state: "NULL", verdict: "NULL" } : columns("state", ["state", "verdict"])),
  version: "claim.version",
  createdBy: personId(dataset, 'claim."createdById"'),
  createdAt: instant('claim."createdAt"'),
});

/** The claims of a dataset, with what `claimFields` speak of. */
export function claimsFrom({ permit }: Dataset): string {
  return `"Claim" claim
    JOIN ${visibleClaimStatesText(permit)} state ON state."claimId" = claim.id
    LEFT JOIN "Attribution" attribution ON attribution."claimId" = claim.id AND attribution."deletedAt" IS NULL
    LEFT JOIN "Quantity" quantity ON quantity."claimId" = claim.id AND quantity."deletedAt" IS NULL
    ${beside("attributionPart", attributionFields)} ${beside("quantityPart", quantityFields)}`;
}

export function claimsWhere(dataset: Dataset): string {
  return `claim."projectId" = ${uuid(dataset.permit.projectId)} AND claim."deletedAt" IS NULL
    AND ${claimIsIn(dataset, "claim.id")}`;
}

/** Of `article`. */
export const articleFields: Fields = columns("article", [
  "id",
  "title",
  "publisher",
  "author",
  "url",
  "language",
  "published",
]);

/** Of `anchor`. */
export const anchorFields = (dataset: Dataset): Fields => ({
  ...columns("anchor", Object.keys(anchorColumns)),
  createdBy: personId(dataset, 'anchor."authorId"'),
  createdAt: instant('anchor."createdAt"'),
});

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
export const markFields = (dataset: Dataset): Fields => ({
  ...columns("mark", ["claimVersion", "layer", "verdict", "rationale", "confidence", "ground", "figure"]),
  current: dataset.filter.knownOn
    ? `mark.verdict IS NOT NULL AND NOT EXISTS (SELECT FROM "Mark" newer WHERE newer."claimId" = mark."claimId"
        AND newer."authorId" = mark."authorId" AND newer.layer = mark.layer AND newer.seq > mark.seq
        AND ${markIsIn(dataset, "newer")})`
    : `mark.id = ANY(CASE mark.layer WHEN 'so' THEN judgedState."soMarkIds" ELSE judgedState."saidMarkIds" END)`,
  outdated: `CASE mark.layer WHEN 'so' THEN mark."claimVersion" < judged."soSinceVersion"
    ELSE mark."claimVersion" < judged."saidSinceVersion" OR judgedSource."claimId" IS NULL END`,
  createdBy: personId(dataset, 'mark."authorId"', 'mark."claimId"'),
  createdAt: instant('mark."createdAt"'),
});

/** Of a claim that `claimsFrom` has: it, and what was said and decided of it (JudgedClaim). */
export const judgedClaimFields = (dataset: Dataset): Fields => ({
  claim: object({
    ...claimFields(dataset),
    question: `(SELECT text FROM "Question" question WHERE question.id = claim."questionId")`,
  }),
  marks: array(
    {
      id: "mark.id",
      ...markFields(dataset),
      evidence: array(
        { id: "evidence.id", ...evidenceFields },
        `"Evidence" evidence WHERE evidence."markId" = mark.id ORDER BY evidence.index`,
      ),
      reviewer: personName(dataset, 'mark."authorId"', 'mark."claimId"'),
    },
    `${marksFrom} WHERE mark."claimId" = claim.id AND ${markIsIn(dataset, "mark")} ORDER BY mark.seq`,
  ),
  resolutions: array(
    {
      ...columns("resolution", ["layer", "outcome", "cause", "verdict", "figure", "rationale"]),
      resolver: personName(dataset, 'resolution."authorId"'),
      createdAt: instant('resolution."createdAt"'),
    },
    `(SELECT DISTINCT ON (layer) * FROM "Resolution" settled
      WHERE "claimId" = claim.id AND ${resolutionIsIn(dataset, "settled")} ORDER BY layer, seq DESC) resolution`,
  ),
});
