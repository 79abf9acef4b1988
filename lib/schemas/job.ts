import { z } from "zod";
import { claimStates } from "../domain/claim-state";
import { jobStates } from "../domain/job";
import { disagreementCauses } from "../domain/resolution-outcome";
import { leftReasons } from "../domain/side-taking";
import { layers, verdicts } from "../domain/verdict";
import { maxRationaleLength } from "./mark";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema, IdSchema, requiredText } from "./text";

/** What is done in the background. `undo` undoes another job, and is asked for at that one. */
export const jobKinds = [
  "recompute-states",
  "index-passages",
  "assign",
  "take-back",
  "take-side",
  "reopen",
  "withdraw-marks",
  "undo",
] as const;
export type JobKind = (typeof jobKinds)[number];

export const RecomputePayloadSchema = z.strictObject({});

export const IndexPassagesPayloadSchema = z.strictObject({});

/** How many things a job can be asked for by name. */
export const maxSubjects = 1_000;

const ids = z.array(IdSchema).min(1).max(maxSubjects);
const ClaimsSchema = z.strictObject({ claims: ids });
const ClaimsWhereSchema = z.strictObject({
  claimsWhere: z.strictObject({
    state: z.enum(claimStates).optional(),
    verdict: z.enum(verdicts).optional(),
    question: IdSchema.optional(),
    /** Those that its current text asserts. */
    article: IdSchema.optional(),
  }),
});
export type ClaimsWhere = z.output<typeof ClaimsWhereSchema>["claimsWhere"];

/** Claims by their ids, or all that are such as is asked for. */
export const ClaimSubjectsSchema = z.union([ClaimsSchema, ClaimsWhereSchema]);
export type ClaimSubjects = z.output<typeof ClaimSubjectsSchema>;

/** Articles by their ids, or claims. */
export const SubjectsSchema = z.union([z.strictObject({ articles: ids }), ClaimsSchema, ClaimsWhereSchema]);
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

/**
 * What the preview showed of one layer of a claim, by ids: the current marks where a side is taken, the resolution where it
 * is reopened, one's own mark where that is withdrawn. Where these are others by then, it is left as it is.
 */
const SeenSchema = z.strictObject({
  claim: IdSchema,
  layer: z.enum(layers),
  ids: z.array(IdSchema).min(1).max(100),
});
export type Seen = z.output<typeof SeenSchema>;
const seen = z.array(SeenSchema).min(1).max(maxSubjects);
const reason = requiredText(maxRationaleLength);

/** Decides each conflict of an article that a reviewer is a side of as she marked it; one cause and one reason for all. */
export const TakeSideQuestionSchema = z.strictObject({ article: IdSchema, person: IdSchema });
export type TakeSideQuestion = z.output<typeof TakeSideQuestionSchema>;
export const TakeSidePayloadSchema = TakeSideQuestionSchema.extend({
  cause: z.enum(disagreementCauses),
  rationale: reason,
  seen,
});

/** Puts resolved claims back to the conflicts. */
export const ReopenQuestionSchema = z.strictObject({ of: ClaimSubjectsSchema });
export type ReopenQuestion = z.output<typeof ReopenQuestionSchema>;
export const ReopenPayloadSchema = z.strictObject({ rationale: reason, seen });

/** Withdraws one's own marks on what an article asserts. */
export const WithdrawMarksQuestionSchema = z.strictObject({ article: IdSchema });
export type WithdrawMarksQuestion = z.output<typeof WithdrawMarksQuestionSchema>;
export const WithdrawMarksPayloadSchema = z.strictObject({ seen });

export const UndoPayloadSchema = z.strictObject({ job: IdSchema });

const kindsWithoutSeen = [
  RecomputePayloadSchema.extend({ id: ClientIdSchema, kind: z.literal("recompute-states") }),
  IndexPassagesPayloadSchema.extend({ id: ClientIdSchema, kind: z.literal("index-passages") }),
  AssignPayloadSchema.extend({ id: ClientIdSchema, kind: z.literal("assign") }),
  TakeBackPayloadSchema.extend({ id: ClientIdSchema, kind: z.literal("take-back") }),
] as const;

export const CreateJobSchema = z.discriminatedUnion("kind", [
  ...kindsWithoutSeen,
  TakeSidePayloadSchema.extend({ id: ClientIdSchema, kind: z.literal("take-side") }),
  ReopenPayloadSchema.extend({ id: ClientIdSchema, kind: z.literal("reopen") }),
  WithdrawMarksPayloadSchema.extend({ id: ClientIdSchema, kind: z.literal("withdraw-marks") }),
]);
export type CreateJob = z.output<typeof CreateJobSchema>;
/** The same as a page sends it. */
export type JobOrder = z.input<typeof CreateJobSchema>;

/** What is asked beforehand: the order, or of one that goes by what was seen, what it is to be about. */
export const PreviewJobSchema = z.discriminatedUnion("kind", [
  ...kindsWithoutSeen,
  TakeSideQuestionSchema.extend({ kind: z.literal("take-side") }),
  ReopenQuestionSchema.extend({ kind: z.literal("reopen") }),
  WithdrawMarksQuestionSchema.extend({ kind: z.literal("withdraw-marks") }),
]);
export type PreviewJob = z.output<typeof PreviewJobSchema>;
/** The same as a page sends it. */
export type JobQuestion = z.input<typeof PreviewJobSchema>;

/** What a job would do. */
export const JobPreviewSchema = z.object({
  /** How many things it would change, and how many are already as they would be. */
  count: z.int(),
  unchanged: z.int(),
  /** Some of what it is about, in words. */
  examples: z.array(z.string()),
  /** How many of them for whom, where it is for people. */
  people: z.array(PersonSchema.extend({ count: z.int() })),
  /** Where each claim comes out its own way, what becomes of it: at most as many as can be asked for by name. */
  changes: z.array(
    z.object({
      claim: z.uuid(),
      layer: z.enum(layers),
      /** What was seen of it, to be sent with the order. */
      ids: z.array(z.uuid()),
      text: z.string(),
      /** What holds now, and what then would; null is none. */
      before: z.enum(verdicts).nullable(),
      after: z.enum(verdicts).nullable(),
      /** Those who say otherwise than it then would be. */
      overridden: z.array(z.object({ person: PersonSchema, verdict: z.enum(verdicts) })),
    }),
  ),
  /** What would be left as it is, and why. */
  left: z.array(z.object({ reason: z.enum(leftReasons), count: z.int() })),
});
export type JobChange = JobPreview["changes"][number];
export type JobPreview = z.infer<typeof JobPreviewSchema>;

/** What is sent of a preview, with the order. */
export function seenIn({ changes }: JobPreview): Seen[] {
  return changes.map(({ claim, layer, ids }) => ({ claim, layer, ids }));
}

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
  /** What came of it: how many things it looked at, how many it changed, and how many it left as they had become others. */
  result: z.record(z.string(), z.json()).nullable(),
  /** Whether there is something left of it to undo. */
  isUndoable: z.boolean(),
  author: PersonSchema,
  createdAt: InstantSchema,
  endedAt: InstantSchema.nullable(),
});
export type JobRecord = z.infer<typeof JobSchema>;
