import "server-only";
import { claimStates } from "../../domain/claim-state";
import { givesVerdict } from "../../domain/resolution-outcome";
import type { Seen } from "../../schemas/job";
import type { CreateResolution } from "../../schemas/resolution";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { authorMay } from "../jobs/author";
import type { JobResult, JobRun, UndoneJob } from "../jobs/definition";
import { idWithin, onEachSeen, withWritten } from "../jobs/seen";
import { type MarkedLayer, markedLayers } from "./layers";
import { createResolution } from "./mutations";

type Decision = Omit<CreateResolution, "id" | "layer" | "marks">;

/**
 * Decides one layer of a claim as one would by hand, weighing its current marks; once, however often the job is begun.
 * @param decide on the layer as it now is; null leaves it
 * @param latest the resolution that has to be the layer's latest; left out, it is not asked
 * @returns whether it is decided
 * @throws Problem as `createResolution` does
 */
export async function decideUnlessChanged(
  jobId: string,
  permit: Permit<"resolve" | "read">,
  one: Pick<Seen, "claim" | "layer">,
  decide: (layer: MarkedLayer) => Decision | null,
  latest?: string,
): Promise<boolean> {
  const { claim, layer } = one;
  const id = idWithin(jobId, one);
  if (await prisma().resolution.findFirst({ where: { projectId: permit.projectId, id }, select: { id: true } }))
    return true;
  const found = (await markedLayers(permit, Prisma.sql`${claim}::uuid`, claimStates)).find(
    (marked) => marked.layer === layer,
  );
  const decision = found && decide(found);
  if (!decision) return false;
  const marks = found.marks.map((mark) => mark.id);
  await createResolution(permit, claim, { ...decision, id, layer, marks }, latest);
  return true;
}

interface Decided {
  seen: readonly Seen[];
}

/**
 * What a job decided is taken back, and what it took back is decided again as it was before, where it is still what holds.
 * The history keeps both.
 */
async function undo({ id: undone, payload }: UndoneJob<Decided>, run: JobRun<unknown>): Promise<JobResult> {
  const permit = await authorMay(run, "resolve");
  const made = new Set(await madeBy(permit.projectId, undone, payload.seen));
  const written = payload.seen.filter((one) => made.has(idWithin(undone, one)));
  return onEachSeen(run, written, async (one) => {
    const latest = idWithin(undone, one);
    const opposite = await oppositeOf(latest);
    return opposite !== null && decideUnlessChanged(run.id, permit, one, () => opposite, latest);
  });
}

async function madeBy(projectId: string, jobId: string, seen: readonly Seen[]): Promise<string[]> {
  const ids = seen.map((one) => idWithin(jobId, one));
  const rows = await prisma().resolution.findMany({ where: { projectId, id: { in: ids } }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** What undoes a decision; null where the one before it cannot be made again, because it names no cause. */
async function oppositeOf(id: string): Promise<Decision | null> {
  const made = await prisma().resolution.findUniqueOrThrow({
    where: { id },
    select: { claimId: true, layer: true, seq: true, outcome: true },
  });
  if (givesVerdict(made.outcome)) return { outcome: "reopen", figure: null, question: null };
  const before = await prisma().resolution.findFirst({
    where: { claimId: made.claimId, layer: made.layer, seq: { lt: made.seq } },
    orderBy: { seq: "desc" },
    select: { outcome: true, cause: true, verdict: true, figure: true, rationale: true },
  });
  return before?.verdict && before.cause ? { ...before, question: null } : null;
}

/** Those of some resolutions that are still what was decided last on their layer. */
async function standing(ids: readonly string[]): Promise<string[]> {
  const rows = await prisma().$queryRaw<{ id: string }[]>`
    SELECT resolution.id FROM "Resolution" resolution
    JOIN "ClaimState" state ON state."claimId" = resolution."claimId"
    WHERE resolution.id = ANY(${[...ids]}::uuid[]) AND resolution.id IN (state."soResolutionId", state."saidResolutionId")`;
  return rows.map(({ id }) => id);
}

export const undoDecisions = {
  run: undo,
  left: (jobs: readonly UndoneJob<Decided>[]) => withWritten(jobs, standing),
};
