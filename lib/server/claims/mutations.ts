import "server-only";
import { type ChangeClaim, type ClaimChoice, type CreateClaim, newClaimOf } from "../../schemas/claim";
import type { ClaimDetail } from "../../schemas/claim-detail";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { omitUndefined } from "../db/omit-undefined";
import { hashRequest } from "../idempotency";
import { invalid, Problem } from "../problem";
import { getClaim } from "./detail";

type Transaction = Prisma.TransactionClient;

/**
 * The claim that a request chose: one of the project, or a new one made now.
 * @throws Problem `invalid` where the project has no such claim, whoever else may have it
 */
export async function chooseClaim(tx: Transaction, permit: Permit<"annotate">, choice: ClaimChoice): Promise<string> {
  const claim = newClaimOf(choice);
  if (claim) return insertClaim(tx, permit, claim);
  const found = await tx.claim.findFirst({
    where: { projectId: permit.projectId, id: choice.id ?? "", deletedAt: null },
    select: { id: true },
  });
  if (!found) throw invalid(["claim", "id"], "claim-unknown");
  return found.id;
}

async function insertClaim(tx: Transaction, permit: Permit<"annotate">, claim: CreateClaim): Promise<string> {
  const { projectId, actor } = permit;
  const requestHash = hashRequest(actor, `claims of ${projectId}`, claim);
  const there =
    claim.id && (await tx.claim.findUnique({ where: { id: claim.id }, select: { id: true, requestHash: true } }));
  if (there && there.requestHash === requestHash) return there.id;
  if (there) throw new Problem("id-taken", { values: { id: there.id } });
  const [made] = await tx.claim.createManyAndReturn({
    data: {
      ...(claim.id && { id: claim.id }),
      requestHash,
      projectId,
      text: claim.text,
      ...(await answering(tx, permit, claim.question)),
      createdById: actor.id,
      changedById: actor.id,
    },
    skipDuplicates: true,
    select: { id: true },
  });
  // The id was taken in this moment: by the same request, or by another.
  if (!made) return insertClaim(tx, permit, claim);
  await writeParts(tx, permit, made.id, claim);
  return made.id;
}

/**
 * Changes a claim's words, attribution, figure or question. Marks keep the version of the claim that they judged.
 * @throws Problem `stale` with the current record
 */
export async function changeClaim(
  permit: Permit<"annotate" | "read">,
  id: string,
  { version, question, attribution, quantity, ...changes }: ChangeClaim,
): Promise<ClaimDetail> {
  const written = await prisma().$transaction(async (tx) => {
    const { count } = await tx.claim.updateMany({
      where: { projectId: permit.projectId, id, version, deletedAt: null },
      data: { ...omitUndefined(changes), version: { increment: 1 }, changedById: permit.actor.id },
    });
    if (count === 0) return false;
    if (question !== undefined) await moveToQuestion(tx, permit, id, question);
    await writeParts(tx, permit, id, { attribution, quantity });
    return true;
  });
  const current = await getClaim(permit, id);
  if (!written) throw new Problem("stale", { current });
  return current;
}

/**
 * Writes what is given of a claim's attribution and figure; null takes it away. A figure that stays the same is left
 * alone, because a changed one makes its rivals' resolutions stale.
 */
async function writeParts(
  tx: Transaction,
  permit: Permit<"annotate">,
  claimId: string,
  { attribution, quantity }: Pick<ChangeClaim, "attribution" | "quantity">,
): Promise<void> {
  const { projectId, actor } = permit;
  const by = { changedById: actor.id };
  const takeAway = { where: { claimId, deletedAt: null }, data: { deletedAt: new Date(), ...by } };
  if (attribution) {
    const data = { ...attribution, form: attribution.form ?? null, chain: attribution.chain ?? [], ...by };
    await tx.attribution.upsert({
      where: { claimId },
      create: { ...data, projectId, claimId },
      update: { ...data, deletedAt: null },
    });
  } else if (attribution === null) {
    await tx.attribution.updateMany(takeAway);
  }
  if (quantity) {
    const data = { ...emptyQuantity, ...omitUndefined(quantity) };
    if (await tx.quantity.findFirst({ where: { claimId, ...data, deletedAt: null }, select: { claimId: true } }))
      return;
    await tx.quantity.upsert({
      where: { claimId },
      create: { ...data, ...by, projectId, claimId },
      update: { ...data, ...by, deletedAt: null },
    });
  } else if (quantity === null) {
    await tx.quantity.updateMany(takeAway);
  }
}

const emptyQuantity = { value: null, lower: null, upper: null, approximator: null, kind: null };

/** Puts a claim under a question, unless it is there already: since when it has been there decides what goes stale. */
async function moveToQuestion(
  tx: Transaction,
  permit: Permit<"annotate">,
  claimId: string,
  question: string | null,
): Promise<void> {
  const before = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { questionId: true } });
  const answers = await answering(tx, permit, question);
  if (answers.questionId === before.questionId) return;
  await tx.claim.update({ where: { id: claimId }, data: { ...answers, changedById: permit.actor.id } });
}

/** The question with these words, made where the project does not have it yet. */
async function answering(tx: Transaction, permit: Permit<"annotate">, text: string | null) {
  if (text === null) return { questionId: null, questionSince: null };
  const { projectId, actor } = permit;
  // Of two who ask the same at once, the second waits for the first here; an upsert would fail.
  await tx.question.createMany({ data: { projectId, text, changedById: actor.id }, skipDuplicates: true });
  const question = await tx.question.findUniqueOrThrow({
    where: { projectId_text: { projectId, text } },
    select: { id: true },
  });
  return { questionId: question.id, questionSince: new Date() };
}
