import "server-only";
import { z } from "zod";
import type { EventRecord } from "../../schemas/event";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { decodeCursor, toPage } from "../http/cursor";
import { eventColumns, presentEvent } from "./present";

const SeqKeySchema = z.tuple([z.string().regex(/^\d{1,18}$/)]);

/** What happened in a project, the latest first; or to one claim or one article of it only. */
export async function listEvents(
  permit: Permit<"read">,
  filter: { claimId?: string; articleId?: string; cursor?: string | undefined; limit?: number },
): Promise<Page<EventRecord>> {
  const { claimId, articleId, limit = 50 } = filter;
  const after = decodeCursor(SeqKeySchema, filter.cursor);
  const rows = await prisma().event.findMany({
    where: {
      projectId: permit.projectId,
      ...(claimId && { claimId }),
      ...(articleId && { articleId }),
      ...(after && { seq: { lt: BigInt(after[0]) } }),
    },
    orderBy: { seq: "desc" },
    take: limit + 1,
    select: eventColumns,
  });
  return toPage(rows, limit, (row) => [row.seq.toString()], presentEvent);
}
