import "server-only";
import type { ArticleRecord, CreateVersion } from "../../schemas/article";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { createIdempotently } from "../idempotency";
import { invalid, Problem } from "../problem";
import { getArticle } from "./data";
import { insertVersion } from "./mutations";
import type { LastAnchor } from "./text-tasks";
import { carryAnchors, prepareText } from "./text-work";

type Transaction = Prisma.TransactionClient;

/**
 * Gives an article a later text. Its annotations are carried over to where their words stand in it, with their claims and
 * comments; those whose words are not there are orphaned, and keep their place in the version before.
 * @throws Problem `invalid` saying what is wrong with the text; `stale` where the article has a later text than was seen
 */
export async function createVersion(
  permit: Permit<"import" | "read">,
  articleId: string,
  { id, after, text: sent }: CreateVersion,
): Promise<ArticleRecord> {
  const prepared = await prepareText(sent);
  const { text, sha256 } = prepared;
  await createIdempotently(
    permit.actor,
    { id, scope: `versions of ${articleId}`, body: { after, sha256 } },
    (versionId) => prisma().articleVersion.findUnique({ where: { id: versionId }, select: { requestHash: true } }),
    (key) =>
      prisma().$transaction(async (tx) => {
        const before = await lockedVersion(tx, permit, articleId, after);
        if (before.sha256 === sha256) throw invalid(["text"], "text-unchanged");
        const version = await insertVersion(tx, permit, { ...key, articleId, number: before.number + 1 }, prepared);
        await carryAnnotations(tx, permit, { articleId, before, versionId: version.id, text });
        return version;
      }),
  );
  return getArticle(permit, articleId);
}

/** The article's current version, which nobody annotates until the transaction is over. */
async function lockedVersion(tx: Transaction, { projectId }: Permit<"read">, articleId: string, seen: string) {
  const [article] = await tx.$queryRaw<{ currentVersionId: string; deletedAt: Date | null }[]>`
    SELECT "currentVersionId", "deletedAt" FROM "Article"
    WHERE id = ${articleId}::uuid AND "projectId" = ${projectId}::uuid FOR UPDATE`;
  if (!article) throw new Problem("not-found");
  if (article.deletedAt) throw new Problem("article-deleted");
  if (article.currentVersionId !== seen) {
    throw new Problem("stale", { current: { versionId: article.currentVersionId } });
  }
  return tx.articleVersion.findUniqueOrThrow({
    where: { id: seen },
    select: { id: true, number: true, sha256: true, text: true },
  });
}

interface Carrying {
  articleId: string;
  before: { id: string; text: string };
  versionId: string;
  text: string;
}

/** Also of those that were taken back: they may come back. */
async function carryAnnotations(
  tx: Transaction,
  { projectId, actor }: Permit<"import">,
  { articleId, before, versionId, text }: Carrying,
): Promise<void> {
  const last = await tx.$queryRaw<LastAnchor[]>`
    SELECT DISTINCT ON (anchor."annotationId") anchor."annotationId", anchor."versionId", anchor.start, anchor."end",
      anchor.quote, anchor.prefix, anchor.suffix
    FROM "Annotation" annotation
    JOIN "Anchor" anchor ON anchor."annotationId" = annotation.id AND anchor."replacedAt" IS NULL
      AND anchor.start IS NOT NULL
    JOIN "ArticleVersion" version ON version.id = anchor."versionId"
    WHERE annotation."articleId" = ${articleId}::uuid
    ORDER BY anchor."annotationId", version.number DESC`;
  const anchors = await carryAnchors(before, text, last);
  await tx.$executeRaw`
    INSERT INTO "Anchor" (id, "projectId", "annotationId", "versionId", start, "end", "startCodePoint", "endCodePoint",
      quote, prefix, suffix, origin, "authorId")
    SELECT gen_random_uuid(), ${projectId}::uuid, one."annotationId", ${versionId}::uuid, one.start, one."end",
      one."startCodePoint", one."endCodePoint", one.quote, one.prefix, one.suffix, one.origin::"AnchorOrigin",
      ${actor.id}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(anchors)}::jsonb) AS one (
      "annotationId" uuid, start int, "end" int, "startCodePoint" int, "endCodePoint" int, quote text, prefix text,
      suffix text, origin text)`;
}
