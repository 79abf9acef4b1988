import "server-only";
import type { ClaimListItem } from "../../schemas/claim";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { claimColumns, presentClaim } from "./present";
import { statesOfClaims } from "./state";

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
    return [{ ...presentClaim(row, state), ...(counts.get(id) ?? noCounts), markCount: state.markCount }];
  });
}

const noCounts = { occurrenceCount: 0, articleCount: 0 };

async function countsOfClaims(ids: readonly string[]): Promise<Map<string, typeof noCounts>> {
  const rows = await prisma().$queryRaw<({ id: string } & typeof noCounts)[]>`
    SELECT claim.id,
      count(occurrence.id)::int AS "occurrenceCount",
      count(DISTINCT article.id)::int AS "articleCount"
    FROM "Claim" claim
    LEFT JOIN ("Occurrence" occurrence
      JOIN "Annotation" annotation ON annotation.id = occurrence."annotationId" AND annotation."deletedAt" IS NULL
      JOIN "Article" article ON article.id = annotation."articleId" AND article."deletedAt" IS NULL
      JOIN "Anchor" anchor ON anchor."annotationId" = annotation.id AND anchor."versionId" = article."currentVersionId"
        AND anchor."replacedAt" IS NULL AND anchor.start IS NOT NULL
    ) ON occurrence."claimId" = claim.id AND occurrence."deletedAt" IS NULL
    WHERE claim.id = ANY(${[...ids]}::uuid[])
    GROUP BY claim.id`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
