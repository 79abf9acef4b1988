import "server-only";
import type { SpanQuery } from "../../schemas/span-agreement";
import type { Permit } from "../actor";
import { annotatedInArticles } from "../claims/asserted";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";

/** A place that somebody underlined in an article's current text; its ends are UTF-16 code units. */
export interface SpanRow {
  articleId: string;
  annotatorId: string;
  start: number;
  end: number;
}

/** The same as a table has it. */
export interface WrittenSpan extends SpanRow {
  annotationId: string;
  startCodePoint: number;
  endCodePoint: number;
  quote: string;
}

/**
 * The spans that agreement is measured on: where annotations stand in current texts of articles in which two people or more
 * have underlined something. Annotations that only carry a comment are a discussion and no span. Everybody who reads a
 * project sees its annotations and who made them, in a blind project too, before and after any mark: so nothing here depends
 * on marks.
 */
export function listSpans(permit: Permit<"read">, query: SpanQuery): Promise<SpanRow[]> {
  return database().query<SpanRow>(sharedSpans(permit, query, Prisma.empty));
}

export function listWrittenSpans(permit: Permit<"read">, query: SpanQuery): Promise<WrittenSpan[]> {
  const more = Prisma.sql`, annotation.id AS "annotationId", anchor."startCodePoint", anchor."endCodePoint", anchor.quote`;
  return database().query<WrittenSpan>(sharedSpans(permit, query, more));
}

function sharedSpans({ projectId }: Permit<"read">, { article, annotators }: SpanQuery, more: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH span AS (
      SELECT article.id AS "articleId", annotation."createdById" AS "annotatorId", anchor.start, anchor."end" ${more}
      FROM ${annotatedInArticles}
      WHERE article."projectId" = ${projectId}::uuid AND article."deletedAt" IS NULL
        AND EXISTS (SELECT FROM "Occurrence" occurrence
          JOIN "Claim" claim ON claim.id = occurrence."claimId" AND claim."deletedAt" IS NULL
          WHERE occurrence."annotationId" = annotation.id AND occurrence."deletedAt" IS NULL)
        ${article ? Prisma.sql`AND article.id = ${article}::uuid` : Prisma.empty}
        ${annotators ? Prisma.sql`AND annotation."createdById" = ANY(${annotators}::uuid[])` : Prisma.empty}
    )
    SELECT * FROM span
    WHERE "articleId" IN (SELECT "articleId" FROM span GROUP BY "articleId" HAVING count(DISTINCT "annotatorId") > 1)
    ORDER BY "articleId", start, "end", "annotatorId"`;
}
