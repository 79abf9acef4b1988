import "server-only";
import type { Loss } from "../../formats/format";
import { uuid } from "../db/json-sql";
import { eventIsVisible } from "../marks/visible-marks";
import type { Dataset } from "./dataset";
import { claimsFrom, claimsWhere } from "./fields";
import {
  annotationIsIn,
  annotationIsInById,
  articleIsIn,
  articleIsWanted,
  claimIsIn,
  commentIsIn,
  markIsIn,
  markIsInById,
  resolutionIsIn,
} from "./scope";

const count = (from: string) => `SELECT count(*) FROM ${from}`;

/** As what to read from: the annotations of a dataset with their articles, versions and places. */
export function annotationsOf(dataset: Dataset): string {
  return `"Annotation" annotation
    JOIN "Article" article ON article.id = annotation."articleId"
    JOIN "Anchor" anchor ON anchor."annotationId" = annotation.id AND anchor."versionId" = article."currentVersionId"
      AND anchor."replacedAt" IS NULL
    WHERE ${annotationIsIn(dataset, "annotation")} AND ${articleIsWanted(dataset, "article")}`;
}

/** Likewise its marks. */
export function marksOf(dataset: Dataset): string {
  return `"Mark" mark WHERE mark."projectId" = ${uuid(dataset.permit.projectId)}
    AND ${claimIsIn(dataset, 'mark."claimId"')} AND ${markIsIn(dataset, "mark")}`;
}

function of(dataset: Dataset, table: string): string {
  return `${table}."projectId" = ${uuid(dataset.permit.projectId)}`;
}

function claims(dataset: Dataset, condition: string): string {
  return count(`${claimsFrom(dataset)} WHERE ${claimsWhere(dataset)} AND (${condition})`);
}

/** What somebody did at some time. */
function annotationsAndMarks(dataset: Dataset): string {
  return `SELECT (${count(annotationsOf(dataset))}) + (${count(marksOf(dataset))})`;
}

