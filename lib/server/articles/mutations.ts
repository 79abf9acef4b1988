import "server-only";
import type { Block } from "../../domain/block";
import type { ArticleRecord, ChangeArticle, CreateArticle } from "../../schemas/article";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { omitUndefined } from "../db/omit-undefined";
import { createIdempotently } from "../idempotency";
import { forgetEarlierPassages, indexNewText } from "../passages/index-passages";
import { Problem } from "../problem";
import { getArticle } from "./data";
import type { PreparedText } from "./text-tasks";
import { prepareText } from "./text-work";

/**
 * Imports an article with its first version: the text is made canonical, its blocks found, its hash kept.
 * @throws Problem `invalid` or `text-too-long` saying what is wrong with the text and where; `same-text` where the
 *   project has it already and the request refuses that
 */
export async function createArticle(permit: Permit<"import" | "read">, input: CreateArticle): Promise<ArticleRecord> {
  const { id, text: sent, sameText = "keep", ...about } = input;
  const prepared = await prepareText(sent);
  const { sha256, language } = prepared;
  const { projectId, actor } = permit;
  const made = await createIdempotently(
    actor,
    { id, scope: `articles of ${projectId}`, body: { ...about, sha256 } },
    (articleId) => prisma().article.findUnique({ where: { id: articleId }, select: { requestHash: true } }),
    async (key) => {
      if (sameText === "refuse") await refuseSameText(permit, sha256);
      return prisma().$transaction(async (tx) => {
        const article = await tx.article.create({
          data: {
            ...key,
            ...about,
            projectId,
            language: about.language ?? language,
            createdById: actor.id,
            changedById: actor.id,
          },
          select: { id: true },
        });
        await insertVersion(tx, permit, { articleId: article.id, number: 1 }, prepared);
        return article;
      });
    },
  );
  return getArticle(permit, made);
}

/** A version of an article, with its blocks as they were found. */
export async function insertVersion(
  tx: Prisma.TransactionClient,
  { projectId, actor }: Permit<"import">,
  place: { articleId: string; number: number; id?: string; requestHash?: string },
  { text, sha256, codePoints, blocks, language }: PreparedText,
): Promise<{ id: string }> {
  const version = await tx.articleVersion.create({
    data: { ...place, projectId, text, sha256, length: text.length, codePoints, authorId: actor.id },
    select: { id: true },
  });
  await insertBlocks(tx, version.id, blocks);
  const versionId = version.id;
  await forgetEarlierPassages(tx, { articleId: place.articleId, versionId });
  await indexNewText(tx, { versionId, projectId, text, language, blocks }, actor.id);
  return version;
}

/** All at once, from three arrays: Prisma's own inserts take a minute for the lines of a long book. */
async function insertBlocks(tx: Prisma.TransactionClient, versionId: string, blocks: readonly Block[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Block" ("versionId", kind, start, "end")
    SELECT ${versionId}::uuid, block.kind::"BlockKind", block.start, block.end
    FROM unnest(
      ${blocks.map(({ kind }) => kind)}::text[],
      ${blocks.map(({ start }) => start)}::int[],
      ${blocks.map(({ end }) => end)}::int[]
    ) AS block (kind, start, "end")`;
}

async function refuseSameText(permit: Permit<"read">, sha256: string): Promise<void> {
  const same = await prisma().article.findMany({
    where: { projectId: permit.projectId, deletedAt: null, currentVersion: { sha256 } },
    select: { id: true, title: true },
    take: 5,
  });
  if (same.length === 0) return;
  throw new Problem("same-text", {
    values: { titles: same.map(({ title }) => `“${title}”`).join(", ") },
    current: same,
  });
}

/**
 * Corrects what is said about an article; its text stays. The same correction again is no other one.
 * @throws Problem `stale` with the current record
 */
export async function changeArticle(
  permit: Permit<"import" | "read">,
  id: string,
  { version, ...changes }: ChangeArticle,
): Promise<ArticleRecord> {
  const { count } = await prisma().article.updateMany({
    where: { projectId: permit.projectId, id, version, deletedAt: null },
    data: { ...omitUndefined(changes), version: { increment: 1 }, changedById: permit.actor.id },
  });
  const current = await getArticle(permit, id);
  // Of what stands there already the answer was not heard: whoever asks again is told that it is done.
  const given = Object.entries(omitUndefined(changes)) as [keyof typeof changes, unknown][];
  const isRepeated = current.version === version + 1 && given.every(([field, value]) => current[field] === value);
  if (count === 0 && !isRepeated) throw new Problem("stale", { current });
  return current;
}

/** Takes an article out of the project's lists, and withdraws its reports. It stays on record, and its claims in the project. */
export async function deleteArticle(permit: Permit<"manage">, id: string): Promise<void> {
  await prisma().article.updateMany({
    where: { projectId: permit.projectId, id, deletedAt: null },
    data: { deletedAt: new Date(), version: { increment: 1 }, changedById: permit.actor.id },
  });
}

/** Brings a deleted article back, with everything that hung on it but its reports. Doing it twice changes nothing. */
export async function restoreArticle(permit: Permit<"manage" | "read">, id: string): Promise<ArticleRecord> {
  await prisma().article.updateMany({
    where: { projectId: permit.projectId, id, deletedAt: { not: null } },
    data: { deletedAt: null, version: { increment: 1 }, changedById: permit.actor.id },
  });
  return getArticle(permit, id);
}
