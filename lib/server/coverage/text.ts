import "server-only";
import { shareOf, type TextCoverage } from "../../domain/text-coverage";
import type { Permit } from "../actor";
import { listBlocks } from "../articles/blocks";
import { currentVersionId } from "../articles/version-text";
import { prisma } from "../db/database";
import { sentenceShares } from "./sentences";

/**
 * In how much of an article's current text something is annotated, and a claim found.
 * @throws Problem `not-found`, `article-deleted`
 */
export async function coverageOfText(permit: Permit<"read">, articleId: string): Promise<TextCoverage> {
  const versionId = await currentVersionId(permit, articleId);
  const [{ blocks }, sentences, annotations] = await Promise.all([
    listBlocks(permit, articleId),
    sentenceShares(permit, [articleId]),
    prisma().$queryRaw<{ start: number; end: number; hasClaim: boolean }[]>`
      SELECT anchor.start, anchor."end", EXISTS (
        SELECT FROM "Occurrence" occurrence JOIN "ClaimState" there ON there."claimId" = occurrence."claimId"
        WHERE occurrence."annotationId" = annotation.id AND occurrence."deletedAt" IS NULL
      ) AS "hasClaim"
      FROM "Anchor" anchor JOIN "Annotation" annotation ON annotation.id = anchor."annotationId"
      WHERE anchor."projectId" = ${permit.projectId}::uuid AND anchor."versionId" = ${versionId}::uuid
        AND anchor."replacedAt" IS NULL AND anchor.start IS NOT NULL AND annotation."deletedAt" IS NULL`,
  ]);
  return { blocks: shareOf(blocks, annotations), sentences: sentences.get(articleId) ?? null };
}
