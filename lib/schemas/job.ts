import { z } from "zod";
import { claimStates } from "../domain/claim-state";
import { jobStates } from "../domain/job";
import { verdicts } from "../domain/verdict";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema, IdSchema } from "./text";

/** What is done in the background. `undo` undoes another job, and is asked for at that one. */
export const jobKinds = ["recompute-states", "index-passages", "assign", "take-back", "undo"] as const;
export type JobKind = (typeof jobKinds)[number];

export const RecomputePayloadSchema = z.strictObject({});

export const IndexPassagesPayloadSchema = z.strictObject({});

/** Articles or claims by their ids, or all claims that are such as is asked for. */
export const SubjectsSchema = z.union([
  z.strictObject({ articles: z.array(IdSchema).min(1).max(1_000) }),
  z.strictObject({ claims: z.array(IdSchema).min(1).max(1_000) }),
  z.strictObject({
    claimsWhere: z.strictObject({
      state: z.enum(claimStates).optional(),
      verdict: z.enum(verdicts).optional(),
      question: IdSchema.optional(),
    }),
  }),
]);
export type Subjects = z.output<typeof SubjectsSchema>;

const people = z.array(IdSchema).min(1).max(50);

/** `each`: all of it to everybody who is named; `divided`: dealt out among them by their weights. */
export const AssignPayloadSchema = z.strictObject({
  of: SubjectsSchema,
  to: people,
  share: z.enum(["each", "divided"]),
});

/** From whom it is taken back; left out, from everybody. */
export const TakeBackPayloadSchema = z.strictObject({ of: SubjectsSchema, from: people.optional() });

export const UndoPayloadSchema = z.strictObject({ job: IdSchema });

export const CreateJobSchema = z.discriminatedUnion("kind", [
  RecomputePayloadSchema.extend({ id: ClientIdSchema, kind: z.literal("recompute-states") }),
  IndexPassagesPayloadSchema.extend({ id: ClientIdSchema, kind: z.literal("index-passages") }),
  AssignPayloadSchema.extend({ id: ClientIdSchema, kind: z.literal("assign") }),
  TakeBackPayloadSchema.extend({ id: ClientIdSchema, kind: z.literal("take-back") }),
]);
export type CreateJob = z.output<typeof CreateJobSchema>;
/** The same as a page sends it. */
export type JobOrder = z.input<typeof CreateJobSchema>;

/** What a job would do. */
export const JobPreviewSchema = z.object({
  /** How many things it would change, and how many are already as they would be. */
  count: z.int(),
  unchanged: z.int(),
  /** Some of what it is about, in words. */
  examples: z.array(z.string()),
  /** How many of them for whom, where it is for people. */
  people: z.array(PersonSchema.extend({ count: z.int() })),
});
export type JobPreview = z.infer<typeof JobPreviewSchema>;

export const UndoJobSchema = z.strictObject({ id: ClientIdSchema });

export const JobSchema = z.object({
  id: z.uuid(),
  projectId: z.uuid(),
  kind: z.enum(jobKinds),
  state: z.enum(jobStates),
  /** How many of how many; `total` is null before that is known. */
  done: z.int(),
  total: z.int().nullable(),
  attempts: z.int(),
  /** When it is to be done next, where it waits. */
  runAfter: InstantSchema,
  /** Whether somebody asked it to stop. */
  isCancelling: z.boolean(),
  /** What went wrong the last time, for who runs the server. */
  error: z.string().nullable(),
  /** What came of it: how many things it looked at, and how many it changed. */
  result: z.record(z.string(), z.json()).nullable(),
  /** Whether there is something left of it to undo. */
  isUndoable: z.boolean(),
  author: PersonSchema,
  createdAt: InstantSchema,
  endedAt: InstantSchema.nullable(),
});
export type JobRecord = z.infer<typeof JobSchema>;
