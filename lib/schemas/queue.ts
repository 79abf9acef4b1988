import { z } from "zod";
import { queueReasons } from "../domain/queue";
import { layers } from "../domain/verdict";
import { ClaimListItemSchema } from "./claim";
import { InstantSchema, PersonSchema } from "./person";
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

/** What a resolver asks about one's mark on a layer; a mark that is made anew answers it. */
export const SentBackSchema = z.object({
  /** Of the decision that asks. */
  id: z.uuid(),
  layer: z.enum(layers),
  question: z.string(),
  author: PersonSchema,
  createdAt: InstantSchema,
});
export type SentBack = z.infer<typeof SentBackSchema>;

/** A claim that waits for oneself, and why. */
export const QueueItemSchema = z.object({
  claim: ClaimListItemSchema,
  reason: z.enum(queueReasons),
  /** One's own reservation, where one has the claim. */
  reservation: ReservationSchema.nullable(),
  /** What one is asked about it, on each layer. */
  sentBack: z.array(SentBackSchema),
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
