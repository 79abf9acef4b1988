import "server-only";
import { z } from "zod";
import { queueReasons } from "../../domain/queue";
import type { Page } from "../../schemas/list";
import type { QueueFilter, QueueItem, ReservationRecord } from "../../schemas/queue";
import type { Permit } from "../actor";
import { claimListItems } from "../claims/list-items";
import { prisma } from "../db/database";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";
import { sentBackOf } from "./sent-back";

/** A queue's order: by the number of the reason, how many marks are taken, and when the claim was made. */
const QueueKeySchema = z.tuple([
  z
    .int()
    .min(0)
    .max(queueReasons.length - 1),
  z.int().min(0),
  ...MadeKeySchema.def.items,
]);

interface QueueRow {
  claimId: string;
  reason: number;
  taken: number;
  createdAt: Date;
}

/** The claims that wait for the actor's mark, in the order in which they are handed out. */
export async function listQueue(
  permit: Permit<"mark" | "read">,
  {
    article,
    question,
    assigned,
    cursor,
    limit = 50,
  }: QueueFilter & { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<QueueItem>> {
  const [reason = null, taken = null, at = null, id = null] = decodeCursor(QueueKeySchema, cursor) ?? [];
  const rows = await prisma().$queryRaw<QueueRow[]>`
    SELECT claim_id AS "claimId", reason, taken, created_at AS "createdAt"
    FROM queue_of(${permit.projectId}::uuid, ${permit.actor.id}::uuid, ${article ?? null}::uuid, ${question ?? null}::uuid,
      ${assigned === "me"}, ${reason}::int, ${taken}::int, ${at}::timestamptz, ${id}::uuid, ${limit + 1})`;
  const page = toPage(
    rows,
    limit,
    (row) => [row.reason, row.taken, row.createdAt.toISOString(), row.claimId],
    (row) => row,
  );
  const ids = page.items.map(({ claimId }) => claimId);
  const [claims, held, asked] = await Promise.all([
    claimListItems(permit, ids),
    heldOf(permit, ids),
    sentBackOf(permit, ids),
  ]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    ...page,
    items: page.items.flatMap(({ claimId, ...row }) => {
      const claim = byId.get(claimId);
      const reservation = held.find((one) => one.claimId === claimId) ?? null;
      const sentBack = asked.get(claimId) ?? [];
      return claim ? [{ claim, reason: queueReasons[row.reason] ?? "open", reservation, sentBack }] : [];
    }),
  };
}

/** What the actor has of some claims. */
async function heldOf(permit: Permit<"read">, claimIds: readonly string[]): Promise<ReservationRecord[]> {
  if (claimIds.length === 0) return [];
  const rows = await prisma().reservation.findMany({
    where: {
      projectId: permit.projectId,
      userId: permit.actor.id,
      claimId: { in: [...claimIds] },
      endedAt: null,
      expiresAt: { gt: new Date() },
    },
    select: { id: true, claimId: true, expiresAt: true },
  });
  return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() }));
}
