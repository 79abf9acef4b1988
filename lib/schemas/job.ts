import { z } from "zod";
import { jobStates } from "../domain/job";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema } from "./text";

/** What can be asked for to be done in the background. */
export const jobKinds = ["recompute-states"] as const;
export type JobKind = (typeof jobKinds)[number];

export const CreateJobSchema = z.strictObject({ id: ClientIdSchema, kind: z.enum(jobKinds) });
export type CreateJob = z.output<typeof CreateJobSchema>;

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
  /** What came of it: for `recompute-states` how many claims stood otherwise. */
  result: z.record(z.string(), z.json()).nullable(),
  author: PersonSchema,
  createdAt: InstantSchema,
  endedAt: InstantSchema.nullable(),
});
export type JobRecord = z.infer<typeof JobSchema>;
