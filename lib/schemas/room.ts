import { z } from "zod";
import { AnnotationSchema } from "./annotation";
import { ClaimWithReviewsSchema } from "./claim-detail";
import { PageQuerySchema } from "./list";
import { IdSchema } from "./text";

/** How many records may be asked for by their ids, so that an address has some kilobytes at most. */
export const mostRoomIds = 100;

/** Ids with commas between them. */
const IdsSchema = z
  .string()
  .max(mostRoomIds * 37)
  .transform((ids) => ids.split(",").filter((id) => id !== ""))
  .pipe(z.array(IdSchema).max(mostRoomIds));

/**
 * Asks for a part of the room: of the version that the reader has open, or left out, of the current one. By their ids some
 * annotations, and claims that something was said about, are asked for alone; what is not there any more is not answered.
 */
export const RoomQuerySchema = PageQuerySchema.extend({
  version: IdSchema.optional(),
  annotations: IdsSchema.optional().describe("The ids of annotations, with commas between them: these alone"),
  claims: IdsSchema.optional().describe("The ids of claims, with commas between them: these as well"),
});
export type RoomQuery = z.output<typeof RoomQuerySchema>;

/** Annotations in the order of the text, and everything about the claims that they assert. */
export const RoomPageSchema = z.object({
  annotations: z.array(AnnotationSchema.omit({ claims: true }).extend({ claimIds: z.array(z.uuid()) })),
  claims: z.array(ClaimWithReviewsSchema),
  nextCursor: z.string().nullable(),
});
export type RoomPage = z.infer<typeof RoomPageSchema>;
