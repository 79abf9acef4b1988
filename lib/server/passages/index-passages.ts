import "server-only";
import { z } from "zod";
import type { Block } from "../../domain/block";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { defineJob } from "../jobs/definition";
import { notifyWorkers } from "../jobs/queue";
import { run } from "../thread/run";
import type { PlacedPassage } from "./passage-tasks";

/** A text up to this length is cut into passages as it comes; a longer one in the background. In UTF-16 code units. */
const longestAtOnce = 100_000;
/** Passages at a time: few enough that those who read meanwhile do not wait. */
const batch = 500;

interface IndexedText {
  versionId: string;
  projectId: string;
  text: string;
  language: string;
  blocks: readonly Block[];
}

/** Keeps the passages of a text that comes, or says that they are to be cut later. */
export async function indexNewText(
  tx: Prisma.TransactionClient,
  version: IndexedText,
  authorId: string,
): Promise<void> {
  if (version.text.length > longestAtOnce) {
    await tx.job.create({ data: { projectId: version.projectId, kind: "index-passages", payload: {}, authorId } });
    await notifyWorkers(tx);
    return;
  }
  const passages = await cut(version);
  await insertPassages(tx, version, passages);
  await tx.passageIndex.create({ data: { versionId: version.versionId, passages: passages.length } });
}

/** Forgets the passages of the versions that an article had before. */
export async function forgetEarlierPassages(
  tx: Prisma.TransactionClient,
  { articleId, versionId }: { articleId: string; versionId: string },
): Promise<void> {
  const earlier = { articleVersion: { articleId, id: { not: versionId } } };
  await tx.passage.deleteMany({ where: earlier });
  await tx.passageIndex.deleteMany({ where: earlier });
}

function cut({ text, blocks, language }: IndexedText): Promise<PlacedPassage[]> {
  // A quarter of that takes some 5 ms.
  return run("cutPassages", text.length > longestAtOnce / 4, text, [...blocks], language);
}

/** From arrays: Prisma's own inserts take ten times as long. */
async function insertPassages(
  tx: Pick<Prisma.TransactionClient, "$executeRaw">,
  { versionId, projectId }: IndexedText,
  passages: readonly PlacedPassage[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Passage" ("versionId", "projectId", start, "end", "startCodePoint", "endCodePoint", words)
    SELECT ${versionId}::uuid, ${projectId}::uuid, one.*
    FROM unnest(
      ${passages.map(({ start }) => start)}::int[],
      ${passages.map(({ end }) => end)}::int[],
      ${passages.map(({ startCodePoint }) => startCodePoint)}::int[],
      ${passages.map(({ endCodePoint }) => endCodePoint)}::int[],
      ${passages.map(({ words }) => words)}::text[]
    ) AS one
    ON CONFLICT DO NOTHING`;
}

/** Cuts the current texts of a project into passages, where that has not been done: long ones, and those from before. */
export const indexPassages = defineJob({
  kind: "index-passages",
  ability: "manage",
  payload: z.strictObject({}),
  attempts: 5,
  async run({ projectId, signal, progress }) {
    const where = { projectId, currentVersion: { passageIndex: null } };
    const total = await prisma().article.count({ where });
    for (let done = 0; ; done++) {
      signal.throwIfAborted();
      progress(done, Math.max(total, done));
      const article = await prisma().article.findFirst({ where, orderBy: { id: "asc" }, select: unindexed });
      if (!article?.currentVersion) return { articles: done };
      const { currentVersion, language } = article;
      await indexText({ ...currentVersion, versionId: currentVersion.id, projectId, language }, signal);
    }
  },
});

const unindexed = {
  language: true,
  currentVersion: {
    select: {
      id: true,
      text: true,
      blocks: { where: { until: null }, orderBy: { start: "asc" }, select: { kind: true, start: true, end: true } },
    },
  },
} satisfies Prisma.ArticleSelect;

/** Some passages at a time; what a job before this one had begun goes on. */
async function indexText(version: IndexedText, signal: AbortSignal): Promise<void> {
  const passages = await cut(version);
  for (let from = 0; from < passages.length; from += batch) {
    signal.throwIfAborted();
    await insertPassages(prisma(), version, passages.slice(from, from + batch));
  }
  await prisma().passageIndex.createMany({
    data: { versionId: version.versionId, passages: passages.length },
    skipDuplicates: true,
  });
}
