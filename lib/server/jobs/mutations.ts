import "server-only";
import type { CreateJob, JobKind, JobPreview, JobRecord } from "../../schemas/job";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { createIdempotently } from "../idempotency";
import { Problem } from "../problem";
import { getJob } from "./data";
import { jobDefinitions } from "./kinds";
import { notifyWorkers } from "./queue";

type Manager = Permit<"manage" | "read">;

/**
 * What a job would do. Nothing is written.
 * @throws Problem where it cannot be asked for so
 */
export async function previewJob(permit: Manager, { id: _, kind, ...payload }: CreateJob): Promise<JobPreview> {
  const nothing = { count: 0, unchanged: 0, examples: [], people: [] };
  return (await jobDefinitions[kind].preview?.(permit, payload)) ?? nothing;
}

/**
 * Asks for something to be done in the background.
 * @throws Problem where it cannot be asked for so
 */
export async function createJob(permit: Manager, order: CreateJob): Promise<JobRecord> {
  await previewJob(permit, order);
  const { id, kind, ...payload } = order;
  return begin(permit, id, kind, payload);
}

/**
 * Undoes what a job changed, as far as nobody has changed it since. What still runs is stopped first.
 * @throws Problem `nothing-to-undo` where it is of a kind that cannot be undone
 */
export async function undoJob(permit: Manager, undone: string, id: string | undefined): Promise<JobRecord> {
  const { kind } = await getJob(permit, undone);
  if (!jobDefinitions[kind].undo) throw new Problem("nothing-to-undo");
  await cancelJob(permit, undone);
  return begin(permit, id, "undo", { job: undone });
}

async function begin(permit: Manager, id: string | undefined, kind: JobKind, payload: object): Promise<JobRecord> {
  const { projectId, actor } = permit;
  const made = await createIdempotently(
    actor,
    { id, scope: `jobs of ${projectId}`, body: { kind, ...payload } },
    (jobId) => prisma().job.findUnique({ where: { id: jobId }, select: { requestHash: true } }),
    (key) =>
      prisma().job.create({ data: { ...key, projectId, kind, payload, authorId: actor.id }, select: { id: true } }),
  );
  await notifyWorkers();
  return getJob(permit, made);
}

/**
 * Stops a job: at once where it waits, else as soon as its worker hears of it. Of what has ended nothing changes.
 * @throws Problem as `getJob` does
 */
export async function cancelJob(permit: Manager, id: string): Promise<JobRecord> {
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
