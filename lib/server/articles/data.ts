import "server-only";
import type { ClaimState } from "../../domain/claim-state";
import { type Coverage, coverageOf } from "../../domain/coverage";
import { offsetIndex, spanInCodePoints } from "../../domain/offset";
import type { Verdict } from "../../domain/verdict";
import type { ArticleRecord, ArticleSummary } from "../../schemas/article";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { groupBy } from "../group-by";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";
import { visibleClaimStates as claimStates } from "../marks/visible-marks";
import { Problem } from "../problem";
import { currentBlocks } from "./blocks";

const summaryColumns = {
  id: true,
  projectId: true,
  title: true,
  publisher: true,
  author: true,
  url: true,
  language: true,
  published: true,
  createdAt: true,
  version: true,
} satisfies Prisma.ArticleSelect;

function presentSummary(row: Prisma.ArticleGetPayload<{ select: typeof summaryColumns }>): ArticleSummary {
  return { ...row, createdAt: row.createdAt.toISOString() };
}

/** The articles of a project, the latest import first. */
export async function listArticles(
  permit: Permit<"read">,
  { cursor, limit = 50 }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<ArticleSummary>> {
  const after = decodeCursor(MadeKeySchema, cursor);
  const rows = await prisma().article.findMany({
    where: {
      projectId: permit.projectId,
      deletedAt: null,
      ...(after && { OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }] }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: summaryColumns,
  });
  return toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], presentSummary);
}

/** How far the claims of some articles are checked, by the article's id. */
export async function coverageOfArticles(
  permit: Permit<"read">,
  articleIds: readonly string[],
): Promise<Map<string, Coverage>> {
  const rows = await prisma().$queryRaw<
    { articleId: string; state: ClaimState; verdict: Verdict | null; count: number }[]
  >`
    SELECT asserted."articleId", states.state, states.verdict, count(*)::int AS count
    FROM (
      SELECT DISTINCT article.id AS "articleId", occurrence."claimId"
      FROM "Article" article
      JOIN "Anchor" anchor ON anchor."versionId" = article."currentVersionId" AND anchor."replacedAt" IS NULL
        AND anchor.start IS NOT NULL
      JOIN "Annotation" annotation ON annotation.id = anchor."annotationId" AND annotation."deletedAt" IS NULL
      JOIN "Occurrence" occurrence ON occurrence."annotationId" = annotation.id AND occurrence."deletedAt" IS NULL
      WHERE article."projectId" = ${permit.projectId}::uuid AND article.id = ANY(${articleIds}::uuid[])
    ) asserted
    JOIN ${claimStates(permit)} states ON states."claimId" = asserted."claimId"
    GROUP BY asserted."articleId", states.state, states.verdict`;
  const byArticle = groupBy(rows, ({ articleId }) => articleId);
  return new Map(articleIds.map((id) => [id, coverageOf(byArticle.get(id) ?? [])]));
}

/**
 * An article with its current text and blocks.
 * @throws Problem `not-found`
 */
export async function getArticle(permit: Permit<"read">, id: string): Promise<ArticleRecord> {
  const article = await prisma().article.findFirst({
    where: { projectId: permit.projectId, id, deletedAt: null },
    select: {
      ...summaryColumns,
      currentVersion: { include: currentBlocks },
    },
  });
  if (!article?.currentVersion) throw new Problem("not-found");
  const { currentVersion: version, ...summary } = article;
  const { text, blocks, revisions } = version;
  const offsets = offsetIndex(text);
  return {
    ...presentSummary(summary),
    text,
    textVersion: {
      id: version.id,
      number: version.number,
      sha256: version.sha256,
      length: version.length,
      codePoints: version.codePoints,
      createdAt: version.createdAt.toISOString(),
    },
    blocks: blocks.map((block) => ({ ...block, ...spanInCodePoints(offsets, block) })),
    blockRevision: revisions[0]?.number ?? 0,
    sameTextAs: await listSameText(permit, id, version.sha256),
  };
}

function listSameText(permit: Permit<"read">, id: string, sha256: string): Promise<{ id: string; title: string }[]> {
  return prisma().article.findMany({
    where: { projectId: permit.projectId, id: { not: id }, deletedAt: null, currentVersion: { sha256 } },
    orderBy: { createdAt: "asc" },
    select: { id: true, title: true },
    take: 20,
  });
}
