import "server-only";
import { outdatedLayers } from "../../domain/wording";
import type { SplitClaim } from "../../schemas/resolution";
import type { Permit } from "../actor";
import type { Prisma } from "../db/generated/client";
import { invalid } from "../problem";
import { currentWords, keepWords } from "./wording";

/**
 * Makes a second claim of a part of one that is held: under the same question, by the same source, asserted at the places
 * that are given. What is left to the first one is put in other words, or stays as it is.
 * @returns the second claim's id
 * @throws Problem `invalid` where a place is none of the claim's
 */
export async function splitClaim(
  tx: Prisma.TransactionClient,
  permit: Permit<"resolve">,
  held: { id: string; version: number; questionId: string | null; at: Date },
  { text, remains, occurrences }: SplitClaim,
): Promise<string> {
  const { projectId, actor } = permit;
  const by = { changedById: actor.id };
  const places = await tx.occurrence.findMany({
    where: { claimId: held.id, deletedAt: null, id: { in: occurrences.map(({ id }) => id) } },
    select: { id: true, annotationId: true },
  });
  const stranger = occurrences.find(({ id }) => !places.some((place) => place.id === id));
  if (stranger) throw invalid(["split", "occurrences"], "occurrence-unknown", { id: stranger.id });

  const words = await currentWords(tx, held.id);
  const { id } = await tx.claim.create({
    data: {
      projectId,
      text,
      questionId: held.questionId,
      questionSince: held.questionId && held.at,
      createdById: actor.id,
      ...by,
    },
    select: { id: true },
  });
  const parts = JSON.stringify(words.attribution ? { attribution: words.attribution } : {});
  await tx.$executeRaw`SELECT write_claim_parts(${projectId}::uuid, ${id}::uuid, ${actor.id}::uuid, ${parts}::jsonb, ${held.at})::text`;
  await tx.occurrence.createMany({
    data: places.map(({ annotationId }) => ({ projectId, annotationId, claimId: id, ...by })),
  });
  const leaving = occurrences.filter(({ stays }) => !stays).map((place) => place.id);
  await tx.occurrence.updateMany({ where: { id: { in: leaving } }, data: { deletedAt: held.at, ...by } });

  if (remains) {
    const outdates = outdatedLayers(words, { ...words, text: remains }, false);
    const version = held.version + 1;
    await tx.claim.update({
      where: { id: held.id },
      data: {
        text: remains,
        version,
        ...by,
        ...(outdates.includes("so") && { soSinceVersion: version }),
        ...(outdates.includes("said") && { saidSinceVersion: version }),
      },
      select: { id: true },
    });
    await keepWords(tx, permit, held.id, words, { version: held.version, outdates, isCorrection: false });
  }
  return id;
}
