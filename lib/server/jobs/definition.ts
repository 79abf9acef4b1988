import "server-only";
import type { z } from "zod";
import type { JobPreview } from "../../schemas/job";
import type { Permit } from "../actor";

/** What a running job knows and may do. */
export interface JobRun<Payload> {
  id: string;
  payload: Payload;
  projectId: string;
  authorId: string;
  /** Aborted where somebody cancelled it, the program stops, or another worker took it up. */
  signal: AbortSignal;
  /** Says how far it is; cheap, so that it may be said at every step. */
  progress(done: number, total: number): void;
}

/** What came of a job, as JSON. */
export type JobResult = Record<string, string | number | boolean | null>;

/**
 * A kind of job. It may be run again from its beginning after it failed or its worker died, so doing it twice must come
 * to the same.
 */
export interface JobDefinition<Payload extends z.ZodType = z.ZodType> {
  kind: string;
  payload: Payload;
  /** How often it is tried. */
  attempts: number;
  run(job: JobRun<z.output<Payload>>): Promise<JobResult>;
  /**
   * What it would do, for who is about to ask for it.
   * @throws Problem where it cannot be asked for so
   */
  preview?(permit: Permit<"manage" | "read">, payload: z.output<Payload>): Promise<JobPreview>;
  /** Undoes what a job of this kind changed and nothing has changed since, as a job of its own. */
  undo?(undone: string, run: JobRun<unknown>): Promise<JobResult>;
}

/** Keeps the type of what a kind of job is asked with. */
export function defineJob<Payload extends z.ZodType>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  return definition;
}
