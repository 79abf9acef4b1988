import { z } from "zod";
import { queueReasons } from "../domain/queue";
import { ClaimListItemSchema } from "./claim";
import { InstantSchema } from "./person";
import { ClientIdSchema, IdSchema, requiredText } from "./text";

/** Which part of a queue: of one article, of one question, of what is assigned to oneself. */
export const QueueFilterSchema = z.object({
  article: IdSchema.optional(),
  question: IdSchema.optional(),
  assigned: z.enum(["me"]).optional(),
});
export type QueueFilter = z.output<typeof QueueFilterSchema>;

export const ReservationSchema = z.object({
  id: z.uuid(),
  claimId: z.uuid(),
  /** Until when it is kept; what was made of it by then counts, and later too where nobody else took its place. */
  expiresAt: InstantSchema,
});
export type ReservationRecord = z.infer<typeof ReservationSchema>;

/** A claim that waits for oneself, and why. */
export const QueueItemSchema = z.object({
  claim: ClaimListItemSchema,
  reason: z.enum(queueReasons),
  /** One's own reservation, where one has the claim. */
  reservation: ReservationSchema.nullable(),
});
export type QueueItem = z.infer<typeof QueueItemSchema>;

export const ReserveNextSchema = z.strictObject({ id: ClientIdSchema, ...QueueFilterSchema.shape });
export type ReserveNext = z.output<typeof ReserveNextSchema>;

/** What was handed out; or why nothing was: nothing waits, or one's quota is reached. */
export const NextSchema = z.object({
  reservation: ReservationSchema.nullable(),
  because: z.enum(["nothing", "quota"]).nullable(),
});
export type Next = z.infer<typeof NextSchema>;

export const ReserveClaimSchema = z.strictObject({ id: ClientIdSchema });

/** In UTF-16 code units. */
export const maxSkipReasonLength = 1_000;

export const SkipClaimSchema = z.strictObject({ id: ClientIdSchema, reason: requiredText(maxSkipReasonLength) });
