import { z } from "zod";
import { blockKinds } from "../domain/block";
import { blockChanges } from "../domain/block-edit";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema, IdSchema } from "./text";

const KindSchema = z.enum(blockKinds);

/** An offset range of a text with a kind, in UTF-16 code units. */
const SpanSchema = z.strictObject({ kind: KindSchema, start: z.int().min(0), end: z.int().min(0) });

/** What is changed of an article's blocks; each is named as it was seen. */
const BlockEditSchema = z.discriminatedUnion("change", [
  z.strictObject({ change: z.literal("kind"), block: SpanSchema, kind: KindSchema }),
  /** From `at` on it is a block of its own, of the kind. */
  z.strictObject({ change: z.literal("split"), block: SpanSchema, at: z.int().min(0), kind: KindSchema }),
  /** `next` is the one that follows it. */
  z.strictObject({ change: z.literal("join"), block: SpanSchema, next: SpanSchema }),
]);

export const CreateBlockRevisionSchema = z.strictObject({
  id: ClientIdSchema,
  /** The text version the offsets count in; left out, the current one. */
  versionId: IdSchema.optional(),
  edit: BlockEditSchema,
});
export type CreateBlockRevision = z.output<typeof CreateBlockRevisionSchema>;

export const BlockSchema = z.object({
  kind: KindSchema,
  start: z.int(),
  end: z.int(),
  startCodePoint: z.int(),
  endCodePoint: z.int(),
});

/** The blocks of an article's current text. */
export const BlockListSchema = z.object({
  versionId: z.uuid(),
  /** How often people have changed them since they were found. */
  revision: z.int(),
  blocks: z.array(BlockSchema),
});
export type BlockList = z.infer<typeof BlockListSchema>;

/** One change to them. */
export const BlockRevisionSchema = z.object({
  id: z.uuid(),
  articleId: z.uuid(),
  versionId: z.uuid(),
  number: z.int(),
  change: z.enum(blockChanges),
  /** The blocks that went, and those that came in their place. */
  from: z.array(SpanSchema),
  to: z.array(SpanSchema),
  createdBy: PersonSchema,
  createdAt: InstantSchema,
});
export type BlockRevisionRecord = z.infer<typeof BlockRevisionSchema>;
