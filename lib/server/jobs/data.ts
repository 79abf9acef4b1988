import "server-only";
import { type JobRecord, jobKinds } from "../../schemas/job";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";
import { personColumns } from "../person-columns";
import { Problem } from "../problem";

const jobColumns = {
  id: true,
  projectId: true,
  kind: true,
  state: true,
  done: true,
  total: true,
  attempts: true,
  runAfter: true,
  cancelledAt: true,
  error: true,
  result: true,
  author: { select: personColumns },
  _count: { select: { assignments: true } },
  createdAt: true,
  endedAt: true,
} satisfies Prisma.JobSelect;

function present({ cancelledAt, _count, ...row }: Prisma.JobGetPayload<{ select: typeof jobColumns }>): JobRecord {
  return {
    ...row,
    kind: row.kind as JobRecord["kind"],
    result: row.result as JobRecord["result"],
    runAfter: row.runAfter.toISOString(),
    isUndoable: row.endedAt !== null && _count.assignments > 0,
    isCancelling: cancelledAt !== null && row.endedAt === null,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

/** A project's jobs, the latest first. */
export async function listJobs(
  permit: Permit<"manage" | "read">,
  { cursor, limit = 50 }: { cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<Page<JobRecord>> {
  const after = decodeCursor(MadeKeySchema, cursor);
  const rows = await prisma().job.findMany({
    where: {
      projectId: permit.projectId,
      kind: { in: [...jobKinds] },
      ...(after && { OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }] }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: jobColumns,
  });
  return toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], present);
}

/** @throws Problem `not-found` */
export async function getJob(permit: Permit<"manage" | "read">, id: string): Promise<JobRecord> {
  const row = await prisma().job.findFirst({ where: { projectId: permit.projectId, id }, select: jobColumns });
  if (!row) throw new Problem("not-found");
  return present(row);
}
