import "server-only";
import type { CreateJob, JobRecord } from "../../schemas/job";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { createIdempotently } from "../idempotency";
import { getJob } from "./data";
import { notifyWorkers } from "./queue";

/** Asks for something to be done in the background. */
export async function createJob(permit: Permit<"manage" | "read">, { id, kind }: CreateJob): Promise<JobRecord> {
  const { projectId, actor } = permit;
  const made = await createIdempotently(
    actor,
    { id, scope: `jobs of ${projectId}`, body: { kind } },
    (jobId) => prisma().job.findUnique({ where: { id: jobId }, select: { requestHash: true } }),
    (key) =>
      prisma().job.create({ data: { ...key, projectId, kind, payload: {}, authorId: actor.id }, select: { id: true } }),
  );
  await notifyWorkers();
  return getJob(permit, made);
}

/**
 * Stops a job: at once where it waits, else as soon as its worker hears of it. Of what has ended nothing changes.
 * @throws Problem as `getJob` does
 */
export async function cancelJob(permit: Permit<"manage" | "read">, id: string): Promise<JobRecord> {
  await getJob(permit, id);
  const at = new Date();
  await prisma().job.updateMany({
    where: { id, state: "waiting" },
    data: { state: "cancelled", cancelledAt: at, endedAt: at },
  });
  await prisma().job.updateMany({ where: { id, state: "running", cancelledAt: null }, data: { cancelledAt: at } });
  await notifyWorkers();
  return getJob(permit, id);
}
