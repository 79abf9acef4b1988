import "server-only";
import type { CreateJob, JobKind, JobPreview, JobRecord, PreviewJob } from "../../schemas/job";
import { alsoMay, type Permit } from "../actor";
import { prisma } from "../db/database";
import { createIdempotently } from "../idempotency";
import { Problem } from "../problem";
import { getJob } from "./data";
import { previewOfNothing } from "./definition";
import { jobDefinitions } from "./kinds";
import { notifyWorkers } from "./queue";
import { rootsOf } from "./undo";

/* What is asked for says itself what whoever asks must be able to do: see the definitions. */

/**
 * What a job would do. Nothing is written.
 * @throws Problem `forbidden`, or where it cannot be asked for so
 */
export async function previewJob(permit: Permit<"read">, { kind, ...asked }: PreviewJob): Promise<JobPreview> {
  const definition = jobDefinitions[kind];
  return (await definition.preview?.(alsoMay(permit, definition.ability), asked)) ?? previewOfNothing;
}

/**
 * Asks for something to be done in the background.
 * @throws Problem as `previewJob` does
 */
export async function createJob(permit: Permit<"read">, order: CreateJob): Promise<JobRecord> {
  const { id, kind, ...payload } = order;
  const { ability, check } = jobDefinitions[kind];
  const may = alsoMay(permit, ability);
  await check?.(may, payload);
  return begin(permit, id, kind, payload);
}

/**
 * Undoes what a job changed, as far as nobody has changed it since. What still runs is stopped first.
 * @throws Problem as `getJob` does; `forbidden`; `nothing-to-undo` where it is of a kind that cannot be undone
 */
export async function undoJob(permit: Permit<"read">, undone: string, id: string | undefined): Promise<JobRecord> {
  const { author } = await getJob(permit, undone);
  const job = await prisma().job.findUniqueOrThrow({ where: { id: undone }, select: { kind: true, payload: true } });
  const [root = job] = await rootsOf([job]);
  const { ability, undo } = jobDefinitions[root.kind as JobKind];
  if (!undo) throw new Problem("nothing-to-undo");
  alsoMay(permit, ability);
  if (undo.byAuthorAlone && author.id !== permit.actor.id) throw new Problem("forbidden");
  await cancelJob(permit, undone);
  return begin(permit, id, "undo", { job: undone });
}

async function begin(
  permit: Permit<"read">,
  id: string | undefined,
  kind: JobKind,
  payload: object,
): Promise<JobRecord> {
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
export async function cancelJob(permit: Permit<"read">, id: string): Promise<JobRecord> {
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
