import "server-only";
import type { Permit } from "../actor";
import { array, columns, type Fields, instant, lines, uuid } from "../db/json-sql";
import { markIsVisible } from "../marks/visible-marks";
import { anchorFields, claimFields, claimsOf, evidenceFields, markFields } from "./fields";

/**
 * The view `records` of a project's dataset as queries, one for each kind of record, each kind after those that it refers
 * to. What was taken back is left out, with all that hangs on it, so that nothing refers to what is not there.
 */
export function recordQueries(permit: Permit<"read">): string[] {
  const project = uuid(permit.projectId);
  const record = (type: string, fields: Fields, from: string) => lines({ type: `'${type}'`, ...fields }, from);
  const made = (table: string, by = "createdById") => ({
    createdBy: `${table}."${by}"`,
    createdAt: instant(`${table}."createdAt"`),
  });
  const of = (table: string) => `${table}."projectId" = ${project}`;
  const gone = (table: string) =>
    `(SELECT id FROM "${table}" WHERE "projectId" = ${project} AND "deletedAt" IS NOT NULL)`;
  // What hangs on something is read without joining it, so that it comes in the order of an index and nothing is sorted.
  const goneAnnotation = `(SELECT id FROM "Annotation" WHERE "projectId" = ${project}
    AND ("deletedAt" IS NOT NULL OR "articleId" IN ${gone("Article")}))`;
  return [
    record(
      "project",
      {
        format: "2",
        ...columns("project", ["id", "name", "description", "guidelines", "marksRequired"]),
        asOf: instant("now()"),
      },
      `"Project" project WHERE project.id = ${project}`,
    ),
    // Everybody whose work is in the project, by name only.
    record(
      "person",
      columns("person", ["id", "name"]),
      `"User" person WHERE person.id IN (
        SELECT "userId" FROM "Membership" WHERE "projectId" = ${project}
        UNION SELECT "actorId" FROM "Event" WHERE "projectId" = ${project}) ORDER BY person.id`,
    ),
    record("question", columns("question", ["id", "text"]), `"Question" question WHERE ${of("question")} ORDER BY id`),
    record(
      "article",
      {
        ...columns("article", ["id", "title", "publisher", "author", "url", "language", "published"]),
        ...made("article"),
      },
      `"Article" article WHERE ${of("article")} AND "deletedAt" IS NULL ORDER BY id`,
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
      `"ArticleVersion" version WHERE ${of("version")} AND "articleId" NOT IN ${gone("Article")}
        ORDER BY "articleId", number`,
    ),
    record("claim", claimFields, `${claimsOf(permit)} ORDER BY claim.id`),
    record(
      "wording",
      {
        id: `wording."claimId" || '/' || wording."untilVersion"`,
        ...columns("wording", ["claimId", "untilVersion", "text", "attribution", "quantity", "isCorrection"]),
        ...made("wording", "authorId"),
      },
      `"ClaimWording" wording WHERE ${of("wording")} AND "claimId" NOT IN ${gone("Claim")}
        ORDER BY "claimId", "untilVersion"`,
    ),
    record(
      "annotation",
      { ...columns("annotation", ["id", "articleId"]), ...made("annotation") },
      `"Annotation" annotation WHERE ${of("annotation")} AND "deletedAt" IS NULL AND "articleId" NOT IN ${gone("Article")}
        ORDER BY id`,
    ),
    record(
      "anchor",
      { ...columns("anchor", ["id", "annotationId"]), ...anchorFields },
      `"Anchor" anchor WHERE ${of("anchor")} AND "replacedAt" IS NULL AND "annotationId" NOT IN ${goneAnnotation}
        ORDER BY id`,
    ),
    record(
      "occurrence",
      { ...columns("occurrence", ["id", "annotationId", "claimId"]), ...made("occurrence", "changedById") },
      `"Occurrence" occurrence WHERE ${of("occurrence")} AND "deletedAt" IS NULL
        AND "annotationId" NOT IN ${goneAnnotation} AND "claimId" NOT IN ${gone("Claim")} ORDER BY id`,
    ),
    record(
      "mark",
      { ...columns("mark", ["id", "claimId"]), ...markFields },
      `"Mark" mark WHERE ${of("mark")} AND "claimId" NOT IN ${gone("Claim")} AND ${markIsVisible(permit, "mark")}
        ORDER BY "projectId", seq`,
    ),
    record(
      "evidence",
      { ...columns("evidence", ["id", "markId"]), ...evidenceFields },
      `"Evidence" evidence WHERE ${of("evidence")} AND "claimId" NOT IN ${gone("Claim")} AND ${evidenceIsVisible(permit)}
        ORDER BY "markId", index`,
    ),
    record(
      "resolution",
      {
        ...columns("resolution", ["id", "claimId", "layer", "verdict", "rationale"]),
        marks: weighed(""),
        dissent: weighed("AND mark.verdict IS DISTINCT FROM resolution.verdict"),
        ...made("resolution", "authorId"),
      },
      `"Resolution" resolution WHERE ${of("resolution")} AND "claimId" NOT IN ${gone("Claim")}
        AND ${markIsVisible(permit, "resolution")} ORDER BY seq`,
    ),
    record(
      "comment",
      { ...columns("comment", ["id", "annotationId", "claimId", "text"]), ...made("comment") },
      `"Comment" comment WHERE ${of("comment")} AND "deletedAt" IS NULL
        AND ("claimId" IS NULL OR "claimId" NOT IN ${gone("Claim")})
        AND ("annotationId" IS NULL OR "annotationId" NOT IN ${goneAnnotation}) ORDER BY id`,
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

/**
 * The blocks of a version with their offsets in both units. A code point's offset is the UTF-16 one less the characters
 * before it that take two units; where such are, their places are looked up by halving.
 */
function blocks(version: string): string {
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
