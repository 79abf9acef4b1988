import "server-only";
import { canTakeBack } from "../../domain/permissions";
import type { ClaimDetail } from "../../schemas/claim-detail";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { invalid, Problem } from "../problem";
import { getClaim } from "./detail";

type Transaction = Prisma.TransactionClient;

/**
 * Takes a claim back: it is in no list and takes no more work, and stays on record. Doing it twice changes nothing.
 * @param version the one that was seen, where that matters
 * @throws Problem `stale` with the current record; `forbidden` where it is somebody else's and the actor no manager
 */
export async function deleteClaim(
  permit: Permit<"annotate" | "read">,
  id: string,
  version: number | undefined,
): Promise<void> {
  const { deletedAt } = await ownClaim(permit, id);
  if (deletedAt) return;
  const { count } = await prisma().claim.updateMany({
    where: { id, deletedAt: null, ...(version !== undefined && { version }) },
    data: { deletedAt: new Date(), version: { increment: 1 }, changedById: permit.actor.id },
  });
  if (count === 0) throw new Problem("stale", { current: await getClaim(permit, id) });
}

/**
 * Brings a claim back that was taken back or merged into another; of a merged one the places as well, which the other
 * keeps too. Doing it twice changes nothing.
 * @throws Problem `forbidden` as for taking it back
 */
export async function restoreClaim(permit: Permit<"annotate" | "read">, id: string): Promise<ClaimDetail> {
  const by = { changedById: permit.actor.id };
  const { deletedAt, mergedIntoId } = await ownClaim(permit, id);
  if (deletedAt) {
    await prisma().$transaction(async (tx) => {
      const { count } = await tx.claim.updateMany({
        where: { id, deletedAt },
        data: { deletedAt: null, mergedIntoId: null, version: { increment: 1 }, ...by },
      });
      // The places that the merging took off it are those that went with it.
      if (count === 0 || mergedIntoId === null) return;
      await tx.occurrence.updateMany({ where: { claimId: id, deletedAt }, data: { deletedAt: null, ...by } });
    });
  }
  return getClaim(permit, id);
}

/**
 * Merges a claim into another that says the same: the other is asserted where this one was. This one's marks judged its
 * own words and do not count for the other; they and its comments stay on record, and are shown with the other. Asking
 * again for what was done is no mistake.
 * @returns the claim that it went into
 * @throws Problem `invalid` where the other is this one, not in the project, or gone; `forbidden` as for taking it back
 */
export async function mergeClaim(
  permit: Permit<"annotate" | "read">,
  id: string,
  intoId: string,
): Promise<ClaimDetail> {
  if (id === intoId) throw invalid(["into"], "merge-into-itself");
  await ownClaim(permit, id);
  await prisma().$transaction((tx) => mergeLocked(tx, permit, id, intoId));
  return getClaim(permit, intoId);
}

async function mergeLocked(tx: Transaction, permit: Permit<"annotate">, id: string, intoId: string): Promise<void> {
  const { projectId, actor } = permit;
  // In one order, so that two who merge each into the other do not wait for one another: the second is told.
  const claims = await tx.$queryRaw<{ id: string; deletedAt: Date | null; mergedIntoId: string | null }[]>`
    SELECT id, "deletedAt", "mergedIntoId" FROM "Claim"
    WHERE "projectId" = ${projectId}::uuid AND id IN (${id}::uuid, ${intoId}::uuid) ORDER BY id FOR UPDATE`;
  const from = claims.find((claim) => claim.id === id);
  const into = claims.find((claim) => claim.id === intoId);
  if (!into || into.deletedAt) throw invalid(["into"], "claim-unknown");
  if (from?.mergedIntoId === intoId) return;
  if (from?.mergedIntoId) throw new Problem("claim-merged", { values: { id: from.mergedIntoId } });
  if (!from || from.deletedAt) throw new Problem("claim-deleted");
  const at = new Date();
  const by = { changedById: actor.id };
  await tx.$executeRaw`
    INSERT INTO "Occurrence" AS there (id, "projectId", "annotationId", "claimId", "createdAt", "changedById")
    SELECT gen_random_uuid(), "projectId", "annotationId", ${intoId}::uuid, "createdAt", ${actor.id}::uuid
    FROM "Occurrence" WHERE "claimId" = ${id}::uuid AND "deletedAt" IS NULL
    ON CONFLICT ("annotationId", "claimId") DO UPDATE SET "deletedAt" = NULL, "changedById" = excluded."changedById"
    WHERE there."deletedAt" IS NOT NULL`;
  await tx.occurrence.updateMany({ where: { claimId: id, deletedAt: null }, data: { deletedAt: at, ...by } });
  // Whoever follows one that was merged before finds the last in one step.
  await tx.claim.updateMany({ where: { mergedIntoId: id }, data: { mergedIntoId: intoId, ...by } });
  await tx.claim.update({
    where: { id },
    data: { deletedAt: at, mergedIntoId: intoId, version: { increment: 1 }, ...by },
  });
}

async function ownClaim(permit: Permit<"annotate">, id: string) {
  const claim = await prisma().claim.findFirst({
    where: { projectId: permit.projectId, id },
    select: { createdById: true, deletedAt: true, mergedIntoId: true },
  });
  if (!claim) throw new Problem("not-found");
  if (!canTakeBack(permit.abilities, permit.actor.id, claim)) throw new Problem("forbidden");
  return claim;
}
