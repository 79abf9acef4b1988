import "server-only";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";

/* The queue is the table Job: who is told of it, and when there is something to do. Workers take jobs by lease.ts. */

/** Says on every process that there is something to do, or that something is to stop. */
export const jobChannel = "tickmark_jobs";

const notifySql = Prisma.sql`SELECT pg_notify(${jobChannel}, '')::text AS told`;

/** Tells every process that something about the jobs has changed. */
export async function notifyWorkers(tx: Pick<Prisma.TransactionClient, "$queryRaw"> = prisma()): Promise<void> {
  await tx.$queryRaw(notifySql);
}

/** In how many milliseconds the next job that waits, or a dead worker's, may be taken; null where there is none. */
export async function nextJobIn(kinds: readonly string[]): Promise<number | null> {
  const [next] = await prisma().$queryRaw<{ wait: number | null }[]>`
    SELECT (extract(epoch FROM min(CASE state WHEN 'waiting' THEN "runAfter" ELSE "lockedUntil" END) - now()) * 1000)::float AS wait
    FROM "Job" WHERE kind = ANY(${kinds}::text[]) AND state IN ('waiting', 'running')`;
  return next?.wait ?? null;
}
