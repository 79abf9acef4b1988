import { z } from "zod";
import { type EventCursor, parseEventCursor } from "../domain/event-cursor";

export const eventActions = ["created", "changed", "deleted", "restored"] as const;

/** One line of the history: who did what to what, before and after. */
export interface EventRecord {
  seq: string;
  at: string;
  actor: { id: string; name: string } | null;
  action: (typeof eventActions)[number];
  subjectType: string;
  subjectId: string;
  /** What it is about, where that is a claim or stands in one article. */
  claimId: string | null;
  articleId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export const EventCursorSchema = z.string().refine((cursor) => parseEventCursor(cursor) !== null);

/** Asks for what happened after a cursor; from the beginning where there is none. */
export const FollowQuerySchema = z.object({
  after: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
});

/** What happened after a cursor, in the order in which it is to be applied, and where to go on. */
export interface FollowedEvents {
  items: EventRecord[];
  /** What to ask with next time; everything up to it has been told. */
  cursor: EventCursor;
  /** Whether there is more already. */
  more: boolean;
}
