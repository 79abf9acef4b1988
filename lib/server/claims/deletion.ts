import "server-only";
import { canDelete } from "../../domain/permissions";
import type { ClaimDetail } from "../../schemas/claim-detail";
import { type Permit, refusalOf } from "../actor";
import { prisma } from "../db/database";
import { Problem } from "../problem";
import { getClaim } from "./detail";

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
 * A claim that the actor may delete, bring back or merge.
 * @throws Problem `not-found`; `forbidden` where it is somebody else's and the actor no manager
 */
export async function ownClaim(permit: Permit<"annotate">, id: string) {
  const claim = await prisma().claim.findFirst({
    where: { projectId: permit.projectId, id },
    select: { createdById: true, deletedAt: true, mergedIntoId: true },
  });
  if (!claim) throw new Problem("not-found");
  if (!canDelete(permit.abilities, permit.actor.id, claim)) throw refusalOf(permit, "manage");
  return claim;
}
