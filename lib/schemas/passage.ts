import { z } from "zod";
import { likenessKinds } from "../domain/likeness";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema, IdSchema } from "./text";

/** A passage that says nearly what a claim says, where it is asserted or in its own words. */
export const LikePassageSchema = z.object({
  article: z.object({
    id: z.uuid(),
    title: z.string(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string(),
    versionId: z.uuid(),
  }),
  /** Where the words are, in UTF-16 code units of the version's text. */
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  /** What stands before and behind them. */
  before: z.string(),
  after: z.string(),
  /** From 0 to 1: how much is said alike. */
  likeness: z.number(),
  /** The same words; nearly the same; or the same with another figure, which contradicts the claim rather than asserts it. */
  kind: z.enum(likenessKinds),
  /** Whether words there assert the claim already. */
  isAttached: z.boolean(),
});
export type LikePassage = z.infer<typeof LikePassageSchema>;

/** As many places as are attached in one step. */
export const maxPlaces = 200;

export const AttachOccurrencesSchema = z.strictObject({
  id: ClientIdSchema,
  places: z
    .array(
      z.strictObject({
        articleId: IdSchema,
        /** The text version the offsets count in: the article's current one. */
        versionId: IdSchema,
        start: z.number(),
        end: z.number(),
        quote: z.string(),
      }),
    )
    .min(1)
    .max(maxPlaces),
});
export type AttachOccurrences = z.output<typeof AttachOccurrencesSchema>;

/** `batch` is the step that is undone. */
export const UndoOccurrencesQuerySchema = z.object({ batch: IdSchema });

/** What somebody has attached in one step. */
export const OccurrenceBatchSchema = z.object({
  id: z.uuid(),
  claimId: z.uuid(),
  /** At how many places the claim was not asserted before. */
  count: z.int(),
  createdBy: PersonSchema,
  createdAt: InstantSchema,
  undoneAt: InstantSchema.nullable(),
});
export type OccurrenceBatchRecord = z.infer<typeof OccurrenceBatchSchema>;
