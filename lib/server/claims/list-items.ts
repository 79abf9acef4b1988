import "server-only";
import type { ClaimListItem } from "../../schemas/claim";
import type { Permit } from "../actor";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import { columns, object } from "../db/json-sql";
import { claimSummaryFields, withState } from "./summaries";

/** Some claims of a project with their counts, in the order of the ids. */
export async function claimListItems(permit: Permit<"read">, ids: readonly string[]): Promise<ClaimListItem[]> {
  if (ids.length === 0) return [];
  const fields = {
    ...claimSummaryFields,
    ...columns("counts", ["occurrenceCount", "articleCount"]),
    markCount: `coalesce(states."markCount", 0)`,
  };
  const rows = await database().query<{ claim: ClaimListItem }>(Prisma.sql`
    SELECT ${Prisma.raw(object(fields))} AS claim
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY asked (id, number)
    JOIN "Claim" claim ON claim.id = asked.id ${Prisma.raw(withState(permit))}
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "occurrenceCount", count(DISTINCT article.id)::int AS "articleCount"
      FROM "Occurrence" occurrence
      CROSS JOIN LATERAL (
        SELECT "articleId" FROM "Annotation" WHERE id = occurrence."annotationId" AND "deletedAt" IS NULL LIMIT 1
      ) annotation
      CROSS JOIN LATERAL (
        SELECT id, "currentVersionId" FROM "Article" WHERE id = annotation."articleId" AND "deletedAt" IS NULL LIMIT 1
      ) article
      CROSS JOIN LATERAL (
        SELECT FROM "Anchor" WHERE "annotationId" = occurrence."annotationId"
          AND "versionId" = article."currentVersionId" AND "replacedAt" IS NULL AND start IS NOT NULL LIMIT 1
      ) place
      WHERE occurrence."claimId" = claim.id AND occurrence."deletedAt" IS NULL
    ) counts
    WHERE claim."projectId" = ${permit.projectId}::uuid
    ORDER BY asked.number`);
  return rows.map(({ claim }) => claim);
}
