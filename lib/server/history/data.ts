import "server-only";
import type { EventRecord } from "../../schemas/event";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { decodeCursor, SeqKeySchema, toPage } from "../http/cursor";
import { eventIsVisible } from "../marks/visible-marks";
import { type EventRow, eventColumns, toEventRecord } from "./to-record";

/** What happened in a project, the latest first; or to one claim or one article of it only. */
export async function listEvents(
  permit: Permit<"read">,
  filter: { claimId?: string; articleId?: string; cursor?: string | undefined; limit?: number },
): Promise<Page<EventRecord>> {
  const { claimId, articleId, limit = 50 } = filter;
  const after = decodeCursor(SeqKeySchema, filter.cursor);
  const rows = await prisma().$queryRaw<EventRow[]>`
    SELECT ${eventColumns}
    WHERE event."projectId" = ${permit.projectId}::uuid AND ${eventIsVisible(permit)}
      ${claimId ? Prisma.sql`AND event."claimId" = ${claimId}::uuid` : Prisma.empty}
      ${articleId ? Prisma.sql`AND event."articleId" = ${articleId}::uuid` : Prisma.empty}
      ${after ? Prisma.sql`AND event.seq < ${BigInt(after[0])}` : Prisma.empty}
    ORDER BY event.seq DESC
    LIMIT ${limit + 1}`;
  return toPage(rows, limit, (row) => [String(row.seq)], toEventRecord);
}
