import "server-only";
import type { OccurrenceBatchRecord } from "../../schemas/passage";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { personColumns } from "../person-columns";
import { Problem } from "../problem";

const batchColumns = {
  id: true,
  claimId: true,
  createdBy: { select: personColumns },
  createdAt: true,
  undoneAt: true,
  _count: { select: { items: true } },
} satisfies Prisma.OccurrenceBatchSelect;

function toRecord({
  _count,
  ...row
}: Prisma.OccurrenceBatchGetPayload<{ select: typeof batchColumns }>): OccurrenceBatchRecord {
  const [createdAt, undoneAt] = [row.createdAt.toISOString(), row.undoneAt?.toISOString() ?? null];
  return { ...row, count: _count.items, createdAt, undoneAt };
}

/** @throws Problem `not-found` */
export async function getBatch(
  { projectId }: Permit<"read">,
  claimId: string,
  id: string,
): Promise<OccurrenceBatchRecord> {
  const where = { projectId, claimId, id };
  const row = await prisma().occurrenceBatch.findFirst({ where, select: batchColumns });
  if (!row) throw new Problem("not-found");
  return toRecord(row);
}

/** What was attached to a claim in one step and is not undone, the latest first. */
export async function listBatches({ projectId }: Permit<"read">, claimId: string): Promise<OccurrenceBatchRecord[]> {
  const rows = await prisma().occurrenceBatch.findMany({
    where: { projectId, claimId, undoneAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 10,
    select: batchColumns,
  });
  return rows.map(toRecord);
}
