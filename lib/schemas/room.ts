import { z } from "zod";
import { AnnotationSchema } from "./annotation";
import { ClaimWithReviewsSchema } from "./claim-detail";
import { PageQuerySchema } from "./list";
import { IdSchema } from "./text";

/** Asks for a part of the room: of the version that the reader has open, or left out, of the current one. */
export const RoomQuerySchema = PageQuerySchema.extend({ version: IdSchema.optional() });

/** Annotations in the order of the text, and everything about the claims that they assert. */
export const RoomPageSchema = z.object({
  annotations: z.array(AnnotationSchema.omit({ claims: true }).extend({ claimIds: z.array(z.uuid()) })),
  claims: z.array(ClaimWithReviewsSchema),
  nextCursor: z.string().nullable(),
});
export type RoomPage = z.infer<typeof RoomPageSchema>;
