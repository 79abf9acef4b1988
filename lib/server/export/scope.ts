import "server-only";
import { uuid } from "../db/json-sql";
import { personIdOn } from "../marks/hidden-names";
import { commentIsVisible, markIsVisible, visibleClaimStatesText } from "../marks/visible-marks";
import type { Dataset } from "./dataset";

/*
 * What of a project a dataset has, as conditions in SQL on rows with a name: that which is not deleted, which the reader sees
 * and which she asked for. Each holds what refers to something to the same as that, so that nothing refers to what is left out.
 */

function all(conditions: readonly (string | false | null | undefined)[]): string {
  return `(${conditions.filter(Boolean).join(" AND ") || "TRUE"})`;
}

/**
 * Whether something was published on a day or before; both are SQL. A date in EDTF counts as its last possible day: what may
 * have come later was not known. What has no date counts as when it came here.
 */
function isKnown(published: string, otherwise: string, day: string): string {
  const arrived = `to_char(${otherwise} AT TIME ZONE 'UTC', 'YYYY-MM-DD-99-99')`;
  return `coalesce(latest_day(${published}), ${arrived}) COLLATE "C" <= '${day}-99-99'`;
}

/** Whether the row of "Article" that has a name belongs to it. */
export function articleIsIn({ permit, filter }: Dataset, row: string): string {
  return all([
    `${row}."projectId" = ${uuid(permit.projectId)} AND ${row}."deletedAt" IS NULL`,
    filter.article && `${row}.id = ${uuid(filter.article)}`,
    filter.knownOn && isKnown(`${row}.published`, `${row}."createdAt"`, filter.knownOn),
  ]);
}

/** The same, where claims were chosen: of an article without one of these nothing is left. */
export function articleIsWanted(dataset: Dataset, row: string): string {
  return all([
    articleIsIn(dataset, row),
    choosesClaims(dataset) &&
      `EXISTS (SELECT FROM "Annotation" wanted JOIN "Occurrence" assertion ON assertion."annotationId" = wanted.id
        WHERE wanted."articleId" = ${row}.id AND wanted."deletedAt" IS NULL AND assertion."deletedAt" IS NULL
          AND ${claimIsIn(dataset, 'assertion."claimId"')})`,
  ]);
}

/** Whether claims are left out that are there. */
function choosesClaims({ filter }: Dataset): boolean {
  const { state, verdict, question, person, from, to } = filter;
  return [state, verdict, question, person, from, to].some((chosen) => chosen !== undefined);
}

/** Whether the claim with an id, which is SQL, belongs to it. */
export function claimIsIn(dataset: Dataset, id: string): string {
  return isOfAll(dataset)
    ? `NOT EXISTS (SELECT FROM "Claim" gone WHERE gone.id = ${id}
        AND gone."projectId" = ${uuid(dataset.permit.projectId)} AND gone."deletedAt" IS NOT NULL)`
    : `${id} IN (${chosenClaims(dataset)})`;
}

/** Whether nothing is left out but what is deleted or unseen: what hangs on rows then need not be looked for. */
function isOfAll(dataset: Dataset): boolean {
  return !choosesClaims(dataset) && !choosesArticles(dataset);
}

function choosesArticles({ filter }: Dataset): boolean {
  return filter.article !== undefined || filter.knownOn !== undefined;
}

function chosenClaims(dataset: Dataset): string {
  const { permit, filter } = dataset;
  return `SELECT chosen.id FROM "Claim" chosen
    JOIN ${visibleClaimStatesText(permit)} "chosenState" ON "chosenState"."claimId" = chosen.id
    WHERE ${all([
      `chosen."projectId" = ${uuid(permit.projectId)} AND chosen."deletedAt" IS NULL`,
      filter.state && `"chosenState".state = '${filter.state}'`,
      filter.verdict && `"chosenState".verdict = '${filter.verdict}'`,
      filter.question && `chosen."questionId" = ${uuid(filter.question)}`,
      choosesArticles(dataset) &&
        `EXISTS (SELECT FROM "Occurrence" assertion JOIN "Annotation" held ON held.id = assertion."annotationId"
          JOIN "Article" source ON source.id = held."articleId"
          WHERE assertion."claimId" = chosen.id AND assertion."deletedAt" IS NULL AND held."deletedAt" IS NULL
            AND ${articleIsIn(dataset, "source")})`,
      choosesMarks(dataset) &&
        `EXISTS (SELECT FROM "Mark" given WHERE given."claimId" = chosen.id AND ${markIsIn(dataset, "given")})`,
    ])}`;
}

function choosesMarks({ filter: { person, from, to } }: Dataset): boolean {
  return [person, from, to].some((chosen) => chosen !== undefined);
}