/** A count, as SQL, of what each loss is about. */
export const lossCounts: Record<Loss, (dataset: Dataset) => string> = {
  history: (dataset) => count(`"Event" event WHERE ${of(dataset, "event")} AND ${eventIsVisible(dataset.permit).sql}`),
  texts: (dataset) => count(`"Article" article WHERE ${articleIsWanted(dataset, "article")}`),
  blocks: (dataset) =>
    count(`"Block" block JOIN "Article" article ON article."currentVersionId" = block."versionId"
      WHERE block.until IS NULL AND block.kind <> 'paragraph' AND ${articleIsWanted(dataset, "article")}`),
  comments: (dataset) =>
    count(`"Comment" comment WHERE ${of(dataset, "comment")} AND ${commentIsIn(dataset, "comment")}`),
  "notes-to-resolver": (dataset) => count(`${marksOf(dataset)} AND mark."noteToResolver" <> ''`),
  objections: (dataset) =>
    `SELECT (${count(`"Objection" objection JOIN "Resolution" resolution ON resolution.id = objection."resolutionId"
      WHERE ${of(dataset, "objection")} AND ${claimIsIn(dataset, 'objection."claimId"')} AND ${resolutionIsIn(dataset, "resolution")}`)})
    + (${count(`"ReasonJudgement" judged JOIN "Mark" mark ON mark.id = judged."markId"
      WHERE ${of(dataset, "judged")} AND ${claimIsIn(dataset, 'judged."claimId"')} AND ${markIsIn(dataset, "mark")}`)})`,
  "superseded-resolutions": (dataset) =>
    count(`"Resolution" resolution WHERE ${of(dataset, "resolution")} AND ${claimIsIn(dataset, 'resolution."claimId"')}
      AND ${resolutionIsIn(dataset, "resolution")} AND EXISTS (SELECT FROM "Resolution" newer
        WHERE newer."claimId" = resolution."claimId" AND newer.layer = resolution.layer AND newer.seq > resolution.seq)`),
  "earlier-versions": (dataset) =>
    count(`"ArticleVersion" version JOIN "Article" article ON article.id = version."articleId"
      WHERE version.id <> article."currentVersionId" AND ${articleIsWanted(dataset, "article")}`),
  "unclaimed-annotations": (dataset) =>
    count(`${annotationsOf(dataset)} AND NOT EXISTS (SELECT FROM "Occurrence" assertion
      WHERE assertion."annotationId" = annotation.id AND assertion."deletedAt" IS NULL
        AND ${claimIsIn(dataset, 'assertion."claimId"')})`),
  "unplaced-claims": (dataset) =>
    count(`${claimsFrom(dataset)} WHERE ${claimsWhere(dataset)} AND NOT EXISTS (
      SELECT FROM "Occurrence" assertion JOIN "Annotation" annotation ON annotation.id = assertion."annotationId"
        JOIN "Article" article ON article.id = annotation."articleId"
        JOIN "Anchor" anchor ON anchor."annotationId" = annotation.id AND anchor."versionId" = article."currentVersionId"
          AND anchor."replacedAt" IS NULL AND anchor.start IS NOT NULL
      WHERE assertion."claimId" = claim.id AND assertion."deletedAt" IS NULL AND annotation."deletedAt" IS NULL
        AND ${articleIsIn(dataset, "article")})`),
  "superseded-marks": (dataset) =>
    count(`${marksOf(dataset)} AND (mark.verdict IS NULL OR EXISTS (SELECT FROM "Mark" newer
      WHERE newer."claimId" = mark."claimId" AND newer.layer = mark.layer AND newer."authorId" = mark."authorId"
        AND newer.seq > mark.seq))`),
  "outdated-marks": (dataset) =>
    count(`"Mark" mark JOIN "Claim" judged ON judged.id = mark."claimId"
      WHERE ${of(dataset, "mark")} AND ${claimIsIn(dataset, 'mark."claimId"')} AND ${markIsIn(dataset, "mark")}
        AND mark."claimVersion" < CASE mark.layer WHEN 'so' THEN judged."soSinceVersion" ELSE judged."saidSinceVersion" END`),
  resolutions: (dataset) =>
    count(`"Resolution" resolution WHERE ${of(dataset, "resolution")} AND ${claimIsIn(dataset, 'resolution."claimId"')}
      AND ${resolutionIsIn(dataset, "resolution")}`),
  reasons: (dataset) => count(`${marksOf(dataset)} AND mark.rationale <> ''`),
  evidence: (dataset) =>
    count(`"Evidence" evidence WHERE ${of(dataset, "evidence")} AND ${claimIsIn(dataset, 'evidence."claimId"')}
      AND ${markIsInById(dataset, 'evidence."markId"')}`),
  times: annotationsAndMarks,
  "claim-details": (dataset) =>
    count(`${claimsFrom(dataset)} WHERE ${claimsWhere(dataset)}
      AND (claim."questionId" IS NOT NULL OR attribution."claimId" IS NOT NULL OR quantity."claimId" IS NOT NULL)`),
  "claim-comments": (dataset) =>
    count(`"Comment" comment WHERE ${of(dataset, "comment")} AND comment."claimId" IS NOT NULL
      AND ${commentIsIn(dataset, "comment")}`),
  "undecided-resolutions": (dataset) =>
    count(`"Resolution" resolution WHERE ${of(dataset, "resolution")} AND ${claimIsIn(dataset, 'resolution."claimId"')}
      AND ${resolutionIsIn(dataset, "resolution")} AND resolution.verdict IS NULL`),
  places: (dataset) =>
    count(`"Occurrence" assertion JOIN "Annotation" annotation ON annotation.id = assertion."annotationId"
      WHERE ${of(dataset, "assertion")} AND assertion."deletedAt" IS NULL AND ${claimIsIn(dataset, 'assertion."claimId"')}
        AND ${annotationIsInById(dataset, "annotation.id")}`),
  "undecided-claims": (dataset) =>
    claims(dataset, `state.state NOT IN ('agreed', 'resolved') OR state.verdict IS NULL`),
  "uncheckable-claims": (dataset) =>
    claims(dataset, `state.state IN ('agreed', 'resolved') AND state.verdict = 'not_checkable'`),
  "coarse-verdicts": (dataset) =>
    claims(dataset, `state.state IN ('agreed', 'resolved') AND state.verdict IN ('disputed', 'missing_context')`),
  "said-layer": (dataset) => count(`${marksOf(dataset)} AND mark.layer = 'said'`),
  dissent: (dataset) =>
    count(`${marksOf(dataset)} AND mark.verdict IS NOT NULL AND EXISTS (
      SELECT FROM "ClaimState" decided WHERE decided."claimId" = mark."claimId" AND decided.state IN ('agreed', 'resolved')
        AND mark.layer = 'so' AND mark.id = ANY(decided."soMarkIds") AND mark.verdict <> decided.verdict)`),
  annotators: annotationsAndMarks,
};
