import { z } from "zod";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema, requiredText } from "./text";

/** Characters, in UTF-16 code units. */
export const maxCommentLength = 10_000;

export const CreateCommentSchema = z.strictObject({ id: ClientIdSchema, text: requiredText(maxCommentLength) });
export type CreateComment = z.output<typeof CreateCommentSchema>;

export const CommentSchema = z.object({
  id: z.uuid(),
  annotationId: z.uuid().nullable(),
  claimId: z.uuid().nullable(),
  text: z.string(),
  createdBy: PersonSchema,
  createdAt: InstantSchema,
  version: z.int(),
});
export type CommentRecord = z.infer<typeof CommentSchema>;
