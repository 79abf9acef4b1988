import "server-only";
import type { ClaimListItem } from "../../schemas/claim";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { statesOfClaims } from "./state";
import { claimColumns, toClaimSummary } from "./to-record";

/**
 * Some claims of a project with their counts, in the order of the ids.
 * @param states of these claims, where the caller has them already
 */
export async function claimListItems(
  permit: Permit<"read">,
  ids: readonly string[],
  states = statesOfClaims(permit, ids),
): Promise<ClaimListItem[]> {
  const [rows, stateOf, counts] = await Promise.all([
    prisma().claim.findMany({ where: { projectId: permit.projectId, id: { in: [...ids] } }, select: claimColumns }),
    states,
    countsOfClaims(ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const state = stateOf(id);
    return [{ ...toClaimSummary(row, state), ...(counts.get(id) ?? noCounts), markCount: state.markCount }];
  });
}

const noCounts = { occurrenceCount: 0, articleCount: 0 };

async function countsOfClaims(ids: readonly string[]): Promise<Map<string, typeof noCounts>> {
  const rows = await prisma().$queryRaw<({ id: string } & typeof noCounts)[]>`
    SELECT claim.id, counts.* FROM unnest(${[...ids]}::uuid[]) claim (id)
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
    ) counts`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
