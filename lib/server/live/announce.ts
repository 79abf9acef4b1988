import "server-only";
import { setTimeout } from "node:timers/promises";
import type { EventCursor } from "../../domain/event-cursor";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";

/** Where the processes tell each other what their streams are to look at (docs/decisions/023-live.md). */
export const liveChannel = "tickmark_live";

/**
 * Something that streams are to look at. `project`: it has events before a cursor that can be read now or soon; `person`:
 * sessions or tokens of hers have ended; `place`: somebody has come there, or gone.
 */
export type Announcement = { project: string; until: EventCursor } | { person: string } | { place: string };

/** How long it is waited at least between two times, in milliseconds. */
const gap = 5;

/** What has not been told yet: the furthest cursor of each project. */
const waiting = new Map<string, EventCursor>();
let isTelling = false;

/**
 * Tells all processes that something was written in a project. After the write, and not within it: see
 * docs/decisions/015-events.md. Nobody waits for it, and what is written meanwhile is told in one.
 * @param until a cursor behind what was written
 */
export function announceWrite(projectId: string, until: EventCursor): void {
  waiting.set(projectId, until);
  if (!isTelling) void tell();
}

async function tell(): Promise<void> {
  isTelling = true;
  try {
    while (waiting.size > 0) {
      const told = [...waiting].map(([project, until]) => payloadOf({ project, until }));
      waiting.clear();
      await database().query(
        Prisma.sql`SELECT pg_notify(${liveChannel}, payload) FROM unnest(${told}::text[]) payload`,
      );
      // Many writers at once cost a few hundred notifications a second, and not one each.
      await setTimeout(gap);
    }
  } catch (error) {
    // The streams look by themselves, a little later.
    console.warn(`What was written could not be announced: ${String(error)}`);
  } finally {
    isTelling = false;
  }
}

/** Tells it of a person, when the transaction commits. */
export async function announcePerson(tx: Prisma.TransactionClient, person: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_notify(${liveChannel}, ${payloadOf({ person })})::text`;
}

/** SQL that tells that somebody has come to a place, or gone. */
export function announcePlaceSql(place: string): Prisma.Sql {
  return Prisma.sql`pg_notify(${liveChannel}, ${payloadOf({ place })})`;
}

function payloadOf(announcement: Announcement): string {
  return JSON.stringify(announcement);
}

/** What was heard on the channel. */
export function readAnnouncement(payload: string): Announcement {
  return JSON.parse(payload) as Announcement;
}
