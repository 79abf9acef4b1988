import { z } from "zod";
import { EventSchema, FollowQuerySchema } from "./event";
import { PersonSchema } from "./person";
import { IdSchema } from "./text";

/** The media type of server-sent events, by the HTML standard. */
export const eventStreamMediaType = "text/event-stream";

/** What a browser comes back with after a stream broke off, by the same. */
export const lastEventHeader = "last-event-id";

/**
 * What happened, as a stream tells it: what it is about, and not what that was before and after. Whoever needs that reads
 * the record, so that it is decided in one place who sees what of it.
 */
export const LiveEventSchema = EventSchema.omit({ before: true, after: true }).extend({
  /** The annotation that it is about, or that its comment or occurrence hangs on. */
  annotationId: z.uuid().nullable(),
});
export type LiveEvent = z.infer<typeof LiveEventSchema>;

/** Where somebody is in a project, as a reader's stream says it. */
export const LivePlaceSchema = z
  .string()
  .regex(/^(?:article|claim):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "malformed")
  .describe("Where the reader of a stream is: `article:` or `claim:`, and its id");

/** Who else is at the reader's place, by their names. */
export const LivePresenceSchema = z.object({ people: z.array(PersonSchema) });
export type LivePresence = z.infer<typeof LivePresenceSchema>;

export const LiveQuerySchema = FollowQuerySchema.extend({
  at: LivePlaceSchema.optional(),
  person: IdSchema.optional().describe("The person whose session it must be, as a stream can carry no header for it"),
});
export type LiveQuery = z.output<typeof LiveQuerySchema>;

/** The messages of a project's stream, by their names. */
export const liveMessages = {
  change: LiveEventSchema,
  /** Everything up to the message's id was told. */
  ready: z.object({}),
  presence: LivePresenceSchema,
} as const;
