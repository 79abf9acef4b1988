import "server-only";
import type { CommentRecord } from "../../schemas/comment";
import type { Prisma } from "../db/generated/client";
import { array, columns, instant } from "../db/json-sql";
import { personColumns, personOf } from "../person-columns";

export const commentColumns = {
  id: true,
  annotationId: true,
  claimId: true,
  text: true,
  createdBy: { select: personColumns },
  createdAt: true,
  version: true,
} satisfies Prisma.CommentSelect;

export function toCommentRecord(row: Prisma.CommentGetPayload<{ select: typeof commentColumns }>): CommentRecord {
  return { ...row, createdAt: row.createdAt.toISOString() };
}

/** The comments on the annotation with an id, which is SQL, as JSON; the earliest first. */
export function commentsOnAnnotation(annotationId: string): string {
  return array(
    {
      ...columns("comment", Object.keys(commentColumns)),
      createdBy: personOf('comment."createdById"'),
      createdAt: instant('comment."createdAt"'),
    },
    `"Comment" comment WHERE comment."annotationId" = ${annotationId} AND comment."deletedAt" IS NULL
      ORDER BY comment."createdAt", comment.id`,
  );
}
