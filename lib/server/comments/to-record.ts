import "server-only";
import type { Permit } from "../actor";
import { array, columns, type Fields, instant, object } from "../db/json-sql";
import { commentIsVisible } from "../marks/visible-marks";
import { personOf } from "../person-columns";

/** Whom the row `comment` names, where that is a member: by the name of today. */
const mentions = array(
  { ...columns("mention", ["start", "end"]), person: personOf('mention."userId"') },
  `"Mention" mention
    CROSS JOIN LATERAL (
      SELECT FROM "Membership" WHERE "projectId" = mention."projectId" AND "userId" = mention."userId"
        AND "deletedAt" IS NULL LIMIT 1) member
    WHERE mention."commentId" = comment.id ORDER BY mention.start`,
);

const thread = object({
  state: 'comment."threadState"',
  by: personOf('comment."threadStateById"'),
  at: instant('comment."threadStateAt"'),
});

/** A CommentRecord of the row `comment`. */
export const commentFields: Fields = {
  ...columns("comment", ["id", "annotationId", "claimId", "replyToId", "text", "isNeutral"]),
  mentions,
  thread: `CASE WHEN comment."replyToId" IS NULL THEN ${thread} END`,
  createdBy: personOf('comment."createdById"'),
  createdAt: instant('comment."createdAt"'),
  version: "comment.version",
};

/** Whether the row `comment` is there, and the reader sees it. */
export function commentIsThere(permit: Permit<"read">): string {
  return `(comment."deletedAt" IS NULL AND ${commentIsVisible(permit, "comment")})`;
}

/** The comments on the annotation with an id, which is SQL, as JSON; the earliest first. */
export function commentsOnAnnotation(permit: Permit<"read">, annotationId: string): string {
  return array(
    commentFields,
    `"Comment" comment WHERE comment."annotationId" = ${annotationId} AND ${commentIsThere(permit)}
      ORDER BY comment."createdAt", comment.id`,
  );
}
