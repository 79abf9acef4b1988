import { z } from "zod";
import { threadStates } from "../domain/discussion";
import { maxMentions } from "../domain/mention";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema, IdSchema, requiredText, VersionSchema } from "./text";

/** Characters, in UTF-16 code units. */
export const maxCommentLength = 10_000;

const offset = z.int().min(0).max(maxCommentLength);

export const CreateCommentSchema = z.strictObject({
  id: ClientIdSchema,
  text: requiredText(maxCommentLength),
  /** A comment of the thread that this one joins; left out, it begins one. */
  replyToId: IdSchema.nullish(),
  /** It shows nothing of a verdict: in a blind project all see it, whether they have judged or not. */
  isNeutral: z.boolean().optional(),
  /**
   * Whom it names, and where: offsets in UTF-16 code units of the text as it is kept (in NFC, without space around it),
   * from the `@` on. Where somebody is no member the words stay plain.
   */
  mentions: z
    .array(z.strictObject({ userId: IdSchema, start: offset, end: offset }))
    .max(maxMentions)
    .optional(),
});
export type CreateComment = z.output<typeof CreateCommentSchema>;

/** What became of the thread that the comment begins. */
export const ChangeCommentSchema = z.strictObject({ version: VersionSchema, threadState: z.enum(threadStates) });
export type ChangeComment = z.output<typeof ChangeCommentSchema>;

/** The latest comment of the thread that was read. */
export const ReadThreadSchema = z.strictObject({ upTo: IdSchema });

export const MentionSchema = z.object({ start: z.int(), end: z.int(), person: PersonSchema });
export type MentionRecord = z.infer<typeof MentionSchema>;

export const CommentSchema = z.object({
  id: z.uuid(),
  annotationId: z.uuid().nullable(),
  claimId: z.uuid().nullable(),
  /** The first comment of its thread; null: this is it. */
  replyToId: z.uuid().nullable(),
  text: z.string(),
  isNeutral: z.boolean(),
  /** Where it names members, and what these are called now. */
  mentions: z.array(MentionSchema),
  /** What became of its thread, and who brought it there; null for a reply. */
  thread: z
    .object({ state: z.enum(threadStates), by: PersonSchema.nullable(), at: InstantSchema.nullable() })
    .nullable(),
  createdBy: PersonSchema,
  createdAt: InstantSchema,
  version: z.int(),
});
export type CommentRecord = z.infer<typeof CommentSchema>;

/** A thread that waits for somebody: it mentions her or goes on where she has spoken, and she has not read that. */
export const WaitingThreadSchema = z.object({
  /** Of its first comment. */
  id: z.uuid(),
  state: z.enum(threadStates),
  /** What it is about: a claim's words, */
  claim: z.object({ id: z.uuid(), text: z.string() }).nullable(),
  /** or those that an annotation is on. */
  annotation: z.object({ id: z.uuid(), articleId: z.uuid(), quote: z.string() }).nullable(),
  /** How many comments she has not read. */
  unread: z.int(),
  mentionsReader: z.boolean(),
  /** The latest of those. */
  latest: CommentSchema,
});
export type WaitingThread = z.infer<typeof WaitingThreadSchema>;
