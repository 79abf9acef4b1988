import "server-only";
import { canDelete } from "../../domain/permissions";
import type { CommentRecord, CreateComment } from "../../schemas/comment";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { createIdempotently } from "../idempotency";
import { Problem } from "../problem";
import { commentColumns, toCommentRecord } from "./to-record";

export type CommentSubject = { annotationId: string } | { claimId: string };

/** Comments on an annotation or a claim that the permit was given for. */
export async function createComment(
  permit: Permit<"annotate">,
  subject: CommentSubject,
  { id, text }: CreateComment,
): Promise<CommentRecord> {
  const { projectId, actor } = permit;
  const made = await createIdempotently(
    actor,
    { id, scope: `comments of ${Object.values(subject)[0]}`, body: { text } },
    (commentId) => prisma().comment.findUnique({ where: { id: commentId }, select: { requestHash: true } }),
    (key) =>
      prisma().comment.create({
        data: { ...key, ...subject, projectId, text, createdById: actor.id, changedById: actor.id },
        select: { id: true },
      }),
  );
  return toCommentRecord(await prisma().comment.findUniqueOrThrow({ where: { id: made }, select: commentColumns }));
}

/** @throws Problem `forbidden` where it is somebody else's and the actor no manager */
export async function deleteComment(permit: Permit<"annotate">, id: string): Promise<void> {
  const comment = await prisma().comment.findFirst({
    where: { projectId: permit.projectId, id, deletedAt: null },
    select: { createdById: true },
  });
  if (!comment) throw new Problem("not-found");
  if (!canDelete(permit.abilities, permit.actor.id, comment)) throw new Problem("forbidden");
  await prisma().comment.updateMany({
    where: { id, deletedAt: null },
    data: { deletedAt: new Date(), version: { increment: 1 }, changedById: permit.actor.id },
  });
}
