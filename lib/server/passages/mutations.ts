import "server-only";
import { randomUUID } from "node:crypto";
import { anchorIn } from "../../domain/anchor";
import { canDelete } from "../../domain/permissions";
import type { AttachOccurrences, OccurrenceBatchRecord } from "../../schemas/passage";
import { type Permit, refusalOf } from "../actor";
import { seenText } from "../articles/version-text";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import { hashRequest, writeOnce } from "../idempotency";
import { invalid, Problem } from "../problem";
import { getBatch } from "./batches";

type Answer =
  | { outcome: "made" | "same" | "id-taken" | "claim-gone" | "gone" | "article-deleted" }
  | { outcome: "moved"; versionId: string };

/**
 * Lets a claim be asserted at several places at once: at all of them or at none.
 * @throws Problem `invalid` saying what is wrong with which place; `stale` where an article has a newer text; `id-taken`
 */
export async function attachOccurrences(
  permit: Permit<"annotate" | "read">,
  claimId: string,
  { id = randomUUID(), places }: AttachOccurrences,
): Promise<OccurrenceBatchRecord> {
  const { projectId, actor } = permit;
  const anchored = [];
  for (const [index, { articleId, versionId, ...place }] of places.entries()) {
    const text = await seenText(permit, articleId, versionId);
    const anchor = anchorIn(text.text, text.offsets, place);
    if ("fault" in anchor) throw invalid(["places", index, anchor.field], anchor.fault, anchor.values);
    anchored.push({ articleId, versionId, ...anchor });
  }
  const hash = hashRequest(actor, `occurrences of ${claimId}`, places);
  const { value: answer } = await writeOnce<Answer>(Prisma.sql`
    attach_occurrences(${projectId}::uuid, ${claimId}::uuid, ${actor.id}::uuid, ${id}::uuid, ${hash},
      ${JSON.stringify(anchored)}::jsonb)`);
  switch (answer.outcome) {
    case "made":
    case "same":
      return getBatch(permit, claimId, id);
    case "id-taken":
      throw new Problem("id-taken", { values: { id } });
    case "claim-gone":
      throw new Problem("claim-deleted");
    case "gone":
      throw new Problem("not-found");
    case "article-deleted":
      throw new Problem("article-deleted");
    case "moved":
      throw new Problem("stale", { current: { versionId: answer.versionId } });
  }
}

/**
 * Undoes such a step. Doing it twice changes nothing.
 * @throws Problem `not-found`; `forbidden` where it is somebody else's and the actor no manager
 */
export async function undoOccurrences(
  permit: Permit<"annotate" | "read">,
  claimId: string,
  id: string,
): Promise<OccurrenceBatchRecord> {
  const { createdBy } = await getBatch(permit, claimId, id);
  if (!canDelete(permit.abilities, permit.actor.id, { createdById: createdBy.id })) throw refusalOf(permit, "manage");
  await database().query(Prisma.sql`SELECT undo_occurrences(${id}::uuid, ${permit.actor.id}::uuid)::text`);
  return getBatch(permit, claimId, id);
}
