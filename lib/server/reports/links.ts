import "server-only";
import type { Page } from "../../schemas/list";
import type { ReportLink } from "../../schemas/report";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";
import { personColumns } from "../person-columns";
import { Problem } from "../problem";
import { reportPath } from "./secret";

const linkColumns = {
  id: true,
  tokenHash: true,
  withoutNames: true,
  withUndecided: true,
  article: { select: { id: true, title: true } },
  createdBy: { select: personColumns },
  createdAt: true,
} satisfies Prisma.ReportSelect;

function present({
  tokenHash,
  createdAt,
  ...row
}: Prisma.ReportGetPayload<{ select: typeof linkColumns }>): ReportLink {
  return { ...row, path: reportPath({ id: row.id, tokenHash }), createdAt: createdAt.toISOString() };
}

/** The reports of a project, or of one of its articles, that stand, the latest first. */
export async function listReports(
  permit: Permit<"manage">,
  {
    articleId,
    cursor,
    limit = 50,
  }: { articleId?: string; cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<Page<ReportLink>> {
  const after = decodeCursor(MadeKeySchema, cursor);
  const rows = await prisma().report.findMany({
    where: {
      projectId: permit.projectId,
      deletedAt: null,
      ...(articleId && { articleId }),
      ...(after && { OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }] }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: linkColumns,
  });
  return toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], present);
}

/** @throws Problem `not-found` where it was withdrawn */
export async function getReportLink(permit: Permit<"manage">, id: string): Promise<ReportLink> {
  const row = await prisma().report.findFirst({
    where: { projectId: permit.projectId, id, deletedAt: null },
    select: linkColumns,
  });
  if (!row) throw new Problem("not-found");
  return present(row);
}
