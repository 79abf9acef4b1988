import "server-only";
import type { CommentRecord } from "../../schemas/comment";
import type { Prisma } from "../db/generated/client";
import { personColumns } from "../person-columns";

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
