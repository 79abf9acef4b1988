import "server-only";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import type { JobResult } from "./definition";
import { notifyWorkers } from "./queue";

/*
 * A worker takes a job of the queue by a lease, which it prolongs while it works; what it writes later counts only while
 * the lease is its own. So a job is never run by two at a time, unless one of them has not prolonged its lease for so long
 * that it is taken for dead; it then hears at once that the job is no longer its own.
 */

/** A job that a worker has. `attempts` tells this run from every other, also of the same worker. */
export interface LeasedJob {
  id: string;
  kind: string;
  payload: unknown;
  projectId: string;
  authorId: string;
  attempts: number;
  worker: string;
}

/**
 * Takes the job that is to be done next, or has been left by a worker that died; null where there is none.
 * @param kinds what the worker can do, each with how often it may be tried
 * @param lease in milliseconds
 */
export async function leaseJob(
  worker: string,
  kinds: ReadonlyMap<string, number>,
  lease: number,
): Promise<LeasedJob | null> {
  await endAbandoned(kinds);
  const [job] = await prisma().$queryRaw<LeasedJob[]>`
    WITH next AS (
      SELECT id FROM "Job"
      WHERE kind = ANY(${[...kinds.keys()]}::text[])
        AND (state = 'waiting' AND "runAfter" <= now() OR state = 'running' AND "lockedUntil" < now())
      ORDER BY "runAfter", id
      LIMIT 1
      FOR UPDATE SKIP LOCKED
    )
    UPDATE "Job" job SET state = 'running', attempts = attempts + 1, done = 0, "lockedBy" = ${worker},
      "lockedUntil" = now() + ${lease} * interval '1 millisecond'
    FROM next WHERE job.id = next.id
    RETURNING job.id, job.kind, job.payload, job."projectId", job."authorId", job.attempts, job."lockedBy" AS worker`;
  return job ?? null;
}

/** Ends what a dead worker left and nobody is to take up: because it was cancelled, or has killed enough of them. */
async function endAbandoned(kinds: ReadonlyMap<string, number>): Promise<void> {
  const [names, attempts] = [[...kinds.keys()], [...kinds.values()]];
  await prisma().$executeRaw`
    UPDATE "Job" job SET state = (CASE WHEN job."cancelledAt" IS NULL THEN 'failed' ELSE 'cancelled' END)::"JobState",
      error = CASE WHEN job."cancelledAt" IS NULL THEN 'The program ended while it was being done.' END,
      "endedAt" = now(), "lockedBy" = NULL, "lockedUntil" = NULL
    FROM unnest(${names}::text[], ${attempts}::int[]) AS allowed (kind, attempts)
    WHERE job.kind = allowed.kind AND job.state = 'running' AND job."lockedUntil" < now()
      AND (job."cancelledAt" IS NOT NULL OR job.attempts >= allowed.attempts)`;
}

/**
 * Prolongs the lease and says how far the job is.
 * @returns what has become of it meanwhile
 */
export async function renewLease(
  job: LeasedJob,
  lease: number,
  progress: { done: number; total: number } | null,
): Promise<"leased" | "cancelled" | "lost"> {
  const [row] = await prisma().$queryRaw<{ isCancelled: boolean }[]>`
    UPDATE "Job" SET "lockedUntil" = now() + ${lease} * interval '1 millisecond'
      ${progress ? Prisma.sql`, total = ${progress.total}, done = ${progress.done}` : Prisma.empty}
    WHERE ${isLeased(job)}
    RETURNING "cancelledAt" IS NOT NULL AS "isCancelled"`;
  if (!row) return "lost";
  return row.isCancelled ? "cancelled" : "leased";
}

/** How a run came out; each changes nothing where the job is no longer the worker's. */
export async function finishJob(job: LeasedJob, result: JobResult): Promise<void> {
  await settle(
    job,
    Prisma.sql`state = 'done', result = ${result}::jsonb, error = NULL, done = coalesce(total, done), "endedAt" = now()`,
  );
}

export async function stopJob(job: LeasedJob): Promise<void> {
  await settle(job, Prisma.sql`state = 'cancelled', "endedAt" = now()`);
}

/** Tries it again after so many seconds, or not where it was tried often enough. */
export async function failJob(
  job: LeasedJob,
  { error, wait }: { error: string; wait: number },
  attempts: number,
): Promise<void> {
  const outcome =
    job.attempts < attempts
      ? Prisma.sql`state = 'waiting', "runAfter" = now() + ${wait} * interval '1 second'`
      : Prisma.sql`state = 'failed', "endedAt" = now()`;
  await settle(job, Prisma.sql`${outcome}, error = ${error}`);
}

/** Gives it back as if it had not been tried, for another process to begin at once. */
export async function returnJob(job: LeasedJob): Promise<void> {
  await settle(job, Prisma.sql`state = 'waiting', attempts = attempts - 1, "runAfter" = now()`);
  await notifyWorkers();
}

async function settle(job: LeasedJob, change: Prisma.Sql): Promise<void> {
  await prisma().$executeRaw`
    UPDATE "Job" SET ${change}, "lockedBy" = NULL, "lockedUntil" = NULL WHERE ${isLeased(job)}`;
}

function isLeased({ id, worker, attempts }: LeasedJob): Prisma.Sql {
  return Prisma.sql`id = ${id}::uuid AND state = 'running' AND "lockedBy" = ${worker} AND attempts = ${attempts}`;
}
