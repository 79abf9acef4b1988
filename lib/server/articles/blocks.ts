import "server-only";
import type { Block } from "../../domain/block";
import { isSameBlock, replacementOf } from "../../domain/block-edit";
import { type OffsetIndex, spanInCodePoints } from "../../domain/offset";
import type { BlockList, BlockRevisionRecord, CreateBlockRevision } from "../../schemas/block";
import type { Permit } from "../actor";
import { database, prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { array, columns } from "../db/json-sql";
import { createIdempotently } from "../idempotency";
import { personColumns } from "../person-columns";
import { invalid, Problem } from "../problem";
import { currentText, lockCurrentVersion, type VersionText } from "./version-text";

type Transaction = Prisma.TransactionClient;

/** Of `version`: its current blocks in the order of the text, with offsets in UTF-16 code units alone. */
export const currentBlocks = array(
  columns("block", ["kind", "start", "end"]),
  `"Block" block WHERE block."versionId" = version.id AND block.until IS NULL ORDER BY block.start`,
);

/** Of `version`: how often its blocks were changed. */
export const blockRevision = `coalesce((SELECT max(number) FROM "BlockRevision" WHERE "versionId" = version.id), 0)`;

/** Adds the offsets in code points. */
export function inBothUnits(blocks: readonly Block[], offsets: OffsetIndex): BlockList["blocks"] {
  return blocks.map((block) => ({ ...block, ...spanInCodePoints(offsets, block) }));
}

/**
 * The blocks of an article's current text.
 * @throws Problem `not-found`, `article-deleted`
 */
export async function listBlocks(permit: Permit<"read">, articleId: string): Promise<BlockList> {
  const { versionId, offsets } = await currentText(permit, articleId, undefined);
  const [row] = await database().query<{ blocks: Block[]; revision: number }>(Prisma.sql`
    SELECT ${Prisma.raw(currentBlocks)} AS blocks, ${Prisma.raw(blockRevision)} AS revision
    FROM "ArticleVersion" version WHERE version.id = ${versionId}::uuid`);
  if (!row) throw new Problem("not-found");
  return { versionId, revision: row.revision, blocks: inBothUnits(row.blocks, offsets) };
}

/**
 * Sets what a block is, splits one, or joins it with the next. Nothing of the text changes, nor of what is annotated in it.
 * @throws Problem `invalid` saying what cannot be; `stale` with the blocks that are there, where they are not as they
 *   were seen or the article has a newer text
 */
export async function createBlockRevision(
  permit: Permit<"import" | "read">,
  articleId: string,
  { id, ...body }: CreateBlockRevision,
): Promise<BlockRevisionRecord> {
  const made = await createIdempotently(
    permit.actor,
    { id, scope: `blocks of ${articleId}`, body },
    (revisionId) => prisma().blockRevision.findUnique({ where: { id: revisionId }, select: { requestHash: true } }),
    async (key) => {
      const text = await currentText(permit, articleId, body.versionId);
      return prisma().$transaction((tx) => revise(tx, permit, { text, edit: body.edit, key }));
    },
  );
  return getBlockRevision(made);
}

interface Revising {
  text: VersionText;
  edit: CreateBlockRevision["edit"];
  key: { id?: string; requestHash: string };
}

async function revise(tx: Transaction, { projectId, actor }: Permit<"import">, { text, edit, key }: Revising) {
  const replacement = replacementOf(text.text, edit);
  if ("fault" in replacement) throw invalid(["edit"], `block-${replacement.fault}`);
  const { from, to } = replacement;
  const { articleId, versionId } = text;
  await lockBlocks(tx, text);
  const [start, end] = [from[0]?.start ?? 0, from.at(-1)?.end ?? 0];
  const there = await tx.block.findMany({
    where: { versionId, until: null, start: { lt: end }, end: { gt: start } },
    orderBy: { start: "asc" },
    select: { kind: true, start: true, end: true },
  });
  const latest = await tx.blockRevision.findFirst({
    where: { versionId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const isAsSeen = there.length === from.length && there.every((block, index) => isSameBlock(block, from[index]));
  if (!isAsSeen) throw new Problem("stale", { current: { versionId, revision: latest?.number ?? 0, blocks: there } });
  const number = (latest?.number ?? 0) + 1;
  const kind = to.at(-1)?.kind ?? edit.block.kind;
  const revision = await tx.blockRevision.create({
    data: {
      ...key,
      projectId,
      articleId,
      versionId,
      number,
      change: edit.change,
      kind,
      start,
      end,
      authorId: actor.id,
    },
    select: { id: true },
  });
  await tx.block.createMany({ data: to.map((block) => ({ ...block, versionId, since: number })) });
  return revision;
}

/** Keeps others, and a later version, from coming between; annotating goes on. */
async function lockBlocks(tx: Transaction, text: VersionText): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "ArticleVersion" WHERE id = ${text.versionId}::uuid FOR NO KEY UPDATE`;
  await lockCurrentVersion(tx, text);
}

async function getBlockRevision(id: string): Promise<BlockRevisionRecord> {
  const { author, createdAt, start, end, ...revision } = await prisma().blockRevision.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, articleId: true, versionId: true, number: true, change: true, start: true, end: true },
      author: { select: personColumns },
      createdAt: true,
    },
  });
  const { versionId, number } = revision;
  const blocks = await prisma().block.findMany({
    where: { versionId, start: { gte: start, lt: end }, OR: [{ since: number }, { until: number }] },
    orderBy: { start: "asc" },
  });
  const spans = (some: typeof blocks) => some.map(({ kind, start, end }): Block => ({ kind, start, end }));
  return {
    ...revision,
    from: spans(blocks.filter(({ until }) => until === number)),
    to: spans(blocks.filter(({ since }) => since === number)),
    createdBy: author,
    createdAt: createdAt.toISOString(),
  };
}
