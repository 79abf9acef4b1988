import "server-only";
import type { Page } from "../../schemas/list";
import type { MarkRecord } from "../../schemas/mark";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { seqPage, toSeqPage } from "../http/cursor";
import { namesOnClaims } from "./hidden-names";
import { markColumns, toMarkRecord } from "./to-record";
import { visibleTo } from "./visible-marks";

/** All marks on some claims, the earliest first; side by side where the reader does not know whose they are. */
export async function marksOfClaims(permit: Permit<"read">, claimIds: readonly string[]): Promise<MarkRecord[]> {
  const rows = await prisma().mark.findMany({
    where: { projectId: permit.projectId, claimId: { in: [...claimIds] }, ...visibleTo(permit) },
    orderBy: { seq: "asc" },
    select: markColumns,
  });
  const names = await namesOnClaims(permit, claimIds);
  const rank = ({ claimId, author }: MarkRecord) => names.rank(claimId, author.id);
  // The order in which they were made is no order for those who are not to know by whom.
  return rows.map((row) => toMarkRecord(permit, names, row)).sort((one, other) => rank(one) - rank(other));
}

/** A page of the marks on one claim. */
export async function listMarks(
  permit: Permit<"read">,
  claimId: string,
  { cursor, limit = 100 }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<MarkRecord>> {
  const { where, ...page } = seqPage(cursor, limit);
  const rows = await prisma().mark.findMany({
    where: { ...where, projectId: permit.projectId, claimId, ...visibleTo(permit) },
    ...page,
    select: markColumns,
  });
  const names = await namesOnClaims(permit, [claimId]);
  return toSeqPage(rows, limit, (row) => toMarkRecord(permit, names, row));
}
