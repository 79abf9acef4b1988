import "server-only";
import type { Block } from "../../domain/block";
import type { ClaimState } from "../../domain/claim-state";
import { type Coverage, coverageOf } from "../../domain/coverage";
import type { Verdict } from "../../domain/verdict";
import type { ArticleRecord, ArticleSummary } from "../../schemas/article";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { database, prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { array, columns, instant, object } from "../db/json-sql";
import { groupBy } from "../group-by";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";
import { visibleClaimStates } from "../marks/visible-marks";
import { Problem } from "../problem";
import { blockRevision, currentBlocks, inBothUnits } from "./blocks";
import { versionText } from "./version-text";

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
    SELECT article.id AS "articleId", counted.* FROM "Article" article
    -- Article by article, so that none of the tables is read whole for the few on a page.
    CROSS JOIN LATERAL (
      SELECT states.state, states.verdict, count(*)::int AS count
      FROM (
        SELECT DISTINCT occurrence."claimId" FROM "Anchor" anchor
        JOIN "Annotation" annotation ON annotation.id = anchor."annotationId" AND annotation."deletedAt" IS NULL
        JOIN "Occurrence" occurrence ON occurrence."annotationId" = annotation.id AND occurrence."deletedAt" IS NULL
        WHERE anchor."versionId" = article."currentVersionId" AND anchor."replacedAt" IS NULL AND anchor.start IS NOT NULL
      ) asserted
      JOIN ${visibleClaimStates(permit)} states ON states."claimId" = asserted."claimId"
      GROUP BY states.state, states.verdict
    ) counted
    WHERE article."projectId" = ${permit.projectId}::uuid AND article.id = ANY(${articleIds}::uuid[])`;
  const byArticle = groupBy(rows, ({ articleId }) => articleId);
  return new Map(articleIds.map((id) => [id, coverageOf(byArticle.get(id) ?? [])]));
}

/** Of `article` with its current version `version`, without the text; its blocks' offsets in UTF-16 code units alone. */
const articleFields = {
  ...columns("article", ["id", "projectId", "title", "publisher", "author", "url", "language", "published", "version"]),
  createdAt: instant('article."createdAt"'),
  textVersion: object({
    ...columns("version", ["id", "number", "sha256", "length", "codePoints"]),
    createdAt: instant('version."createdAt"'),
  }),
  blocks: currentBlocks,
  blockRevision,
  sameTextAs: array(
    columns("other", ["id", "title"]),
    `"ArticleVersion" same JOIN "Article" other ON other."currentVersionId" = same.id AND other."deletedAt" IS NULL
      WHERE same."projectId" = version."projectId" AND same.sha256 = version.sha256 AND other.id <> article.id
      ORDER BY other."createdAt" LIMIT 20`,
  ),
};

/**
 * An article with its current text and blocks.
 * @throws Problem `not-found`
 */
export async function getArticle(permit: Permit<"read">, id: string): Promise<ArticleRecord> {
  type Row = Omit<ArticleRecord, "text" | "blocks"> & { blocks: Block[] };
  const [row] = await database().query<{ article: Row }>(Prisma.sql`
    SELECT ${Prisma.raw(object(articleFields))} AS article
    FROM "Article" article JOIN "ArticleVersion" version ON version.id = article."currentVersionId"
    WHERE article."projectId" = ${permit.projectId}::uuid AND article.id = ${id}::uuid AND article."deletedAt" IS NULL`);
  const frozen = row && (await versionText(permit, row.article.textVersion.id));
  if (!frozen) throw new Problem("not-found");
  const { text, offsets } = frozen;
  return { ...row.article, text, blocks: inBothUnits(row.article.blocks, offsets) };
}
