import "server-only";
import type { Permit } from "../actor";
import type { Prisma } from "../db/generated/client";
import { Problem } from "../problem";

type Transaction = Prisma.TransactionClient;

/** A claim that nobody else changes until the transaction is over. */
export interface LockedClaim {
  version: number;
  questionId: string | null;
  /** The question that it is to answer. */
  nextQuestionId: string | null;
  /** When it was locked, by the database's clock: what is settled under its questions was settled before. */
  at: Date;
}

/**
 * Locks a claim for a change of its words, its figure or its question. A figure bears on what was resolved under
 * its question, so the question is locked too; it comes first, for everybody, lest two wait for each other.
 * @param question the words of the question it is to answer; undefined leaves it where it is
 * @returns null where the project has no such claim
 */
export async function lockClaim(
  tx: Transaction,
  permit: Permit<"annotate">,
  id: string,
  question?: string | null,
): Promise<LockedClaim | null> {
  const { projectId } = permit;
  const columns = { version: true, questionId: true } as const;
  const seen = await tx.claim.findFirst({ where: { projectId, id, deletedAt: null }, select: columns });
  if (!seen) return null;
  const nextQuestionId = question === undefined ? seen.questionId : await questionAsked(tx, permit, question);
  const at = await lockQuestions(tx, [seen.questionId, nextQuestionId]);
  const [locked] = await tx.$queryRaw<{ version: number; questionId: string | null }[]>`
    SELECT version, "questionId" FROM "Claim" WHERE id = ${id}::uuid AND "deletedAt" IS NULL FOR NO KEY UPDATE`;
  return locked ? { ...locked, nextQuestionId, at } : null;
}

/** Locks questions, and tells when. */
async function lockQuestions(tx: Transaction, ids: readonly (string | null)[]): Promise<Date> {
  const given = ids.filter((id) => id !== null);
  if (given.length > 0) await tx.$queryRaw`SELECT lock_questions(${given}::uuid[])::text`;
  const [{ at } = { at: new Date() }] = await tx.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
  return at;
}

/** The question with these words, made where the project does not have it yet. */
async function questionAsked(tx: Transaction, permit: Permit<"annotate">, text: string | null): Promise<string | null> {
  if (text === null) return null;
  const [asked] = await tx.$queryRaw<{ id: string }[]>`
    SELECT ask_question(${permit.projectId}::uuid, ${text}, ${permit.actor.id}::uuid) AS id`;
  return asked?.id ?? null;
}

/**
 * Locks a claim to settle what its marks differ about. Nobody changes a figure under its question meanwhile: it
 * came before the resolution or comes after it.
 * @param intoId the claim that it is to be merged into, which is locked with it
 * @throws Problem `claim-deleted`, `claim-merged`; Prisma's error where the project never had such a claim
 */
export async function lockForResolution(
  tx: Transaction,
  { projectId }: Permit<"resolve">,
  id: string,
  intoId: string | null = null,
): Promise<{ version: number; questionId: string | null; at: Date }> {
  const { questionId } = await tx.claim.findFirstOrThrow({ where: { projectId, id }, select: { questionId: true } });
  if (intoId) {
    // A claim that goes is no rival any more, so its question is changed as well.
    await lockQuestions(tx, [questionId]);
  } else if (questionId) await tx.$queryRaw`SELECT id FROM "Question" WHERE id = ${questionId}::uuid FOR SHARE`;
  const claimIds = intoId ? [id, intoId] : [id];
  await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ANY(${claimIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id },
    select: { version: true, deletedAt: true, mergedIntoId: true },
  });
  if (claim.mergedIntoId) throw new Problem("claim-merged", { values: { id: claim.mergedIntoId } });
  if (claim.deletedAt) throw new Problem("claim-deleted");
  return { version: claim.version, questionId, at: await lockQuestions(tx, []) };
}
