import "server-only";
import { countLeft } from "../../domain/side-taking";
import type { Layer, Verdict } from "../../domain/verdict";
import {
  type JobPreview,
  maxSubjects,
  type Seen,
  WithdrawMarksPayloadSchema,
  type WithdrawMarksQuestion,
} from "../../schemas/job";
import type { Permit } from "../actor";
import { claimIdsOfArticle } from "../claims/asserted";
import { prisma } from "../db/database";
import { authorMay } from "../jobs/author";
import { defineJob, type JobResult, type JobRun, previewOfNothing, type UndoneJob } from "../jobs/definition";
import { idWithin, onEachSeen, withWritten } from "../jobs/seen";
import { createMark } from "./mutations";
import { evidenceColumns, saidColumns } from "./to-record";

type Marker = Permit<"mark" | "read">;

/**
 * Withdraws one's own marks on what an article asserts: on each claim a new mark without a verdict, as one would by hand.
 * Whoever has one undoes it, as nobody marks in another's name.
 */
export const withdrawMarks = defineJob({
  kind: "withdraw-marks",
  ability: "mark",
  payload: WithdrawMarksPayloadSchema,
  attempts: 5,
  async preview(permit, { article }: WithdrawMarksQuestion): Promise<JobPreview> {
    const own = await prisma().$queryRaw<{ id: string; claim: string; text: string; layer: Layer; verdict: Verdict }[]>`
      SELECT mark.id, claim.id AS claim, claim.text, mark.layer, mark.verdict
      FROM "ClaimState" state
      JOIN "Claim" claim ON claim.id = state."claimId"
      JOIN "Mark" mark ON mark.id = ANY(state."soMarkIds" || state."saidMarkIds")
      WHERE state."projectId" = ${permit.projectId}::uuid AND state."claimId" IN (${claimIdsOfArticle(article)})
        AND mark."authorId" = ${permit.actor.id}::uuid
      ORDER BY state."createdAt", claim.id, mark.layer`;
    const changes = own.slice(0, maxSubjects).map(({ id, verdict, ...one }) => ({
      ...{ ...one, ids: [id], before: verdict, after: null, overridden: [] },
    }));
    const left = countLeft(own.slice(maxSubjects).map(() => "too-many"));
    return { ...previewOfNothing, count: changes.length, changes, left };
  },
  async run(run) {
    const permit = await authorMay(run, "mark");
    return onEachSeen(run, run.payload.seen, (one) =>
      markUnlessChanged(run.id, permit, one, one.ids[0], { verdict: null }),
    );
  },
  undo: {
    byAuthorAlone: true,
    run: undo,
    left: (jobs) => withWritten(jobs, standing),
  },
});

/** What the job withdrew is marked again as it was, and what it marked again is withdrawn, where she has not marked since. */
async function undo(
  { id: undone, payload }: UndoneJob<{ seen: readonly Seen[] }>,
  run: JobRun<unknown>,
): Promise<JobResult> {
  const permit = await authorMay(run, "mark");
  const ids = payload.seen.map((one) => idWithin(undone, one));
  const where = { projectId: permit.projectId, authorId: permit.actor.id, id: { in: ids } };
  const made = new Map(
    (await prisma().mark.findMany({ where, select: { id: true, seq: true } })).map((m) => [m.id, m.seq]),
  );
  const written = payload.seen.filter((one) => made.has(idWithin(undone, one)));
  return onEachSeen(run, written, async (one) => {
    const latest = idWithin(undone, one);
    const { claim, layer } = one;
    const before = await prisma().mark.findFirst({
      where: { claimId: claim, layer, authorId: permit.actor.id, seq: { lt: made.get(latest) ?? 0n } },
      orderBy: { seq: "desc" },
      select: markedBefore,
    });
    return before !== null && markUnlessChanged(run.id, permit, one, latest, before);
  });
}

const markedBefore = {
  ...saidColumns,
  claimVersion: true,
  evidence: { orderBy: { index: "asc" }, select: { ...evidenceColumns, id: false } },
} as const;

/**
 * @param latest the mark that has to be her latest
 * @param mark what she then says; of the words of a version of the claim, where it is told
 * @throws Problem as `createMark` does
 */
async function markUnlessChanged(
  jobId: string,
  permit: Marker,
  one: Seen,
  latest: string | undefined,
  mark: Omit<Parameters<typeof createMark>[2], "id" | "layer" | "reservation">,
): Promise<boolean> {
  const { claim, layer } = one;
  const id = idWithin(jobId, one);
  const own = await prisma().mark.findFirst({
    where: { projectId: permit.projectId, claimId: claim, layer, authorId: permit.actor.id },
    orderBy: { seq: "desc" },
    select: { id: true },
  });
  if (own?.id === id) return true;
  if (own?.id !== latest) return false;
  await createMark(permit, claim, { ...mark, id, layer, reservation: undefined });
  return true;
}

/** Those of some marks that are still their authors' latest. */
async function standing(ids: readonly string[]): Promise<string[]> {
  const rows = await prisma().$queryRaw<{ id: string }[]>`
    SELECT mark.id FROM "Mark" mark
    WHERE mark.id = ANY(${[...ids]}::uuid[]) AND NOT EXISTS (
      SELECT FROM "Mark" later WHERE later."claimId" = mark."claimId" AND later.layer = mark.layer
        AND later."authorId" = mark."authorId" AND later.seq > mark.seq)`;
  return rows.map(({ id }) => id);
}
