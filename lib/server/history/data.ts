import "server-only";
import { z } from "zod";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { decodeCursor, toPage } from "../http/cursor";
import { personColumns } from "../people";

/** One line of the history: who did what to what, before and after. */
export interface EventRecord {
  seq: string;
  at: string;
  actor: { id: string; name: string } | null;
  action: "created" | "changed" | "deleted" | "restored";
  subjectType: string;
  subjectId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const SeqKeySchema = z.tuple([z.string().regex(/^\d{1,18}$/)]);

/** What happened in a project, the latest first; or to some of its records only. */
export async function listEvents(
  permit: Permit<"read">,
  filter: { subjectIds?: readonly string[]; cursor?: string | undefined; limit?: number },
): Promise<Page<EventRecord>> {
  const { limit = 50 } = filter;
  const after = decodeCursor(SeqKeySchema, filter.cursor);
  const rows = await prisma().event.findMany({
    where: {
      projectId: permit.projectId,
      ...(filter.subjectIds && { subjectId: { in: [...filter.subjectIds] } }),
      ...(after && { seq: { lt: BigInt(after[0]) } }),
    },
    orderBy: { seq: "desc" },
    take: limit + 1,
    include: { actor: { select: personColumns } },
  });
  return toPage(
    rows,
    limit,
    (row) => [row.seq.toString()],
    (row) => ({
      seq: row.seq.toString(),
      at: row.at.toISOString(),
      actor: row.actor,
      action: row.action,
      subjectType: row.subjectType,
      subjectId: row.subjectId,
      before: row.before as EventRecord["before"],
      after: row.after as EventRecord["after"],
    }),
  );
}
