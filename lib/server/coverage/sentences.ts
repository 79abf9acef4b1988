import "server-only";
import type { Share } from "../../domain/text-coverage";
import type { Permit } from "../actor";
import { prisma } from "../db/database";

/**
 * In how many sentences of some articles' current texts something is annotated, and a claim found, by the article's id: the
 * rule of lib/domain/text-coverage.ts. The sentences are the passages that a text was cut into when it came, as are their
 * number; of these only such are read as have an annotation. Articles whose text is still to be cut are left out.
 */
export async function sentenceShares(
  permit: Permit<"read">,
  articleIds: readonly string[],
): Promise<Map<string, Share>> {
  const rows = await prisma().$queryRaw<(Share & { articleId: string })[]>`
    SELECT article.id AS "articleId", done.passages AS total, covered.annotated, covered.claimed
    FROM "Article" article
    JOIN "PassageIndex" done ON done."versionId" = article."currentVersionId"
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS annotated, count(*) FILTER (WHERE "hasClaim")::int AS claimed
      FROM (
        SELECT sentence.start, bool_or(place."hasClaim") AS "hasClaim"
        FROM (
          SELECT anchor.start, anchor."end", EXISTS (
            SELECT FROM "Occurrence" occurrence JOIN "ClaimState" there ON there."claimId" = occurrence."claimId"
            WHERE occurrence."annotationId" = annotation.id AND occurrence."deletedAt" IS NULL
          ) AS "hasClaim"
          FROM "Anchor" anchor
          JOIN "Annotation" annotation ON annotation.id = anchor."annotationId" AND annotation."deletedAt" IS NULL
          WHERE anchor."versionId" = done."versionId" AND anchor."replacedAt" IS NULL AND anchor.start IS NOT NULL
        ) place
        -- Sentences do not overlap: from the one in which the annotation begins on.
        CROSS JOIN LATERAL (
          SELECT passage.start FROM "Passage" passage
          WHERE passage."versionId" = done."versionId" AND passage.start < place."end" AND passage."end" > place.start
            AND passage.start >= coalesce((
              SELECT max(first.start) FROM "Passage" first
              WHERE first."versionId" = done."versionId" AND first.start <= place.start), 0)
        ) sentence
        GROUP BY sentence.start
      ) found
    ) covered
    WHERE article."projectId" = ${permit.projectId}::uuid AND article.id = ANY(${[...articleIds]}::uuid[])`;
  return new Map(rows.map(({ articleId, ...share }) => [articleId, share]));
}
