import "server-only";
import type { EventRecord } from "../../schemas/event";
import type { Prisma } from "../db/generated/client";
import { personColumns } from "../people";

export const eventColumns = {
  seq: true,
  at: true,
  actor: { select: personColumns },
  action: true,
  subjectType: true,
  subjectId: true,
  claimId: true,
  articleId: true,
  before: true,
  after: true,
} satisfies Prisma.EventSelect;

export function presentEvent(row: Prisma.EventGetPayload<{ select: typeof eventColumns }>): EventRecord {
  return {
    ...row,
    seq: row.seq.toString(),
    at: row.at.toISOString(),
    before: row.before as EventRecord["before"],
    after: row.after as EventRecord["after"],
  };
}
