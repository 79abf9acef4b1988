import "server-only";
import type { Permit } from "../actor";
import { assertedInArticles } from "../claims/asserted";
import { Prisma } from "../db/generated/client";

/** What coverage is counted from, each as a query, of a whole project or of one article. */
export interface CoverageParts {
  /** The claims, each with its state of now. */
  states: Prisma.Sql;
  /** When which state of theirs became which. */
  stateChanges: Prisma.Sql;
  annotations: Prisma.Sql;
  annotationEvents: Prisma.Sql;
  /** When the reader first gave a verdict on each. */
  marks: Prisma.Sql;
}

export function projectParts({ projectId, actor }: Permit<"read">): CoverageParts {
  const here = Prisma.sql`"projectId" = ${projectId}::uuid`;
  return {
    states: Prisma.sql`SELECT state FROM "ClaimState" WHERE ${here}`,
    stateChanges: Prisma.sql`SELECT at, before, after FROM "ClaimStateChange" WHERE ${here}`,
    annotations: Prisma.sql`SELECT FROM "Annotation" WHERE ${here} AND "deletedAt" IS NULL`,
    annotationEvents: Prisma.sql`SELECT at, action FROM "Event" WHERE ${here} AND "subjectType" = 'Annotation'`,
    marks: firstMarks(Prisma.sql`${here} AND "authorId" = ${actor.id}::uuid`),
  };
}

/** Of the claims that an article's current text asserts. */
export function articleParts({ projectId, actor }: Permit<"read">, articleId: string): CoverageParts {
  const here = Prisma.sql`"projectId" = ${projectId}::uuid`;
  const asserted = Prisma.sql`
    SELECT DISTINCT occurrence."claimId" FROM ${assertedInArticles}
    JOIN "ClaimState" there ON there."claimId" = occurrence."claimId"
    WHERE article."projectId" = ${projectId}::uuid AND article.id = ${articleId}::uuid`;
  return {
    states: Prisma.sql`SELECT state FROM (${asserted}) asserted JOIN "ClaimState" USING ("claimId")`,
    stateChanges: Prisma.sql`
      SELECT change.at, change.before, change.after
      FROM (${asserted}) asserted JOIN "ClaimStateChange" change ON change."claimId" = asserted."claimId"`,
    annotations: Prisma.sql`
      SELECT FROM "Annotation" WHERE ${here} AND "articleId" = ${articleId}::uuid AND "deletedAt" IS NULL`,
    annotationEvents: Prisma.sql`
      SELECT at, action FROM "Event"
      WHERE ${here} AND "articleId" = ${articleId}::uuid AND "subjectType" = 'Annotation'`,
    marks: firstMarks(Prisma.sql`
      ${here} AND "authorId" = ${actor.id}::uuid AND "claimId" IN (SELECT "claimId" FROM (${asserted}) asserted)`),
  };
}

/** A claim that is no longer there counts no more. */
function firstMarks(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT min("createdAt") AS at FROM "Mark"
    WHERE ${condition} AND verdict IS NOT NULL
      AND EXISTS (SELECT FROM "ClaimState" there WHERE there."claimId" = "Mark"."claimId")
    GROUP BY "claimId"`;
}