/** Whether the row of "Annotation" that has a name belongs to it, where its article does. */
export function annotationIsIn(dataset: Dataset, row: string): string {
  return all([
    `${row}."deletedAt" IS NULL`,
    choosesClaims(dataset) &&
      `EXISTS (SELECT FROM "Occurrence" assertion WHERE assertion."annotationId" = ${row}.id
        AND assertion."deletedAt" IS NULL AND ${claimIsIn(dataset, 'assertion."claimId"')})`,
  ]);
}

/** Whether the annotation with an id, which is SQL, belongs to it. */
export function annotationIsInById(dataset: Dataset, id: string): string {
  if (!isOfAll(dataset)) {
    return `EXISTS (SELECT FROM "Annotation" held JOIN "Article" source ON source.id = held."articleId"
      WHERE held.id = ${id} AND ${annotationIsIn(dataset, "held")} AND ${articleIsIn(dataset, "source")})`;
  }
  // Of what is deleted there is little, so that to look there takes the least.
  const project = uuid(dataset.permit.projectId);
  return `NOT EXISTS (SELECT FROM "Annotation" gone WHERE gone.id = ${id} AND gone."projectId" = ${project}
      AND gone."deletedAt" IS NOT NULL)
    AND NOT EXISTS (SELECT FROM "Annotation" held JOIN "Article" gone ON gone.id = held."articleId"
      WHERE held.id = ${id} AND gone."projectId" = ${project} AND gone."deletedAt" IS NOT NULL)`;
}

/** Whether the row of "Mark" that has a name belongs to it, as far as that is for the mark itself to say and not its claim. */
export function markIsIn({ permit, filter }: Dataset, row: string): string {
  const at = `(${row}."createdAt" AT TIME ZONE 'UTC')::date`;
  return all([
    markIsVisible(permit, row),
    filter.layer && `${row}.layer = '${filter.layer}'`,
    filter.person && `${personIdOn(permit, `${row}."claimId"`, `${row}."authorId"`)} = ${uuid(filter.person)}`,
    filter.from && `${at} >= '${filter.from}'`,
    filter.to && `${at} <= '${filter.to}'`,
    filter.knownOn &&
      `NOT EXISTS (SELECT FROM "Evidence" later WHERE later."markId" = ${row}.id
        AND NOT ${isKnown("coalesce(later.published, later.accessed)", `${row}."createdAt"`, filter.knownOn)})`,
  ]);
}

/** Whether the row of "Resolution" that has a name belongs to it: where it weighed a mark that was not known, it was not either. */
export function resolutionIsIn(dataset: Dataset, row: string): string {
  const { permit, filter } = dataset;
  return all([
    markIsVisible(permit, row),
    filter.layer && `${row}.layer = '${filter.layer}'`,
    filter.knownOn &&
      `NOT EXISTS (SELECT FROM "ResolutionMark" weighing JOIN "Mark" weighed ON weighed.id = weighing."markId"
        WHERE weighing."resolutionId" = ${row}.id AND NOT ${markIsIn(dataset, "weighed")})`,
  ]);
}

/** Whether the mark with an id, which is SQL, belongs to it, where its claim does. */
export function markIsInById(dataset: Dataset, id: string): string {
  if (
    dataset.permit.visibility === "all" &&
    !choosesMarks(dataset) &&
    !dataset.filter.layer &&
    !dataset.filter.knownOn
  ) {
    return "TRUE";
  }
  return `EXISTS (SELECT FROM "Mark" given WHERE given.id = ${id} AND ${markIsIn(dataset, "given")})`;
}

/** Whether the row of "Question" that has a name belongs to it: all do, where none of their claims are left out. */
export function questionIsIn(dataset: Dataset, row: string): string {
  if (isOfAll(dataset)) return "TRUE";
  return `EXISTS (SELECT FROM "Claim" answer WHERE answer."questionId" = ${row}.id AND ${claimIsIn(dataset, "answer.id")})`;
}

/** Whether the row of "Comment" that has a name belongs to it. What was written of later knowledge is itself later. */
export function commentIsIn(dataset: Dataset, row: string): string {
  const { permit, filter } = dataset;
  return all([
    `${row}."deletedAt" IS NULL AND ${commentIsVisible(permit, row)}`,
    `(${row}."claimId" IS NULL OR ${claimIsIn(dataset, `${row}."claimId"`)})`,
    `(${row}."annotationId" IS NULL OR ${annotationIsInById(dataset, `${row}."annotationId"`)})`,
    filter.knownOn && isKnown("NULL", `${row}."createdAt"`, filter.knownOn),
  ]);
}
