import "server-only";
import type { EventRecord } from "../../schemas/event";
import { Prisma } from "../db/generated/client";

/** The columns of an event, with who acted, and where they are read from; `WHERE` follows. */
export const eventColumns = Prisma.sql`event.seq, event.at, event."actorId", actor.name AS "actorName", event.action::text,
    event."subjectType", event."subjectId", event."claimId", event."articleId", event.before, event.after
  FROM "Event" event
  LEFT JOIN "User" actor ON actor.id = event."actorId"`;

export interface EventRow extends Omit<EventRecord, "seq" | "at" | "actor"> {
  seq: bigint;
  at: Date;
  actorId: string | null;
  actorName: string;
}

export function toEventRecord({ seq, at, actorId, actorName, ...event }: EventRow): EventRecord {
  return {
    ...event,
    seq: String(seq),
    at: at.toISOString(),
    actor: actorId === null ? null : { id: actorId, name: actorName },
  };
}
