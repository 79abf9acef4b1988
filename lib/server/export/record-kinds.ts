import "server-only";
import { array, columns, type Fields, instant, uuid } from "../db/json-sql";
import { commentIsVisible, markIsVisible } from "../marks/visible-marks";
import { blocks } from "./blocks";
import { type Dataset, personId } from "./dataset";
import {
  anchorFields,
  articleFields,
  claimFields,
  claimsFrom,
  claimsWhere,
  evidenceFields,
  markFields,
  marksFrom,
} from "./fields";
import {
  annotationIsInById,
  articleIsWanted,
  claimIsIn,
  commentIsIn,
  markIsIn,
  markIsInById,
  questionIsIn,
  resolutionIsIn,
} from "./scope";

/** A kind of record: its rows, their fields and order, and whom they name. */
export interface RecordKind {
  type: string;
  fields: Fields;
  from: string;
  where: string;
  order: string;
  /** The ids of people that its fields have. */
  people: string[];
}

/** The kinds of record of a dataset, each after those that it refers to. */
export function recordKinds(dataset: Dataset): RecordKind[] {
  const project = uuid(dataset.permit.projectId);
  const of = (table: string) => `${table}."projectId" = ${project}`;
  /** Who made a row, and when. `claim`: the claim that she says something of, so that her name may be hidden. */
  const made = (table: string, author: string, claim?: string) => {
    const createdBy = personId(dataset, `${table}."${author}"`, claim);
    return { people: [createdBy], by: { createdBy, createdAt: instant(`${table}."createdAt"`) } };
  };
  const article = made("article", "createdById");
  const version = made("version", "authorId");
  const wording = made("wording", "authorId");
  const annotation = made("annotation", "createdById");
  const occurrence = made("occurrence", "changedById");
  const resolution = made("resolution", "authorId");
  const objection = made("objection", "authorId", 'objection."claimId"');
  const judged = made("judged", "authorId", 'judged."claimId"');
  const comment = made("comment", "createdById", 'comment."claimId"');
  const mentioned = personId(dataset, 'mention."userId"');
  return [
    {
      type: "question",
      fields: columns("question", ["id", "text"]),
      from: `"Question" question`,
      where: `${of("question")} AND ${questionIsIn(dataset, "question")}`,
      order: "question.id",
      people: [],
    },
    {
      type: "article",
      fields: { ...articleFields, ...article.by },
      from: `"Article" article`,
      where: articleIsWanted(dataset, "article"),
      order: "article.id",
      people: article.people,
    },
    {
      type: "version",
      fields: {
        ...columns("version", ["id", "articleId", "number"]),
        current: `version.id = article."currentVersionId"`,
        ...columns("version", ["sha256", "text"]),
        blocks: blocks("version"),
        ...version.by,
      },
      from: `"ArticleVersion" version JOIN "Article" article ON article.id = version."articleId"`,
      where: `${of("version")} AND ${articleIsWanted(dataset, "article")}`,
      order: `version."articleId", version.number`,
      people: version.people,
    },
    {
      type: "claim",
      fields: claimFields(dataset),
      from: claimsFrom(dataset),
      where: claimsWhere(dataset),
      order: "claim.id",
      people: [personId(dataset, 'claim."createdById"')],
    },
    {
      type: "wording",
      fields: {
        id: `wording."claimId" || '/' || wording."untilVersion"`,
        ...columns("wording", ["claimId", "untilVersion", "text", "attribution", "quantity", "isCorrection"]),
        ...wording.by,
      },
      from: `"ClaimWording" wording`,
      where: `${of("wording")} AND ${claimIsIn(dataset, 'wording."claimId"')}`,
      order: `wording."claimId", wording."untilVersion"`,
      people: wording.people,
    },
    {
      type: "annotation",
      fields: { ...columns("annotation", ["id", "articleId"]), ...annotation.by },
      from: `"Annotation" annotation`,
      where: `${of("annotation")} AND annotation."deletedAt" IS NULL AND ${annotationIsInById(dataset, "annotation.id")}`,
      order: "annotation.id",
      people: annotation.people,
    },
    {
      type: "anchor",
      fields: { ...columns("anchor", ["id", "annotationId"]), ...anchorFields(dataset) },
      from: `"Anchor" anchor`,
      where: `${of("anchor")} AND anchor."replacedAt" IS NULL AND ${annotationIsInById(dataset, 'anchor."annotationId"')}`,
      order: "anchor.id",
      people: [personId(dataset, 'anchor."authorId"')],
    },
    {
      type: "occurrence",
      fields: { ...columns("occurrence", ["id", "annotationId", "claimId"]), ...occurrence.by },
      from: `"Occurrence" occurrence`,
      where: `${of("occurrence")} AND occurrence."deletedAt" IS NULL
        AND ${annotationIsInById(dataset, 'occurrence."annotationId"')} AND ${claimIsIn(dataset, 'occurrence."claimId"')}`,
      order: "occurrence.id",
      people: occurrence.people,
    },
    {
      type: "mark",
      fields: { ...columns("mark", ["id", "claimId"]), ...markFields(dataset) },
      from: marksFrom,
      where: `${of("mark")} AND ${claimIsIn(dataset, 'mark."claimId"')} AND ${markIsIn(dataset, "mark")}`,
      order: `mark."projectId", mark.seq`,
      people: [personId(dataset, 'mark."authorId"', 'mark."claimId"')],
    },
    {
      type: "evidence",
      fields: { ...columns("evidence", ["id", "markId"]), ...evidenceFields },
      from: `"Evidence" evidence`,
      where: `${of("evidence")} AND ${claimIsIn(dataset, 'evidence."claimId"')} AND ${markIsInById(dataset, 'evidence."markId"')}`,
      order: `evidence."markId", evidence.index`,
      people: [],
    },
    {
      type: "resolution",
      fields: {
        ...columns("resolution", ["id", "claimId", "layer", "outcome", "cause", "verdict", "figure", "rationale"]),
        question: "resolution.question",
        otherClaimId: `CASE WHEN ${claimIsIn(dataset, 'resolution."otherClaimId"')} THEN resolution."otherClaimId" END`,
        marks: weighed(dataset, ""),
        dissent: weighed(
          dataset,
          "AND mark.verdict IS DISTINCT FROM resolution.verdict AND resolution.verdict IS NOT NULL",
        ),
        ...resolution.by,
      },
      from: `"Resolution" resolution`,
      where: `${of("resolution")} AND ${claimIsIn(dataset, 'resolution."claimId"')} AND ${resolutionIsIn(dataset, "resolution")}`,
      order: "resolution.seq",
      people: resolution.people,
    },
    {
      type: "objection",
      fields: {
        ...columns("objection", ["id", "claimId", "resolutionId", "words", "evidence"]),
        ...objection.by,
      },
      from: `"Objection" objection JOIN "Resolution" resolution ON resolution.id = objection."resolutionId"`,
      where: `${of("objection")} AND ${claimIsIn(dataset, 'objection."claimId"')} AND ${resolutionIsIn(dataset, "resolution")}`,
      order: `objection."createdAt", objection.id`,
      people: objection.people,
    },
    {
      type: "reason-judgement",
      fields: {
        ...columns("judged", ["id", "claimId", "layer", "markId", "judgement", "words"]),
        concedingMarkId: `CASE WHEN ${markIsInById(dataset, 'judged."concedingMarkId"')} THEN judged."concedingMarkId" END`,
        ...judged.by,
      },
      from: `"ReasonJudgement" judged`,
      where: `${of("judged")} AND ${claimIsIn(dataset, 'judged."claimId"')} AND ${markIsInById(dataset, 'judged."markId"')}
        AND ${markIsVisible(dataset.permit, "judged")}`,
      order: "judged.seq",
      people: judged.people,
    },
    {
      type: "comment",
      fields: {
        ...columns("comment", ["id", "annotationId", "claimId"]),
        replyToId: `(SELECT thread.id FROM "Comment" thread WHERE thread.id = comment."replyToId"
          AND thread."deletedAt" IS NULL AND ${commentIsVisible(dataset.permit, "thread")})`,
        ...columns("comment", ["text", "isNeutral"]),
        mentions: array(
          { ...columns("mention", ["start", "end"]), person: mentioned },
          `"Mention" mention WHERE mention."commentId" = comment.id ORDER BY mention.start`,
        ),
        threadState: 'CASE WHEN comment."replyToId" IS NULL THEN comment."threadState" END',
        ...comment.by,
      },
      from: `"Comment" comment`,
      where: `${of("comment")} AND ${commentIsIn(dataset, "comment")}`,
      order: `comment."replyToId" IS NOT NULL, comment.id`,
      people: [
        ...comment.people,
        `unnest(ARRAY(SELECT ${mentioned} FROM "Mention" mention WHERE mention."commentId" = comment.id))`,
      ],
    },
  ];
}

/** The ids of the marks of the dataset that `resolution` weighed, in the order in which they were made. */
function weighed(dataset: Dataset, condition: string): string {
  return `(SELECT coalesce(json_agg(mark.id ORDER BY mark.seq), '[]'::json)
    FROM "ResolutionMark" weighed JOIN "Mark" mark ON mark.id = weighed."markId"
    WHERE weighed."resolutionId" = resolution.id AND ${markIsIn(dataset, "mark")} ${condition})`;
}
