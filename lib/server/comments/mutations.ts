import "server-only";
import { type ThreadState, threadIdOf } from "../../domain/discussion";
import { type Mention, mentionFault } from "../../domain/mention";
import { canDelete } from "../../domain/permissions";
import type { CommentRecord, CreateComment } from "../../schemas/comment";
import { type Permit, refusalOf } from "../actor";
import { prisma } from "../db/database";
import { createIdempotently } from "../idempotency";
import { invalid, Problem } from "../problem";
import { type CommentSubject, getComment } from "./data";

/**
 * Comments on an annotation or a claim that the permit was given for, or replies to a comment there. Whoever replies to what
 * was resolved opens it again.
 * @throws Problem `invalid` where there is no such comment to reply to, or a mention names no place in the text
 */
export async function createComment(
  permit: Permit<"annotate" | "read">,
  subject: CommentSubject,
  { id, ...body }: CreateComment,
): Promise<CommentRecord> {
  const { projectId, actor } = permit;
  const { text, isNeutral = false, mentions = [] } = body;
  const misplaced = mentionFault(text, mentions);
  if (misplaced !== null) throw invalid(["mentions", misplaced], "mention-misplaced");
  const made = await createIdempotently(
    actor,
    { id, scope: `comments of ${Object.values(subject)[0]}`, body },
    (commentId) => prisma().comment.findUnique({ where: { id: commentId }, select: { requestHash: true } }),
    async (key) => {
      const replyToId = body.replyToId ? await threadOf(permit, subject, body.replyToId) : null;
      const named = await membersAmong(projectId, mentions);
      const data = { ...key, ...subject, projectId, text, isNeutral, replyToId };
      const by = { createdById: actor.id, changedById: actor.id };
      return prisma().$transaction(async (tx) => {
        const comment = await tx.comment.create({ data: { ...data, ...by }, select: { id: true } });
        if (named.length > 0) {
          const commentId = comment.id;
          await tx.mention.createMany({ data: named.map((mention) => ({ ...mention, projectId, commentId })) });
        }
        if (replyToId) {
          await tx.comment.updateMany({
            where: { id: replyToId, threadState: "resolved" },
            data: threadStateData("open", actor.id),
          });
        }
        return comment;
      });
    },
  );
  return getComment(permit, made);
}

/** The thread that a reply joins. */
async function threadOf(permit: Permit<"read">, subject: CommentSubject, replyToId: string): Promise<string> {
  const comment = await getComment(permit, replyToId).catch((error) => {
    if (error instanceof Problem && error.code === "not-found") return null;
    throw error;
  });
  const isHere = comment && Object.entries(subject).every(([key, id]) => comment[key as keyof CommentRecord] === id);
  if (!isHere) throw invalid(["replyToId"], "comment-unknown");
  return threadIdOf(comment);
}

/** Of the mentions those of members; the words of others are plain ones. */
async function membersAmong(projectId: string, mentions: readonly Mention[]): Promise<readonly Mention[]> {
  if (mentions.length === 0) return [];
  const members = await prisma().membership.findMany({
    where: { projectId, deletedAt: null, userId: { in: mentions.map(({ userId }) => userId) } },
    select: { userId: true },
  });
  const ids = new Set(members.map(({ userId }) => userId));
  return mentions.filter(({ userId }) => ids.has(userId));
}

/** What brings a thread to a state. */
export function threadStateData(threadState: ThreadState, userId: string) {
  const at = new Date();
  return { threadState, threadStateById: userId, threadStateAt: at, changedById: userId, version: { increment: 1 } };
}

/**
 * Takes a comment back; what was replied to it stays.
 * @throws Problem `forbidden` where it is somebody else's and the actor no manager
 */
export async function deleteComment(permit: Permit<"annotate" | "read">, id: string): Promise<void> {
  const { createdBy } = await getComment(permit, id);
  if (!canDelete(permit.abilities, permit.actor.id, { createdById: createdBy.id })) throw refusalOf(permit, "manage");
  await prisma().comment.updateMany({
    where: { id, deletedAt: null },
    data: { deletedAt: new Date(), version: { increment: 1 }, changedById: permit.actor.id },
  });
}
