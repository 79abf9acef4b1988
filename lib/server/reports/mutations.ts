import "server-only";
import { randomUUID } from "node:crypto";
import type { CreateReport, ReportLink } from "../../schemas/report";
import type { Permit } from "../actor";
import { hashSecret } from "../auth/secret-token";
import { prisma } from "../db/database";
import { createIdempotently } from "../idempotency";
import { Problem } from "../problem";
import { getReportLink } from "./links";
import { reportSecret } from "./secret";

/**
 * Makes an address at which anybody reads how an article was checked.
 * @throws Problem `article-deleted`; `not-found` where the same request had made one that was withdrawn since
 */
export async function createReport(
  permit: Permit<"manage">,
  articleId: string,
  { id: chosen, withoutNames = false, withUndecided = false }: CreateReport,
): Promise<ReportLink> {
  const { projectId, actor } = permit;
  const made = await createIdempotently(
    actor,
    { id: chosen, scope: `reports of ${articleId}`, body: { withoutNames, withUndecided } },
    (reportId) => prisma().report.findUnique({ where: { id: reportId }, select: { requestHash: true } }),
    ({ id = randomUUID(), requestHash }) =>
      prisma().$transaction(async (tx) => {
        // Whoever deletes the article withdraws its reports, and so comes before or after.
        const [article] = await tx.$queryRaw<{ deletedAt: Date | null }[]>`
          SELECT "deletedAt" FROM "Article" WHERE "projectId" = ${projectId}::uuid AND id = ${articleId}::uuid FOR SHARE`;
        if (article?.deletedAt) throw new Problem("article-deleted");
        const tokenHash = hashSecret(reportSecret(id));
        const by = { createdById: actor.id, changedById: actor.id };
        const data = { id, requestHash, projectId, articleId, tokenHash, withoutNames, withUndecided, ...by };
        return tx.report.create({ data, select: { id: true } });
      }),
  );
  return getReportLink(permit, made);
}

/** Ends an address at once and for good. Doing it twice changes nothing. */
export async function withdrawReport({ projectId, actor }: Permit<"manage">, id: string): Promise<void> {
  await prisma().report.updateMany({
    where: { projectId, id, deletedAt: null },
    data: { deletedAt: new Date(), changedById: actor.id },
  });
}
