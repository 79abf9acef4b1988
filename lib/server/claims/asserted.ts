import "server-only";
import { Prisma } from "../db/generated/client";

/**
 * What is underlined in the current texts of articles, to be read from: the rows `article`, `anchor` and `annotation` of what
 * is there. The article itself may have been deleted.
 */
export const annotatedInArticles = Prisma.sql`"Article" article
  JOIN "Anchor" anchor ON anchor."versionId" = article."currentVersionId" AND anchor."replacedAt" IS NULL
    AND anchor.start IS NOT NULL
  JOIN "Annotation" annotation ON annotation.id = anchor."annotationId" AND annotation."deletedAt" IS NULL`;

/** Where claims are asserted there, likewise: the rows `occurrence`, too. */
export const assertedInArticles = Prisma.sql`${annotatedInArticles}
  JOIN "Occurrence" occurrence ON occurrence."annotationId" = annotation.id AND occurrence."deletedAt" IS NULL`;

/** The claims that an article's current text asserts. */
export function claimIdsOfArticle(id: string): Prisma.Sql {
  return Prisma.sql`
    SELECT occurrence."claimId" FROM ${assertedInArticles}
    WHERE article.id = ${id}::uuid AND article."deletedAt" IS NULL`;
}
