import "server-only";
import { type JobKind, type JobRecord, jobKinds } from "../../schemas/job";
import type { Page } from "../../schemas/list";
import { type Permit, refusalOf } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";
import { personColumns } from "../person-columns";
import { Problem } from "../problem";
import { jobDefinitions } from "./kinds";
import { rootsOf } from "./undo";

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
  payload: true,
  createdAt: true,
  endedAt: true,
} satisfies Prisma.JobSelect;

type JobRow = Prisma.JobGetPayload<{ select: typeof jobColumns }>;

async function presentAll(permit: Permit<"read">, rows: readonly JobRow[]): Promise<JobRecord[]> {
  const undoable = await undoableOf(permit, rows);
  return rows.map(({ cancelledAt, payload: _, ...row }) => ({
    ...row,
    kind: row.kind as JobKind,
    result: row.result as JobRecord["result"],
    runAfter: row.runAfter.toISOString(),
    isUndoable: undoable.has(row.id),
    isCancelling: cancelledAt !== null && row.endedAt === null,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }));
}

/** Those of some jobs that have ended and left something that the reader can undo. */
async function undoableOf({ actor, abilities }: Permit<"read">, rows: readonly JobRow[]): Promise<Set<string>> {
  const ended = rows.filter(({ endedAt }) => endedAt !== null);
  const roots = await rootsOf(ended);
  const jobs = ended.map(({ id, author }, index) => ({ id, author, root: roots[index] }));
  const left = Object.values(jobDefinitions).map(async ({ kind, ability, payload, undo }) => {
    const own = jobs.filter(
      ({ root, author }) => root?.kind === kind && (!undo?.byAuthorAlone || author.id === actor.id),
    );
    if (!undo || own.length === 0 || !abilities.includes(ability)) return [];
    return [...(await undo.left(own.map(({ id, root }) => ({ id, payload: payload.parse(root?.payload) }))))];
  });
  return new Set((await Promise.all(left)).flat());
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
  const page = toPage(
    rows,
    limit,
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => row,
  );
  return { ...page, items: await presentAll(permit, page.items) };
}

/**
 * A job that one asked for oneself, or any of the project's to who manages it.
 * @throws Problem `not-found`, `forbidden`
 */
export async function getJob(permit: Permit<"read">, id: string): Promise<JobRecord> {
  const row = await prisma().job.findFirst({ where: { projectId: permit.projectId, id }, select: jobColumns });
  if (!row) throw new Problem("not-found");
  if (row.author.id !== permit.actor.id && !permit.abilities.includes("manage")) throw refusalOf(permit, "manage");
  const [record] = await presentAll(permit, [row]);
  if (!record) throw new Error("It was found.");
  return record;
}
