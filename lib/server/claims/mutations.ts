import "server-only";
import { isDeepStrictEqual } from "node:util";
import { isFigureChanged, outdatedLayers } from "../../domain/wording";
import { type ChangeClaim, type ClaimChoice, type CreateClaim, newClaimOf } from "../../schemas/claim";
import type { ClaimDetail } from "../../schemas/claim-detail";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { hashRequest } from "../idempotency";
import { invalid, Problem } from "../problem";
import { getClaim } from "./detail";
import { lockClaim, lockQuestions, questionAsked } from "./lock";
import { type ClaimWords, givenWordsOf, keepWords, wordsOf } from "./wording";

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
  const questionId = await questionAsked(tx, permit, claim.question);
  const at = questionId ? await lockQuestions(tx, [questionId]) : new Date();
  const [made] = await tx.claim.createManyAndReturn({
    data: {
      ...(claim.id && { id: claim.id }),
      requestHash,
      projectId,
      text: claim.text,
      questionId,
      questionSince: questionId && at,
      createdById: actor.id,
      changedById: actor.id,
    },
    skipDuplicates: true,
    select: { id: true },
  });
  // The id was taken in this moment: by the same request, or by another.
  if (!made) return insertClaim(tx, permit, claim);
  await writeParts(tx, permit, made.id, givenWordsOf(claim), at);
  return made.id;
}

/**
 * Changes a claim's words, attribution, figure or question. Marks keep the version of the claim that they judged, and the
 * words that they judged stay on record. The same change again is no other change.
 * @throws Problem `stale` with the current record
 */
export async function changeClaim(
  permit: Permit<"annotate" | "read">,
  id: string,
  { version, question, correction = false, ...changes }: ChangeClaim,
): Promise<ClaimDetail> {
  const written = await prisma().$transaction(async (tx) => {
    const locked = await lockClaim(tx, permit, id, question);
    const isThere = question === undefined || locked?.questionId === locked?.nextQuestionId;
    // Of what stands there already the answer was not heard: whoever asks again is told that it is done.
    const isRepeated = locked?.version === version + 1 && isThere;
    if (!locked || (locked.version !== version && !isRepeated)) return false;
    const before = await wordsOf(tx, id);
    const given = givenWordsOf(changes);
    const after = { ...before, ...given };
    if (isRepeated) return isDeepStrictEqual(before, after);
    const outdates = outdatedLayers(before, after, correction);
    const next = version + 1;
    await tx.claim.update({
      where: { id },
      data: {
        text: after.text,
        version: next,
        changedById: permit.actor.id,
        ...(outdates.includes("so") && { soSinceVersion: next }),
        ...(outdates.includes("said") && { saidSinceVersion: next }),
        ...(isFigureChanged(before.quantity, after.quantity) && !correction && { figureSinceVersion: next }),
        // Since when it has been there decides what goes stale: it stays where it is.
        ...(locked.questionId !== locked.nextQuestionId && {
          questionId: locked.nextQuestionId,
          questionSince: locked.nextQuestionId && locked.at,
        }),
      },
      select: { id: true },
    });
    await writeParts(tx, permit, id, given, locked.at);
    if (!isDeepStrictEqual(before, after)) {
      await keepWords(tx, permit, id, before, { version, outdates, isCorrection: correction });
    }
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
  { attribution, quantity }: Partial<ClaimWords>,
  at: Date,
): Promise<void> {
  const { projectId, actor } = permit;
  const by = { changedById: actor.id };
  const takeAway = { where: { claimId, deletedAt: null }, data: { deletedAt: at, ...by } };
  if (attribution) {
    await tx.attribution.upsert({
      where: { claimId },
      create: { ...attribution, ...by, projectId, claimId },
      update: { ...attribution, ...by, deletedAt: null },
      select: { claimId: true },
    });
  } else if (attribution === null) {
    await tx.attribution.updateMany(takeAway);
  }
  if (quantity) {
    const same = { claimId, ...quantity, deletedAt: null };
    if (await tx.quantity.findFirst({ where: same, select: { claimId: true } })) return;
    const data = { ...quantity, ...by, changedAt: at };
    await tx.quantity.upsert({
      where: { claimId },
      create: { ...data, projectId, claimId },
      update: { ...data, deletedAt: null },
      select: { claimId: true },
    });
  } else if (quantity === null) {
    await tx.quantity.updateMany(takeAway);
  }
}
