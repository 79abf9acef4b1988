import "server-only";
import { dealOut } from "../../domain/queue";
import { AssignPayloadSchema, type JobPreview, TakeBackPayloadSchema } from "../../schemas/job";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { authorMay } from "../jobs/author";
import { defineJob, type JobResult, type JobRun, previewOfNothing, type UndoneJob } from "../jobs/definition";
import { personColumns } from "../person-columns";
import { invalid } from "../problem";
import { listMarkers } from "./data";
import { writeAssignments } from "./mutations";
import { subjectsOf } from "./subjects";

/** Rows at a time: few enough that nobody waits for them. */
const batch = 500;

interface Pair {
  subjectId: string;
  userId: string;
}

/** Assigns many articles or claims: all of them to everybody who is named, or dealt out among them by their weights. */
export const assignMany = defineJob({
  kind: "assign",
  ability: "manage",
  payload: AssignPayloadSchema,
  attempts: 5,
  check: refuseStrangers,
  async preview(permit, { of, to, share }) {
    await refuseStrangers(permit, { to });
    const { kind, ids, examples } = await subjectsOf(permit, of);
    const pairs = await pairsOf(permit.projectId, ids, to, share);
    const there = await assignedPairs(permit.projectId, kind, ids, to);
    const fresh = pairs.filter((pair) => !there.has(keyOf(pair)));
    return previewOf(fresh, pairs.length - fresh.length, examples, to);
  },
  async run(run) {
    const { id, payload, projectId, authorId, signal, progress } = run;
    const { of, to, share } = payload;
    const { kind, ids } = await subjectsOf(await authorMay(run, "manage"), of);
    const pairs = await pairsOf(projectId, ids, to, share);
    let changed = 0;
    for (let done = 0; done < pairs.length; done += batch) {
      signal.throwIfAborted();
      progress(done, pairs.length);
      changed += await writeAssignments(projectId, authorId, id, kind, pairs.slice(done, done + batch));
    }
    return { looked: pairs.length, changed };
  },
  undo: { run: undoAssignments, left: withAssignments },
});

/** Takes many articles or claims back, from everybody or from those who are named. */
export const takeBackMany = defineJob({
  kind: "take-back",
  ability: "manage",
  payload: TakeBackPayloadSchema,
  attempts: 5,
  async preview(permit, { of, from }) {
    const { kind, ids, examples } = await subjectsOf(permit, of);
    const there = [...(await assignedPairs(permit.projectId, kind, ids, from)).values()];
    const people = from ?? [...new Set(there.map(({ userId }) => userId))];
    return previewOf(there, 0, examples, people);
  },
  async run(run) {
    const { id, payload, projectId, authorId, signal, progress } = run;
    const { of, from } = payload;
    const { kind, ids } = await subjectsOf(await authorMay(run, "manage"), of);
    let changed = 0;
    for (let done = 0; done < ids.length; done += batch) {
      signal.throwIfAborted();
      progress(done, ids.length);
      const { count } = await prisma().assignment.updateMany({
        where: { ...ofSubjects(projectId, kind, ids.slice(done, done + batch)), ...(from && { userId: { in: from } }) },
        data: { deletedAt: new Date(), jobId: id, changedById: authorId },
      });
      changed += count;
    }
    return { looked: ids.length, changed };
  },
  undo: { run: undoAssignments, left: withAssignments },
});

/** What a job assigned is taken back and what it took back is assigned again, where nobody has written the row since. */
async function undoAssignments(
  { id: undone }: UndoneJob<unknown>,
  { id, projectId, authorId, signal, progress }: JobRun<unknown>,
): Promise<JobResult> {
  const total = await prisma().assignment.count({ where: { projectId, jobId: undone } });
  for (let done = 0; ; ) {
    signal.throwIfAborted();
    progress(done, Math.max(total, done));
    const changed = await prisma().$executeRaw`
      UPDATE "Assignment" SET "jobId" = ${id}::uuid, "changedById" = ${authorId}::uuid,
        "deletedAt" = CASE WHEN "deletedAt" IS NULL THEN now() END
      WHERE id IN (SELECT id FROM "Assignment" WHERE "jobId" = ${undone}::uuid ORDER BY id LIMIT ${batch})`;
    if (changed === 0) return { looked: total, changed: done };
    done += changed;
  }
}

async function refuseStrangers(permit: Permit<"read">, { to }: { to: readonly string[] }): Promise<void> {
  const markers = new Set((await listMarkers(permit)).map(({ id }) => id));
  const stranger = to.findIndex((id) => !markers.has(id));
  if (stranger >= 0) throw invalid(["to", stranger], "not-a-marker");
}

async function withAssignments(jobs: readonly UndoneJob<unknown>[]): Promise<Set<string>> {
  const where = { jobId: { in: jobs.map(({ id }) => id) } };
  const rows = await prisma().assignment.findMany({ where, distinct: ["jobId"], select: { jobId: true } });
  return new Set(rows.flatMap(({ jobId }) => jobId ?? []));
}

/** Who gets what. */
async function pairsOf(
  projectId: string,
  ids: readonly string[],
  to: readonly string[],
  share: "each" | "divided",
): Promise<Pair[]> {
  if (share === "each") return ids.flatMap((subjectId) => to.map((userId) => ({ subjectId, userId })));
  const members = await prisma().membership.findMany({
    where: { projectId, userId: { in: [...to] }, deletedAt: null },
    select: { userId: true, weight: true },
  });
  const weights = new Map(members.map(({ userId, weight }) => [userId, weight]));
  const dealt = dealOut(ids, new Map(to.map((id) => [id, weights.get(id) ?? 0])));
  return [...dealt].flatMap(([userId, subjects]) => subjects.map((subjectId) => ({ subjectId, userId })));
}

const keyOf = ({ subjectId, userId }: Pair) => `${subjectId} ${userId}`;

async function assignedPairs(
  projectId: string,
  kind: "articleId" | "claimId",
  ids: readonly string[],
  people: readonly string[] | undefined,
): Promise<Map<string, Pair>> {
  const column = Prisma.raw(`"${kind}"`);
  const rows = await prisma().$queryRaw<Pair[]>`
    SELECT ${column} AS "subjectId", "userId" FROM "Assignment"
    WHERE "projectId" = ${projectId}::uuid AND ${column} = ANY(${ids}::uuid[]) AND "deletedAt" IS NULL
      AND (${people === undefined} OR "userId" = ANY(${people ?? []}::uuid[]))`;
  return new Map(rows.map((pair) => [keyOf(pair), pair]));
}

function ofSubjects(projectId: string, kind: "articleId" | "claimId", ids: readonly string[]) {
  return { projectId, deletedAt: null, [kind]: { in: [...ids] } } satisfies Prisma.AssignmentWhereInput;
}

async function previewOf(
  changed: readonly Pair[],
  unchanged: number,
  examples: string[],
  people: readonly string[],
): Promise<JobPreview> {
  const named = await prisma().user.findMany({
    where: { id: { in: [...people] } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: personColumns,
  });
  const countOf = (id: string) => changed.filter(({ userId }) => userId === id).length;
  return {
    ...previewOfNothing,
    count: changed.length,
    unchanged,
    examples,
    people: named.map((person) => ({ ...person, count: countOf(person.id) })),
  } satisfies JobPreview;
}
