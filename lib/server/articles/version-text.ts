import "server-only";
import { LRUCache } from "lru-cache";
import { type OffsetIndex, offsetIndex } from "../../domain/offset";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { invalid, Problem } from "../problem";

/** A version's text, ready to be anchored in. */
export interface VersionText {
  versionId: string;
  articleId: string;
  number: number;
  text: string;
  offsets: OffsetIndex;
}

/** Texts are frozen, so a copy never goes out of date. At most 32 million UTF-16 code units, some 64 MB. */
const texts = new LRUCache<string, VersionText>({
  maxSize: 32_000_000,
  sizeCalculation: ({ text }) => text.length + 1,
});

/** The text of a version of the permit's project, or null where there is none. */
export async function versionText(permit: Permit<"read">, versionId: string): Promise<VersionText | null> {
  const key = `${permit.projectId} ${versionId}`;
  const cached = texts.get(key);
  if (cached) return cached;
  const version = await prisma().articleVersion.findUnique({
    where: { projectId_id: { projectId: permit.projectId, id: versionId } },
    select: { articleId: true, number: true, text: true },
  });
  if (!version) return null;
  const frozen = { versionId, ...version, offsets: offsetIndex(version.text) };
  texts.set(key, frozen);
  return frozen;
}

/**
 * Which version is an article's current one.
 * @throws Problem `not-found`, `article-deleted`
 */
export async function currentVersionId(permit: Permit<"read">, articleId: string): Promise<string> {
  const article = await prisma().article.findFirst({
    where: { projectId: permit.projectId, id: articleId },
    select: { currentVersionId: true, deletedAt: true },
  });
  if (!article?.currentVersionId) throw new Problem("not-found");
  if (article.deletedAt) throw new Problem("article-deleted");
  return article.currentVersionId;
}

/**
 * The text that something was seen in: a version of an article, or its current one.
 * @throws Problem `invalid` where the article has no such version; `not-found`, `article-deleted`
 */
export async function seenText(
  permit: Permit<"read">,
  articleId: string,
  seenVersionId: string | undefined,
): Promise<VersionText> {
  const text = await versionText(permit, seenVersionId ?? (await currentVersionId(permit, articleId)));
  if (text?.articleId !== articleId) throw invalid(["versionId"], "version-unknown");
  return text;
}

/**
 * An article's current text.
 * @param seenVersionId the version that was seen; left out, whichever there is
 * @throws Problem `stale` where the article has a newer text; `invalid`, `not-found`, `article-deleted`
 */
export async function currentText(
  permit: Permit<"read">,
  articleId: string,
  seenVersionId: string | undefined,
): Promise<VersionText> {
  const currentId = await currentVersionId(permit, articleId);
  const text = await seenText(permit, articleId, seenVersionId ?? currentId);
  if (text.versionId !== currentId) throw new Problem("stale", { current: { versionId: currentId } });
  return text;
}

/**
 * Keeps a later version from coming before what is written about this one is there to be carried over to it.
 * @throws Problem `stale` where the article has a newer text
 */
export async function lockCurrentVersion(
  tx: Prisma.TransactionClient,
  { articleId, versionId }: VersionText,
): Promise<void> {
  const [article] = await tx.$queryRaw<{ currentVersionId: string }[]>`
    SELECT "currentVersionId" FROM "Article" WHERE id = ${articleId}::uuid FOR SHARE`;
  if (article?.currentVersionId === versionId) return;
  throw new Problem("stale", { current: { versionId: article?.currentVersionId } });
}
