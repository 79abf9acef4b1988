import "server-only";
import { sentenceAround } from "../../domain/sentence";
import type { ClaimDetail, OccurrenceRecord } from "../../schemas/claim-detail";
import type { Permit } from "../actor";
import { frozenText } from "../articles/text";
import { prisma } from "../db/database";
import { Problem } from "../problem";
import { reviewedClaims } from "./reviewed";

/**
 * A claim with everything that was said about it and every place where it is asserted.
 * @throws Problem `not-found`
 */
export async function getClaim(permit: Permit<"read">, id: string): Promise<ClaimDetail> {
  const [claim] = await reviewedClaims(permit, [id]);
  if (!claim) throw new Problem("not-found");
  return { ...claim, occurrences: await occurrencesOfClaim(permit, id) };
}

async function occurrencesOfClaim(permit: Permit<"read">, claimId: string): Promise<OccurrenceRecord[]> {
  const rows = await prisma().occurrence.findMany({
    where: {
      projectId: permit.projectId,
      claimId,
      deletedAt: null,
      annotation: { deletedAt: null, articleVersion: { article: { deletedAt: null } } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      annotation: {
        select: {
          id: true,
          quote: true,
          start: true,
          end: true,
          startCodePoint: true,
          endCodePoint: true,
          articleVersion: {
            select: {
              id: true,
              number: true,
              article: { select: { id: true, title: true, publisher: true, published: true, language: true } },
            },
          },
        },
      },
    },
  });
  return Promise.all(
    rows.map(async ({ id, annotation: { id: annotationId, articleVersion, ...span } }) => {
      const { article, ...version } = articleVersion;
      const frozen = await frozenText(permit, version.id);
      const text = frozen?.text ?? "";
      const sentence = sentenceAround(text, span, article.language);
      return {
        id,
        annotationId,
        ...span,
        before: text.slice(sentence.start, span.start),
        after: text.slice(span.end, sentence.end),
        article: { ...article, versionId: version.id, versionNumber: version.number },
      };
    }),
  );
}
