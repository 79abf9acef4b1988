import "server-only";
import type { RatingRow, RatingsQuery } from "../../schemas/agreement";
import type { Permit } from "../actor";
import { claimIdsOfArticle } from "../claims/asserted";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import { instant } from "../db/json-sql";
import { namesAreShownOn } from "../marks/hidden-names";
import { markIsVisible, visibleClaimStates } from "../marks/visible-marks";

/**
 * Who in a blind project settles conflicts sees nothing of claims on which all agree: of what she sees, nobody would ever
 * agree with anybody. So agreement is shown to her, as to reviewers, on the claims that she has marked.
 */
export function judgedOnly(permit: Permit<"read">): Permit<"read"> {
  return permit.visibility === "disputed" ? { ...permit, visibility: "judged" } : permit;
}

/**
 * The marks of one layer that agreement is measured on, at most one of a reviewer on a claim: her first on today's words,
 * made before anybody had settled the layer; or her current one.
 */
export async function listRatings(reader: Permit<"read">, query: RatingsQuery): Promise<RatingRow[]> {
  const permit = judgedOnly(reader);
  const marks = query.marks === "first" ? firstMarks(permit, query) : currentMarks(permit, query);
  const { article, question, reviewers, from, until } = query;
  return database().query<RatingRow>(Prisma.sql`
    SELECT mark."claimId", mark."authorId" AS "reviewerId", mark.verdict,
      ${Prisma.raw(instant('mark."createdAt"'))} AS at
    FROM (${marks}) mark
    WHERE ${Prisma.raw(namesAreShownOn(permit, 'mark."claimId"'))}
      ${article ? Prisma.sql`AND mark."claimId" IN (${claimIdsOfArticle(article)})` : Prisma.empty}
      ${question ? Prisma.sql`AND EXISTS (SELECT FROM "Claim" claim WHERE claim.id = mark."claimId" AND claim."questionId" = ${question}::uuid)` : Prisma.empty}
      ${reviewers ? Prisma.sql`AND mark."authorId" = ANY(${reviewers}::uuid[])` : Prisma.empty}
      ${from ? Prisma.sql`AND mark."createdAt" >= ${from}::date AT TIME ZONE 'UTC'` : Prisma.empty}
      ${until ? Prisma.sql`AND mark."createdAt" < (${until}::date + 1) AT TIME ZONE 'UTC'` : Prisma.empty}
    ORDER BY mark.seq`);
}

function firstMarks(permit: Permit<"read">, { layer }: RatingsQuery): Prisma.Sql {
  const since = Prisma.raw(`claim."${layer}SinceVersion"`);
  return Prisma.sql`
    SELECT DISTINCT ON (mark."claimId", mark."authorId")
      mark."claimId", mark."authorId", mark.verdict, mark."createdAt", mark.seq
    FROM "Mark" mark
    JOIN "Claim" claim ON claim.id = mark."claimId" AND claim."deletedAt" IS NULL
    WHERE mark."projectId" = ${permit.projectId}::uuid AND mark.layer = ${layer}::"Layer" AND mark.verdict IS NOT NULL
      AND mark."claimVersion" >= ${since} AND ${Prisma.raw(markIsVisible(permit, "mark"))}
      AND NOT EXISTS (SELECT FROM "Resolution" resolution WHERE resolution."claimId" = mark."claimId"
        AND resolution.layer = mark.layer AND resolution."createdAt" <= mark."createdAt")
    ORDER BY mark."claimId", mark."authorId", mark.seq`;
}

function currentMarks(permit: Permit<"read">, { layer }: RatingsQuery): Prisma.Sql {
  return Prisma.sql`
    SELECT mark."claimId", mark."authorId", mark.verdict, mark."createdAt", mark.seq
    FROM ${visibleClaimStates(permit)} states
    CROSS JOIN LATERAL unnest(${Prisma.raw(`states."${layer}MarkIds"`)}) current (id)
    JOIN "Mark" mark ON mark.id = current.id
    WHERE states."projectId" = ${permit.projectId}::uuid`;
}
