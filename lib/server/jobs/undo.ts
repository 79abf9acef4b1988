import "server-only";
import { UndoPayloadSchema } from "../../schemas/job";
import { prisma } from "../db/database";
import { defineJob, type JobDefinition, type JobResult, type JobRun } from "./definition";

/** Undoes another job, as the kinds of job know how to. What undid one is undone the same way. */
export function undoOf(definitions: Readonly<Record<string, JobDefinition>>): JobDefinition {
  async function undo(undone: string, run: JobRun<unknown>): Promise<JobResult> {
    const { kind, payload, endedAt } = await prisma().job.findFirstOrThrow({
      where: { id: undone, projectId: run.projectId },
      select: { kind: true, payload: true, endedAt: true },
    });
    // It was told to stop; whoever does it may not have heard yet. A job that failed is tried again.
    if (!endedAt) throw new Error("What is to be undone has not stopped yet.");
    const own = await kindUndone(kind, payload);
    const definition = definitions[own];
    if (!definition?.undo) throw new Error(`A job of the kind ${own} cannot be undone.`);
    return definition.undo(undone, run);
  }

  /** What kind of thing is undone in the end, where undoing is undone. */
  async function kindUndone(kind: string, payload: unknown): Promise<string> {
    if (kind !== "undo") return kind;
    const { job } = UndoPayloadSchema.parse(payload);
    const before = await prisma().job.findUniqueOrThrow({ where: { id: job }, select: { kind: true, payload: true } });
    return kindUndone(before.kind, before.payload);
  }

  return defineJob({
    kind: "undo",
    payload: UndoPayloadSchema,
    attempts: 5,
    run: (run) => undo(run.payload.job, run),
    undo,
  }) as JobDefinition;
}
