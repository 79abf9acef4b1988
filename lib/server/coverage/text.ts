import "server-only";
import { type TextCoverage, textCoverage } from "../../domain/text-coverage";
import type { Permit } from "../actor";
import { listBlocks } from "../articles/blocks";
import { currentText } from "../articles/version-text";
import { prisma } from "../db/database";

/**
 * In how much of an article's current text something is annotated, and a claim found.
 * @throws Problem `not-found`, `article-deleted`
 */
export async function coverageOfText(permit: Permit<"read">, articleId: string): Promise<TextCoverage> {
  const { text, versionId } = await currentText(permit, articleId, undefined);
  const [{ blocks }, { language }, annotations] = await Promise.all([
    listBlocks(permit, articleId),
    prisma().article.findFirstOrThrow({
      where: { projectId: permit.projectId, id: articleId },
      select: { language: true },
    }),
    prisma().$queryRaw<{ start: number; end: number; hasClaim: boolean }[]>`
      SELECT anchor.start, anchor."end", EXISTS (
        SELECT FROM "Occurrence" occurrence JOIN "ClaimState" there ON there."claimId" = occurrence."claimId"
        WHERE occurrence."annotationId" = annotation.id AND occurrence."deletedAt" IS NULL
      ) AS "hasClaim"
      FROM "Anchor" anchor JOIN "Annotation" annotation ON annotation.id = anchor."annotationId"
      WHERE anchor."projectId" = ${permit.projectId}::uuid AND anchor."versionId" = ${versionId}::uuid
        AND anchor."replacedAt" IS NULL AND anchor.start IS NOT NULL AND annotation."deletedAt" IS NULL`,
  ]);
  return textCoverage(text, blocks, annotations, language);
}
