import "server-only";
import type { z } from "zod";
import type { Ability } from "../../domain/permissions";
import type { JobPreview } from "../../schemas/job";
import type { Permit } from "../actor";

/** What a running job knows and may do. */
export interface JobRun<Payload> {
  id: string;
  payload: Payload;
  projectId: string;
  authorId: string;
  /** Which attempt this is, from 1. */
  attempt: number;
  /** Aborted where somebody cancelled it, the program stops, or another worker took it up. */
  signal: AbortSignal;
  /** Says how far it is; cheap, so that it may be said at every step. */
  progress(done: number, total: number): void;
}

/** What came of a job, as JSON. */
export type JobResult = Record<string, string | number | boolean | null>;

/** A job that is to be undone, with what was asked for at first: where undoing is undone, that is what the first job was asked. */
export interface UndoneJob<Payload> {
  id: string;
  payload: Payload;
}

export const previewOfNothing: JobPreview = {
  ...{ count: 0, unchanged: 0, examples: [], people: [], changes: [], left: [] },
};

/**
 * A kind of job. It may be run again from its beginning after it failed or its worker died, so doing it twice must come
 * to the same.
 */
export interface JobDefinition<
  Payload extends z.ZodType = z.ZodType,
  Question = z.output<Payload>,
  A extends Ability = Ability,
> {
  kind: string;
  /** What whoever asks for it, and undoes it, may do in the project. */
  ability: A;
  payload: Payload;
  /** How often it is tried. */
  attempts: number;
  /** In how many seconds it is tried again after so many attempts; left out or null: as all jobs are. */
  retrySeconds?(attempts: number, error: unknown): number | null;
  run(job: JobRun<z.output<Payload>>): Promise<JobResult>;
  /** @throws Problem where it cannot be asked for so */
  check?(permit: Permit<A | "read">, payload: z.output<Payload>): Promise<void>;
  /**
   * What it would do, for who is about to ask for it.
   * @throws Problem as `check` does
   */
  preview?(permit: Permit<A | "read">, asked: Question): Promise<JobPreview>;
  undo?: {
    /** Whether only its author undoes it, because it is hers to do. */
    byAuthorAlone?: true;
    /** Undoes what a job of this kind changed and nothing has changed since, as a job of its own. */
    run(undone: UndoneJob<z.output<Payload>>, run: JobRun<unknown>): Promise<JobResult>;
    /** The ids of those of some jobs that have left something to undo. */
    left(jobs: readonly UndoneJob<z.output<Payload>>[]): Promise<Set<string>>;
  };
}

/** Keeps the types of what a kind of job is asked with and needs. */
export function defineJob<Payload extends z.ZodType, A extends Ability, Question = z.output<Payload>>(
  definition: JobDefinition<Payload, Question, A>,
): JobDefinition<Payload, Question, A> {
  return definition;
}
