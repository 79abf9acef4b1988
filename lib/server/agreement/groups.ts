import "server-only";
import type { AgreementGrouping, RatingRow } from "../../schemas/agreement";
import type { Permit } from "../actor";
import { assertedInArticles } from "../claims/asserted";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import type { ItemGroup } from "./tasks";

/** A group of claims with what it is called. */
export interface NamedGroup extends ItemGroup {
  name: string;
}

/** The claims of a project by what agreement is looked at by. A claim that two articles assert is in the group of each. */
export async function groupClaims(
  permit: Permit<"read">,
  by: Exclude<AgreementGrouping, "reviewers">,
  ratings: readonly RatingRow[],
): Promise<NamedGroup[]> {
  if (by === "month") return byMonth(ratings);
  const rows = by === "article" ? claimsByArticle(permit) : claimsByQuestion(permit);
  return database().query<NamedGroup>(rows);
}

function claimsByArticle({ projectId }: Permit<"read">): Prisma.Sql {
  return Prisma.sql`
    SELECT article.id, article.title AS name, array_agg(DISTINCT occurrence."claimId"::text) AS "itemIds"
    FROM ${assertedInArticles}
    WHERE article."projectId" = ${projectId}::uuid AND article."deletedAt" IS NULL
    GROUP BY article.id`;
}

function claimsByQuestion({ projectId }: Permit<"read">): Prisma.Sql {
  return Prisma.sql`
    SELECT question.id, question.text AS name, array_agg(claim.id::text) AS "itemIds"
    FROM "Question" question
    JOIN "Claim" claim ON claim."questionId" = question.id AND claim."deletedAt" IS NULL
    WHERE question."projectId" = ${projectId}::uuid
    GROUP BY question.id`;
}

/** By the month, in UTC, in which the last of a claim's marks was made: since then they can be compared. */
function byMonth(ratings: readonly RatingRow[]): NamedGroup[] {
  const lastOf = new Map<string, string>();
  for (const { claimId, at } of ratings) {
    const last = lastOf.get(claimId);
    if (last === undefined || at > last) lastOf.set(claimId, at);
  }
  const months = new Map<string, string[]>();
  for (const [claimId, at] of lastOf) {
    const month = at.slice(0, "2025-10".length);
    const claimIds = months.get(month);
    if (claimIds) claimIds.push(claimId);
    else months.set(month, [claimId]);
  }
  return Array.from(months, ([month, itemIds]) => ({ id: month, name: month, itemIds }));
}
