import "server-only";
import type { ClaimDetail } from "../../schemas/claim-detail";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { invalid, Problem } from "../problem";
import { ownClaim } from "./deletion";
import { getClaim } from "./detail";

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
  await ownClaim(permit, id);
  await prisma().$transaction((tx) => mergeLocked(tx, permit, id, intoId));
  return getClaim(permit, intoId);
}

/**
 * The same within a transaction, for whoever may do so for another reason than that she made the claim.
 * @throws Problem as `mergeClaim`
 */
export async function mergeLocked(
  tx: Prisma.TransactionClient,
  permit: Permit<"annotate"> | Permit<"resolve">,
  id: string,
  intoId: string,
): Promise<void> {
  if (id === intoId) throw invalid(["into"], "merge-into-itself");
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
