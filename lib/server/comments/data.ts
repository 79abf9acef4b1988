import "server-only";
import type { CommentRecord } from "../../schemas/comment";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { namesOnClaims } from "../marks/hidden-names";
import { commentColumns, toCommentRecord } from "./to-record";

/** The comments on some claims, the earliest first. */
export async function commentsOfClaims(permit: Permit<"read">, claimIds: readonly string[]): Promise<CommentRecord[]> {
  const rows = await prisma().comment.findMany({
    where: { projectId: permit.projectId, claimId: { in: [...claimIds] }, deletedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: commentColumns,
  });
  const names = await namesOnClaims(permit, claimIds);
  return rows
    .map(toCommentRecord)
    .map((comment) => ({ ...comment, createdBy: names.person(comment.claimId, comment.createdBy) }));
}
