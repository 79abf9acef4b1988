import "server-only";
import { UndoPayloadSchema } from "../../schemas/job";
import { prisma } from "../db/database";
import { defineJob, type JobDefinition, type JobResult, type JobRun } from "./definition";

interface AskedFor {
  kind: string;
  payload: unknown;
}

/** What was asked for in the end: of what undoes another job, that of the job that it undoes. In their order. */
export async function rootsOf(jobs: readonly AskedFor[]): Promise<AskedFor[]> {
  const undone = jobs.map(({ kind, payload }) => (kind === "undo" ? UndoPayloadSchema.parse(payload).job : null));
  const ids = undone.filter((id) => id !== null);
  if (ids.length === 0) return [...jobs];
  const rows = await prisma().job.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true, payload: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rootsOf(jobs.map((job, index) => byId.get(undone[index] ?? "") ?? job));
}

/** Undoes another job, as the kinds of job know how to. What undid one is undone the same way. */
export function undoOf(definitions: Readonly<Record<string, JobDefinition>>): JobDefinition {
  async function undo(undone: string, run: JobRun<unknown>): Promise<JobResult> {
    const job = await prisma().job.findFirstOrThrow({
      where: { id: undone, projectId: run.projectId },
      select: { kind: true, payload: true, endedAt: true },
    });
    // It was told to stop; whoever does it may not have heard yet. A job that failed is tried again.
    if (!job.endedAt) throw new Error("What is to be undone has not stopped yet.");
    const [root = job] = await rootsOf([job]);
    const definition = definitions[root.kind];
    if (!definition?.undo) throw new Error(`A job of the kind ${root.kind} cannot be undone.`);
    return definition.undo.run({ id: undone, payload: definition.payload.parse(root.payload) }, run);
  }

  return defineJob({
    kind: "undo",
    // Asked for at another job, whose kind says who may.
    ability: "read",
    payload: UndoPayloadSchema,
    attempts: 5,
    run: (run) => undo(run.payload.job, run),
  }) as JobDefinition;
}
