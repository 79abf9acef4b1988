import "server-only";
import { sentenceAround } from "../../domain/sentence";
import type { ClaimDetail, MergedClaim, OccurrenceRecord } from "../../schemas/claim-detail";
import type { Permit } from "../actor";
import { commentsOfClaims } from "../comments/data";
import { prisma } from "../db/database";
import { marksOfClaims } from "../marks/data";
import { Problem } from "../problem";
import { claimsWithReviews } from "./with-reviews";
import { earlierWordingsOf } from "./wording";

/**
 * A claim with everything that was said about it, and about those that were merged into it, and every place where it is asserted.
 * @throws Problem `not-found`
 */
export async function getClaim(permit: Permit<"read">, id: string): Promise<ClaimDetail> {
  const [claim] = await claimsWithReviews(permit, [id]);
  if (!claim) throw new Problem("not-found");
  const [occurrences, merged, earlierWordings] = await Promise.all([
    occurrencesOfClaim(permit, id),
    mergedClaims(permit, id),
    earlierWordingsOf(permit, id),
  ]);
  const comments = await commentsOfClaims(
    permit,
    merged.map((one) => one.id),
  );
  return {
    ...claim,
    comments: [...claim.comments, ...comments].sort((a, b) => a.createdAt.localeCompare(b.createdAt)),
    occurrences,
    earlierWordings,
    merged,
  };
}

/** The claims that were merged into one, with the marks on their words. */
async function mergedClaims(permit: Permit<"read">, intoId: string): Promise<MergedClaim[]> {
  const rows = await prisma().claim.findMany({
    where: { projectId: permit.projectId, mergedIntoId: intoId },
    orderBy: [{ deletedAt: "asc" }, { id: "asc" }],
    select: { id: true, text: true, version: true, deletedAt: true },
  });
  const marks = await marksOfClaims(
    permit,
    rows.map(({ id }) => id),
  );
  return rows.map(({ deletedAt, ...row }) => ({
    ...row,
    mergedAt: deletedAt?.toISOString() ?? "",
    marks: marks.filter(({ claimId }) => claimId === row.id),
  }));
}

/** How much of the text around an occurrence its sentence is looked for in, in code points; few sentences are longer. */
const reach = 2_000;

/**
 * Where a claim is asserted: in the current version of each article, or where the words are not in that one any more, in
 * the last that has them. The database cuts what stands around them out of the text.
 */
async function occurrencesOfClaim(permit: Permit<"read">, claimId: string): Promise<OccurrenceRecord[]> {
  const rows = await prisma().$queryRaw<OccurrenceRow[]>`
    SELECT occurrence.id, occurrence."annotationId", place.*, article.id AS "articleId", article.title,
      article.publisher, article.published, article.language,
      place."versionId" <> article."currentVersionId" AS "isOrphaned"
    FROM "Occurrence" occurrence
    JOIN "Annotation" annotation ON annotation.id = occurrence."annotationId" AND annotation."deletedAt" IS NULL
    JOIN "Article" article ON article.id = annotation."articleId" AND article."deletedAt" IS NULL
    CROSS JOIN LATERAL (
      SELECT anchor."versionId", version.number AS "versionNumber", anchor.start, anchor."end",
        anchor."startCodePoint", anchor."endCodePoint", anchor.quote,
        substr(version.text, greatest(anchor."startCodePoint" - ${reach}, 0) + 1,
          least(anchor."startCodePoint", ${reach})) AS before,
        substr(version.text, anchor."endCodePoint" + 1, ${reach}) AS after,
        (SELECT block.start FROM "Block" block WHERE block."versionId" = version.id AND block.until IS NULL
          AND block.start <= anchor.start ORDER BY block.start DESC LIMIT 1) AS "blockStart",
        (SELECT block."end" FROM "Block" block WHERE block."versionId" = version.id AND block.until IS NULL
          AND block.start < anchor."end" ORDER BY block.start DESC LIMIT 1) AS "blockEnd"
      FROM "Anchor" anchor
      JOIN "ArticleVersion" version ON version.id = anchor."versionId"
      WHERE anchor."annotationId" = annotation.id AND anchor."replacedAt" IS NULL AND anchor.start IS NOT NULL
      ORDER BY version.number DESC LIMIT 1
    ) place
    WHERE occurrence."projectId" = ${permit.projectId}::uuid AND occurrence."claimId" = ${claimId}::uuid
      AND occurrence."deletedAt" IS NULL
    ORDER BY occurrence."createdAt", occurrence.id`;
  return rows.map((row) => {
    const { articleId, title, publisher, published, language, versionId, versionNumber, ...place } = row;
    const { blockStart: _, blockEnd: __, ...occurrence } = { ...place, ...aroundInSentence(row) };
    const article = { id: articleId, title, publisher, published, language, versionId, versionNumber };
    return { ...occurrence, article };
  });
}

interface OccurrenceRow extends Omit<OccurrenceRecord, "article"> {
  articleId: string;
  title: string;
  publisher: string | null;
  published: string | null;
  language: string;
  versionId: string;
  versionNumber: number;
  /** Where the first block that the words are in begins, and the last one ends. */
  blockStart: number | null;
  blockEnd: number | null;
}

/** The words before and after a quote that are in its sentence, over the ends of lines as far as its block goes. */
function aroundInSentence(row: OccurrenceRow): { before: string; after: string } {
  const { before, quote, after } = row;
  const text = before + quote + after;
  const span = { start: before.length, end: before.length + quote.length };
  const cut = row.start - before.length;
  const blocks = {
    start: Math.min(span.start, Math.max(0, (row.blockStart ?? row.start) - cut)),
    end: Math.max(span.end, Math.min(text.length, (row.blockEnd ?? row.end) - cut)),
  };
  const sentence = sentenceAround(text, span, blocks, row.language);
  return { before: text.slice(sentence.start, span.start), after: text.slice(span.end, sentence.end) };
}
