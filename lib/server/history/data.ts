import "server-only";
import { z } from "zod";
import { spanOfDay } from "../../domain/day";
import { eventKinds } from "../../domain/event-kind";
import type { EventRecord, HistoryFilter, HistoryQuery } from "../../schemas/event";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { decodeCursor, MadeKeySchema, SeqKeySchema, toPage } from "../http/cursor";
import { actorIsShown, withNamesHidden } from "../marks/hidden-names";
import { eventIsVisible } from "../marks/visible-marks";
import { type EventRow, eventColumns, toEventRecord } from "./to-record";

/** When it was done, and the line's number among those of one millisecond. */
const EventKeySchema = z.tuple([MadeKeySchema.def.items[0], SeqKeySchema.def.items[0]]);

/** What was done in a project; the latest first, unless the earliest is asked for. */
export async function listEvents(permit: Permit<"read">, query: HistoryQuery): Promise<Page<EventRecord>> {
  const { kind, order = "latest", limit = 50 } = query;
  const after = decodeCursor(EventKeySchema, query.cursor);
  const [further, direction] = order === "latest" ? ["<", "DESC"] : [">", "ASC"];
  // Every kind of record has its own place in an index that has this order: a page of each, of which the first are taken.
  const pageOf = (subjectType: string | null) => Prisma.sql`
    (SELECT ${eventColumns}
    WHERE ${eventFilter(permit, query)}
      ${subjectType ? Prisma.sql`AND event."subjectType" = ${subjectType}` : Prisma.empty}
      ${after ? Prisma.sql`AND (event.at, event.seq) ${Prisma.raw(further)} (${after[0]}::timestamptz, ${BigInt(after[1])})` : Prisma.empty}
    ORDER BY event.at ${Prisma.raw(direction)}, event.seq ${Prisma.raw(direction)}
    LIMIT ${limit + 1})`;
  const pages = (kind ? eventKinds[kind] : [null]).map(pageOf);
  const rows = await prisma().$queryRaw<EventRow[]>`
    SELECT * FROM (${Prisma.join(pages, " UNION ALL ")}) event
    ORDER BY at ${Prisma.raw(direction)}, seq ${Prisma.raw(direction)}
    LIMIT ${limit + 1}`;
  const page = toPage(rows, limit, (row) => [row.at.toISOString(), String(row.seq)], toEventRecord);
  return { ...page, items: await withNamesHidden(permit, page.items) };
}

/** What a line has to be, but for the kind of its record: of the row `event`, which the reader may see. */
function eventFilter(permit: Permit<"read">, { person, article, claim, day, zone = "UTC" }: HistoryFilter): Prisma.Sql {
  const all = [Prisma.sql`event."projectId" = ${permit.projectId}::uuid`, eventIsVisible(permit)];
  if (person) all.push(Prisma.sql`event."actorId" = ${person}::uuid AND ${actorIsShown(permit)}`);
  if (article) all.push(Prisma.sql`event."articleId" = ${article}::uuid`);
  if (claim) all.push(Prisma.sql`event."claimId" = ${claim}::uuid`);
  if (day) {
    const { from, to } = spanOfDay(day, zone);
    all.push(Prisma.sql`event.at >= ${from} AND event.at < ${to}`);
  }
  return Prisma.join(all, " AND ");
}
