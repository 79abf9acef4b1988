import { z } from "zod";
import { type EventKind, eventKindNames } from "../domain/event-kind";
import { DaySchema, ZoneSchema } from "./day";
import { PageQuerySchema } from "./list";
import { InstantSchema, PersonSchema } from "./person";
import { IdSchema } from "./text";

const ChangesSchema = z.record(z.string(), z.json()).nullable();

/** One line of the history: who did what to what, before and after. */
export const EventSchema = z.object({
  seq: z.string(),
  at: InstantSchema,
  actor: PersonSchema.nullable(),
  action: z.enum(["created", "changed", "deleted", "restored"]),
  /** The kind of record, such as `Mark`. */
  subjectType: z.string(),
  subjectId: z.uuid(),
  /** What it is about, where that is a claim or stands in one article. */
  claimId: z.uuid().nullable(),
  articleId: z.uuid().nullable(),
  /** What changed, as it was; null for what is new. */
  before: ChangesSchema,
  after: ChangesSchema,
});
export type EventRecord = z.infer<typeof EventSchema>;

/** Narrows the history; each of them alone, or several together. */
export const HistoryFilterSchema = z.object({
  /** Who did it. */
  person: IdSchema.optional(),
  article: IdSchema.optional(),
  claim: IdSchema.optional(),
  kind: z.enum(eventKindNames as [EventKind, ...EventKind[]]).optional(),
  /** When it was done, and in which zone that was such a day; in UTC where it is left out. */
  day: DaySchema.optional(),
  zone: ZoneSchema.optional(),
});
export type HistoryFilter = z.output<typeof HistoryFilterSchema>;

/** Asks for a page of the history, the latest first unless it says otherwise. */
export const HistoryQuerySchema = PageQuerySchema.extend({
  ...HistoryFilterSchema.shape,
  order: z.enum(["latest", "earliest"]).optional(),
});
export type HistoryQuery = z.output<typeof HistoryQuerySchema>;

/** Asks for what happened after a cursor; from the beginning where there is none. A stream has no limit. */
export const FollowQuerySchema = z.object({
  after: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
});

/** What happened after a cursor, in the order in which it is to be applied. */
export const EventPageSchema = z.object({
  items: z.array(EventSchema),
  /** What to ask with next time: everything up to it has been told. */
  cursor: z.string(),
  /** Whether there is more already. */
  more: z.boolean(),
});
export type EventPage = z.infer<typeof EventPageSchema>;

/**
 * Says, on an answer about a project, where its events were. An answer that was read has everything up to there, and
 * perhaps more. An answer to a write is behind what it wrote: whatever was read up to there or further has that.
 */
export const eventCursorHeader = "tickmark-cursor";
