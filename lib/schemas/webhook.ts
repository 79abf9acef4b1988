import { z } from "zod";
import { webhookEventTypes, webhookFaults, webhookOffReasons } from "../domain/webhook";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema, VersionSchema } from "./text";

/** Where messages go. Names and passwords in it would be shown to whoever sees the address. */
const AddressSchema = z
  .string()
  .trim()
  .max(2_000)
  .refine((value) => URL.canParse(value) && /^https?:\/\/[^/\\@]+(?:[/?#]|$)/i.test(value), "not-address");

const EventsSchema = z
  .array(z.enum(webhookEventTypes))
  .min(1)
  .transform((types) => webhookEventTypes.filter((type) => types.includes(type)));

export const CreateWebhookSchema = z.strictObject({
  id: ClientIdSchema,
  url: AddressSchema,
  events: EventsSchema,
  isOn: z.boolean().default(true),
});
export type CreateWebhook = z.output<typeof CreateWebhookSchema>;

export const ChangeWebhookSchema = z.strictObject({
  version: VersionSchema,
  url: AddressSchema.optional(),
  events: EventsSchema.optional(),
  isOn: z.boolean().optional(),
});
export type ChangeWebhook = z.output<typeof ChangeWebhookSchema>;

export const RotateSecretSchema = z.strictObject({ version: VersionSchema });

export const TestWebhookSchema = z.strictObject({ id: ClientIdSchema });

export const WebhookSchema = z.object({
  id: z.uuid(),
  url: z.string(),
  events: z.array(z.enum(webhookEventTypes)),
  /** Why it is off; null: it is on. */
  offBecause: z.enum(webhookOffReasons).nullable(),
  /** Since when nothing has arrived; null where the last delivery did. */
  failingSince: InstantSchema.nullable(),
  /** Until when messages are signed with the secret before as well. */
  previousSecretUntil: InstantSchema.nullable(),
  version: z.int(),
  createdBy: PersonSchema,
  createdAt: InstantSchema,
});
export type WebhookRecord = z.output<typeof WebhookSchema>;

/** The secret is answered this once: null where the same request made the webhook before. */
export const MadeWebhookSchema = z.object({ ...WebhookSchema.shape, secret: z.string().nullable() });
export type MadeWebhook = z.output<typeof MadeWebhookSchema>;

export const DeliveryAttemptSchema = z.object({
  number: z.int(),
  at: InstantSchema,
  /** What the receiver answered; null where it did not. */
  status: z.int().nullable(),
  fault: z.enum(webhookFaults).nullable(),
  milliseconds: z.int(),
});

export const WebhookDeliverySchema = z.object({
  /** The `webhook-id` of its message, which stays the same however often it is sent. */
  id: z.uuid(),
  type: z.string(),
  state: z.enum(["waiting", "delivered", "failed"]),
  createdAt: InstantSchema,
  endedAt: InstantSchema.nullable(),
  /** When it is tried again; null where it is not. */
  nextAttemptAt: InstantSchema.nullable(),
  /** The latest first. */
  attempts: z.array(DeliveryAttemptSchema),
});
export type WebhookDeliveryRecord = z.output<typeof WebhookDeliverySchema>;

/** What is sent: ids, from which whoever may see more reads it by the API. Nothing of a verdict is in it. */
export const WebhookMessageSchema = z.object({
  type: z.string(),
  timestamp: InstantSchema,
  data: z.object({
    projectId: z.uuid(),
    id: z.uuid(),
    claimId: z.uuid().nullable(),
    articleId: z.uuid().nullable(),
    /** `GET /projects/{id}/events?after=` goes on behind it. */
    cursor: z.string(),
  }),
});
export type WebhookMessage = z.output<typeof WebhookMessageSchema>;
