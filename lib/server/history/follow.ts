import "server-only";
import {
  compareEventCursors,
  type EventCursor,
  eventCursor,
  firstEventCursor,
  parseEventCursor,
} from "../../domain/event-cursor";
import type { EventPage, EventRecord } from "../../schemas/event";
import type { Permit } from "../actor";
import { database, prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { withNamesHidden } from "../marks/hidden-names";
import { eventIsVisible } from "../marks/visible-marks";
import { Problem } from "../problem";
import { type EventRow, eventColumns, toEventRecord } from "./to-record";

/*
 * Events are numbered when they are written and seen when their transaction commits, which is another order: whoever
 * remembers the last number that she saw misses what a slower transaction numbered before it. So one reads only what was
 * written by transactions before the oldest that still runs, as none of these can commit anything more, and remembers
 * how far that was.
 */

/** The transactions that have ended: all before `oldest`, and none from `next` on has begun. */
const reachSql = Prisma.sql`
  SELECT pg_snapshot_xmin(snapshot)::text::bigint AS oldest, pg_snapshot_xmax(snapshot)::text::bigint AS next
  FROM pg_current_snapshot() AS snapshot`;

/**
 * Behind everything that has ended. Asked for after a write, also after one that found itself done already, it is behind
 * what was written: whatever was read up to there or further has that. A write of one statement has it by the way
 * (`Written`).
 */
export async function eventCursorBehind(): Promise<EventCursor> {
  const [behind] = await database().query<{ cursor: EventCursor }>(Prisma.sql`SELECT cursor_behind() AS cursor`);
  return behind?.cursor ?? firstEventCursor;
}

interface FollowedRow extends EventRow {
  oldest: bigint;
  next: bigint;
  xid: bigint;
}

/** An event, and the cursor up to which everything is known once it is. */
export interface FollowedEvent {
  event: EventRecord;
  cursor: EventCursor;
}

/**
 * The events of a project after a cursor, in the order of their transactions.
 * @throws Problem `bad-cursor` for what is no cursor, or one of a database that has since been restored from a backup
 */
export async function listEventsAfter(permit: Permit<"read">, after?: EventCursor, limit?: number): Promise<EventPage> {
  const { items, cursor, more } = await readEventsAfter(permit, after, limit);
  return { items: items.map(({ event }) => event), cursor, more };
}

/** The same, each with its own cursor. @throws Problem `bad-cursor` as above */
export async function readEventsAfter(
  permit: Permit<"read">,
  after: EventCursor = firstEventCursor,
  limit = 200,
): Promise<Omit<EventPage, "items"> & { items: FollowedEvent[] }> {
  const from = parseEventCursor(after);
  if (!from) throw new Problem("bad-cursor");
  // One statement and so one snapshot: what is there and how far that is belong together.
  const rows = await prisma().$queryRaw<FollowedRow[]>`
    SELECT reach.oldest, reach.next, event.*
    FROM (${reachSql}) reach
    LEFT JOIN LATERAL (
      SELECT event.xid, ${eventColumns}
      WHERE event."projectId" = ${permit.projectId}::uuid AND event.xid < reach.oldest AND ${eventIsVisible(permit)}
        AND (event.xid, event.seq) > (${from.xid}, ${from.seq})
      ORDER BY event.xid, event.seq
      LIMIT ${limit + 1}
    ) event ON TRUE
    ORDER BY event.xid, event.seq`;
  const reach = rows[0];
  if (!reach || from.xid > reach.next) throw new Problem("bad-cursor");
  // Where nothing happened there is one row, with how far that is known.
  const found = rows.filter((row) => (row.seq as bigint | null) !== null);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const more = found.length > limit;
  const end = more && last?.seq ? eventCursor(last.xid, last.seq) : eventCursor(reach.oldest, 0n);
  const followed = shown.map(present);
  const events = await withNamesHidden(
    permit,
    followed.map(({ event }) => event),
  );
  const items = followed.map((one, index) => ({ ...one, event: events[index] ?? one.event }));
  return { items, cursor: compareEventCursors(end, after) < 0 ? after : end, more };
}

function present({ oldest: _, next: __, xid, ...event }: FollowedRow): FollowedEvent {
  return { event: toEventRecord(event), cursor: eventCursor(xid, event.seq) };
}
