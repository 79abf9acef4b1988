import "server-only";
import type { Permit } from "../actor";
import { anchorColumns } from "../annotations/place";
import { attributionFields, quantityFields } from "../claims/summaries";
import { array, beside, columns, type Fields, instant, object, uuid } from "../db/json-sql";
import { personIdOn, personNameOn } from "../marks/hidden-names";
import { markIsVisible, visibleClaimStatesText } from "../marks/visible-marks";

/* The fields that several views of a dataset have alike, as SQL on the tables' aliases. */

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

/** Of a claim that `claimsFrom` has: it, and what was said and decided of it (JudgedClaim). */
export const judgedClaimFields = (permit: Permit<"read">): Fields => ({
  claim: object({
    ...claimFields,
    question: `(SELECT text FROM "Question" question WHERE question.id = claim."questionId")`,
  }),
  marks: array(
    {
      id: "mark.id",
      ...markFields(permit),
      evidence: array(
        { id: "evidence.id", ...evidenceFields },
        `"Evidence" evidence WHERE evidence."markId" = mark.id ORDER BY evidence.index`,
      ),
      reviewer: personNameOn(permit, 'mark."claimId"', 'mark."authorId"'),
    },
    `${marksFrom} WHERE mark."claimId" = claim.id AND ${markIsVisible(permit, "mark")} ORDER BY mark.seq`,
  ),
  resolutions: array(
    {
      ...columns("resolution", ["layer", "outcome", "cause", "verdict", "figure", "rationale"]),
      resolver: `(SELECT name FROM "User" person WHERE person.id = resolution."authorId")`,
      createdAt: instant('resolution."createdAt"'),
    },
    `(SELECT DISTINCT ON (layer) * FROM "Resolution" settled WHERE "claimId" = claim.id AND ${markIsVisible(permit, "settled")}
      ORDER BY layer, seq DESC) resolution`,
  ),
});

/**
 * The blocks of a version with their offsets in both units. A code point's offset is the UTF-16 one less the characters
 * before it that take two units; where such are, their places are looked up by halving.
 */
export function blocks(version: string): string {
  const wide = `CASE WHEN ${version}.length > ${version}."codePoints" THEN (
      SELECT array_agg(place ORDER BY number) FROM (
        SELECT number, sum(char_length(part)) OVER (ORDER BY number) + 2 * (number - 1) AS place
        FROM regexp_split_to_table(${version}.text, '[\\U00010000-\\U0010FFFF]') WITH ORDINALITY AS parts (part, number)
      ) places) END`;
  const inCodePoints = (offset: string) =>
    `${offset} - CASE WHEN wide.places IS NULL THEN 0 ELSE width_bucket(${offset}::numeric - 1, wide.places) END`;
  return array(
    {
      ...columns("block", ["kind", "start", "end"]),
      startCodePoint: inCodePoints("block.start"),
      endCodePoint: inCodePoints('block."end"'),
    },
    `"Block" block, (SELECT ${wide} AS places OFFSET 0) wide WHERE block."versionId" = ${version}.id
      AND block.until IS NULL ORDER BY block.start`,
  );
}
