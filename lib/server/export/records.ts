import "server-only";
import type { Permit } from "../actor";
import { commentIsThere } from "../comments/to-record";
import { array, columns, type Fields, instant, lines, uuid } from "../db/json-sql";
import { personIdOn } from "../marks/hidden-names";
import { commentIsVisible, markIsVisible } from "../marks/visible-marks";
import {
  anchorFields,
  articleFields,
  blocks,
  claimFields,
  claimsFrom,
  claimsWhere,
  evidenceFields,
  markFields,
  marksFrom,
} from "./fields";

/**
 * The view `records` of a project's dataset as queries, one for each kind of record, each kind after those that it refers
 * to. What was taken back is left out, with all that hangs on it, so that nothing refers to what is not there.
 */
export function recordQueries(permit: Permit<"read">): string[] {
  const project = uuid(permit.projectId);
  const record = (type: string, fields: Fields, from: string, rest: string) =>
    lines({ type: `'${type}'`, ...fields }, from, rest);
  const made = (table: string, by = "createdById") => ({
    createdBy: `${table}."${by}"`,
    createdAt: instant(`${table}."createdAt"`),
  });
  const of = (table: string) => `${table}."projectId" = ${project}`;
  // What hangs on something that was deleted: a join that PostgreSQL may share out among its processes, as it may not what
  // is NOT IN the rows of a query.
  const isThere = (table: "Article" | "Claim" | "Annotation", id: string) => `NOT EXISTS (
    SELECT FROM "${table}" gone WHERE gone.id = ${id} AND ${of("gone")} AND gone."deletedAt" IS NOT NULL)`;
  const isAnnotated = (id: string) => `${isThere("Annotation", id)} AND NOT EXISTS (
    SELECT FROM "Annotation" held JOIN "Article" gone ON gone.id = held."articleId"
    WHERE held.id = ${id} AND ${of("gone")} AND gone."deletedAt" IS NOT NULL)`;
  return [
    record(
      "project",
      {
        format: "3",
        ...columns("project", ["id", "name", "description", "guidelines", "marksRequired"]),
        asOf: instant("now()"),
      },
      `"Project" project`,
      `WHERE project.id = ${project}`,
    ),
    // Everybody whose work is in the project, by name only.
    record(
      "person",
      columns("person", ["id", "name"]),
      `"User" person`,
      `WHERE person.id IN (
        SELECT "userId" FROM "Membership" WHERE "projectId" = ${project}
        UNION SELECT "actorId" FROM "Event" WHERE "projectId" = ${project}) ORDER BY person.id`,
    ),
    record(
      "question",
      columns("question", ["id", "text"]),
      `"Question" question`,
      `WHERE ${of("question")} ORDER BY question.id`,
    ),
    record(
      "article",
      {
        ...articleFields,
        ...made("article"),
      },
      `"Article" article`,
      `WHERE ${of("article")} AND article."deletedAt" IS NULL ORDER BY article.id`,
    ),
    record(
      "version",
      {
        ...columns("version", ["id", "articleId", "number"]),
        current: `version.id = (SELECT "currentVersionId" FROM "Article" article WHERE article.id = version."articleId")`,
        ...columns("version", ["sha256", "text"]),
        blocks: blocks("version"),
        ...made("version", "authorId"),
      },
      `"ArticleVersion" version`,
      `WHERE ${of("version")} AND ${isThere("Article", 'version."articleId"')}
        ORDER BY version."articleId", version.number`,
    ),
    record("claim", claimFields, claimsFrom(permit), claimsWhere(permit)),
    record(
      "wording",
      {
        id: `wording."claimId" || '/' || wording."untilVersion"`,
        ...columns("wording", ["claimId", "untilVersion", "text", "attribution", "quantity", "isCorrection"]),
        ...made("wording", "authorId"),
      },
      `"ClaimWording" wording`,
      `WHERE ${of("wording")} AND ${isThere("Claim", 'wording."claimId"')}
        ORDER BY wording."claimId", wording."untilVersion"`,
    ),
    record(
      "annotation",
      { ...columns("annotation", ["id", "articleId"]), ...made("annotation") },
      `"Annotation" annotation`,
      `WHERE ${of("annotation")} AND annotation."deletedAt" IS NULL AND ${isThere("Article", 'annotation."articleId"')}
        ORDER BY annotation.id`,
    ),
    record(
      "anchor",
      { ...columns("anchor", ["id", "annotationId"]), ...anchorFields },
      `"Anchor" anchor`,
      `WHERE ${of("anchor")} AND anchor."replacedAt" IS NULL AND ${isAnnotated('anchor."annotationId"')}
        ORDER BY anchor.id`,
    ),
    record(
      "occurrence",
      { ...columns("occurrence", ["id", "annotationId", "claimId"]), ...made("occurrence", "changedById") },
      `"Occurrence" occurrence`,
      `WHERE ${of("occurrence")} AND occurrence."deletedAt" IS NULL
        AND ${isAnnotated('occurrence."annotationId"')} AND ${isThere("Claim", 'occurrence."claimId"')} ORDER BY occurrence.id`,
    ),
    record(
      "mark",
      { ...columns("mark", ["id", "claimId"]), ...markFields(permit) },
      marksFrom,
      `WHERE ${of("mark")} AND ${markIsVisible(permit, "mark")}
        ORDER BY mark."projectId", mark.seq`,
    ),
    record(
      "evidence",
      { ...columns("evidence", ["id", "markId"]), ...evidenceFields },
      `"Evidence" evidence`,
      `WHERE ${of("evidence")} AND ${isThere("Claim", 'evidence."claimId"')} AND ${evidenceIsVisible(permit)}
        ORDER BY evidence."markId", evidence.index`,
    ),
    record(
      "resolution",
      {
        ...columns("resolution", ["id", "claimId", "layer", "outcome", "cause", "verdict", "figure", "rationale"]),
        question: "resolution.question",
        // Of what was taken back since nothing is in the dataset.
        otherClaimId: `(SELECT other.id FROM "Claim" other
          WHERE other.id = resolution."otherClaimId" AND other."deletedAt" IS NULL)`,
        marks: weighed(""),
        dissent: weighed("AND mark.verdict IS DISTINCT FROM resolution.verdict AND resolution.verdict IS NOT NULL"),
        ...made("resolution", "authorId"),
      },
      `"Resolution" resolution`,
      `WHERE ${of("resolution")} AND ${isThere("Claim", 'resolution."claimId"')}
        AND ${markIsVisible(permit, "resolution")} ORDER BY resolution.seq`,
    ),
    record(
      "objection",
      {
        ...columns("objection", ["id", "claimId", "resolutionId", "words", "evidence"]),
        ...made("objection", "authorId"),
        createdBy: personIdOn(permit, 'objection."claimId"', 'objection."authorId"'),
      },
      `"Objection" objection JOIN "Resolution" resolution ON resolution.id = objection."resolutionId"`,
      `WHERE ${of("objection")} AND ${isThere("Claim", 'objection."claimId"')}
        AND ${markIsVisible(permit, "resolution")} ORDER BY objection."createdAt", objection.id`,
    ),
    record(
      "reason-judgement",
      {
        ...columns("judged", ["id", "claimId", "layer", "markId", "judgement", "words", "concedingMarkId"]),
        ...made("judged", "authorId"),
        createdBy: personIdOn(permit, 'judged."claimId"', 'judged."authorId"'),
      },
      `"ReasonJudgement" judged`,
      `WHERE ${of("judged")} AND ${isThere("Claim", 'judged."claimId"')} AND ${markIsVisible(permit, "judged")}
        ORDER BY judged.seq`,
    ),
    record(
      "comment",
      {
        ...columns("comment", ["id", "annotationId", "claimId"]),
        replyToId: `(SELECT thread.id FROM "Comment" thread WHERE thread.id = comment."replyToId"
          AND thread."deletedAt" IS NULL AND ${commentIsVisible(permit, "thread")})`,
        ...columns("comment", ["text", "isNeutral"]),
        mentions: array(
          { ...columns("mention", ["start", "end"]), person: 'mention."userId"' },
          `"Mention" mention WHERE mention."commentId" = comment.id ORDER BY mention.start`,
        ),
        threadState: 'CASE WHEN comment."replyToId" IS NULL THEN comment."threadState" END',
        ...made("comment"),
        createdBy: personIdOn(permit, 'comment."claimId"', 'comment."createdById"'),
      },
      `"Comment" comment`,
      `WHERE ${of("comment")} AND ${commentIsThere(permit)}
        AND ${isThere("Claim", 'comment."claimId"')} AND ${isAnnotated('comment."annotationId"')}
        ORDER BY comment."replyToId" IS NOT NULL, comment.id`,
    ),
  ];
}

/** Evidence is seen with its mark. */
function evidenceIsVisible(permit: Permit<"read">): string {
  if (permit.visibility === "all") return "TRUE";
  return `EXISTS (SELECT FROM "Mark" mark WHERE mark.id = evidence."markId" AND ${markIsVisible(permit, "mark")})`;
}

/** The ids of the marks that `resolution` weighed, in the order in which they were made. */
function weighed(condition: string): string {
  return `(SELECT coalesce(json_agg(mark.id ORDER BY mark.seq), '[]'::json)
    FROM "ResolutionMark" weighed JOIN "Mark" mark ON mark.id = weighed."markId"
    WHERE weighed."resolutionId" = resolution.id ${condition})`;
}
