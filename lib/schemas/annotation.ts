import { z } from "zod";
import { anchorOrigins } from "../domain/anchor";
import { ClaimChoiceSchema, ClaimSummarySchema } from "./claim";
import { CommentSchema } from "./comment";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema, IdSchema, requiredText, VersionSchema } from "./text";

/** Where in the text: offsets in UTF-16 code units, or in code points, or a quote that stands there once. */
export const positionFields = {
  start: z.number().optional(),
  end: z.number().optional(),
  startCodePoint: z.number().optional(),
  endCodePoint: z.number().optional(),
  quote: z.string().optional(),
  prefix: z.string().max(1_000).optional(),
  suffix: z.string().max(1_000).optional(),
};
const PositionSchema = z.object(positionFields);
export type Position = z.output<typeof PositionSchema>;

export const CreateAnnotationSchema = z
  .strictObject({
    id: ClientIdSchema,
    /** The text version the offsets count in; left out, the current one. */
    versionId: IdSchema.optional(),
    ...positionFields,
    claim: ClaimChoiceSchema.optional(),
    comment: requiredText(10_000).optional(),
  })
  .refine((annotation) => annotation.claim || annotation.comment, { message: "required", path: ["claim"] });
export type CreateAnnotation = z.output<typeof CreateAnnotationSchema>;

export const ChangeAnnotationSchema = z.strictObject({
  version: VersionSchema,
  /** The text version the offsets count in; left out, the current one. */
  versionId: IdSchema.optional(),
  ...positionFields,
});
export type ChangeAnnotation = z.output<typeof ChangeAnnotationSchema>;

/** `version` is the one that was taken back. */
export const RestoreAnnotationSchema = z.strictObject({ version: VersionSchema });

/** `version` is the one that was seen; left out, whichever there is. */
export const DeleteAnnotationQuerySchema = z.object({ version: z.coerce.number<number>().int().min(1).optional() });

export const AddOccurrenceSchema = z.strictObject({ claim: ClaimChoiceSchema });
export type AddOccurrence = z.output<typeof AddOccurrenceSchema>;

export const RemoveOccurrenceQuerySchema = z.object({ claim: IdSchema });

export const AnnotationSchema = z.object({
  id: z.uuid(),
  articleId: z.uuid(),
  /** The version that the offsets count in: the current one, or where the annotation is orphaned the last with its words. */
  versionId: z.uuid(),
  start: z.int(),
  end: z.int(),
  startCodePoint: z.int(),
  endCodePoint: z.int(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** How it came to its place: `orphaned` where the words are not in the current version. */
  origin: z.enum(anchorOrigins),
  /** The claims that the span asserts. */
  claims: z.array(ClaimSummarySchema),
  comments: z.array(CommentSchema),
  createdBy: PersonSchema,
  createdAt: InstantSchema,
  version: z.int(),
});
export type AnnotationRecord = z.infer<typeof AnnotationSchema>;
