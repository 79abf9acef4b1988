import "server-only";
import { dayOf, spanOfDay } from "../../domain/day";
import { type EventKind, eventKindNames, eventKinds } from "../../domain/event-kind";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { actorIsShown } from "../marks/hidden-names";
import { eventIsVisible } from "../marks/visible-marks";

/** A day of a person's in a project, as the reader sees it. */
export interface DayAround {
  /** How many lines of each kind it has; kinds without are left out. */
  counts: Partial<Record<EventKind, number>>;
  /** The nearest days before and after on which she did something. */
  earlier: string | null;
  later: string | null;
}

/** What a person did in a day by kind, and the days on which she did something before and after. */
export async function dayAround(
  permit: Permit<"read">,
  { person, day, zone }: { person: string; day: string; zone: string },
): Promise<DayAround> {
  const { from, to } = spanOfDay(day, zone);
  const hers = Prisma.sql`event."projectId" = ${permit.projectId}::uuid AND event."actorId" = ${person}::uuid AND ${actorIsShown(permit)}
    AND ${eventIsVisible(permit)}`;
  const [counted, [around]] = await Promise.all([
    prisma().$queryRaw<{ subjectType: string; count: number }[]>`
      SELECT event."subjectType", count(*)::int AS count FROM "Event" event
      WHERE ${hers} AND event.at >= ${from} AND event.at < ${to}
      GROUP BY event."subjectType"`,
    prisma().$queryRaw<{ earlier: Date | null; later: Date | null }[]>`
      SELECT
        (SELECT event.at FROM "Event" event WHERE ${hers} AND event.at < ${from} ORDER BY event.at DESC LIMIT 1) AS earlier,
        (SELECT event.at FROM "Event" event WHERE ${hers} AND event.at >= ${to} ORDER BY event.at LIMIT 1) AS later`,
  ]);
  const counts: DayAround["counts"] = {};
  for (const kind of eventKindNames) {
    const of: readonly string[] = eventKinds[kind];
    const count = counted.reduce((sum, row) => sum + (of.includes(row.subjectType) ? row.count : 0), 0);
    if (count > 0) counts[kind] = count;
  }
  const dayAt = (at: Date | null | undefined) => (at ? dayOf(at, zone) : null);
  return { counts, earlier: dayAt(around?.earlier), later: dayAt(around?.later) };
}
