import "server-only";
import type { SentBack } from "../../schemas/queue";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { groupBy } from "../group-by";
import { namesOnClaims } from "../marks/hidden-names";

/**
 * What resolvers ask the actor about her marks on some claims, by the claim's id. Whom a decision asks has judged the layer, so
 * that she sees the decision in a blind project too.
 */
export async function sentBackOf(
  permit: Permit<"read">,
  claimIds: readonly string[],
): Promise<Map<string, SentBack[]>> {
  const rows = await prisma().$queryRaw<
    (Omit<SentBack, "author" | "createdAt"> & { claimId: string; authorId: string; name: string; createdAt: Date })[]
  >`
    SELECT resolution.id, resolution."claimId", resolution.layer::text, resolution.question, resolution."authorId",
      author.name, resolution."createdAt"
    FROM "ClaimState" states
    JOIN "Resolution" resolution ON resolution.id IN (states."soResolutionId", states."saidResolutionId")
    JOIN "User" author ON author.id = resolution."authorId"
    WHERE states."projectId" = ${permit.projectId}::uuid AND states."claimId" = ANY(${[...claimIds]}::uuid[])
      AND ${permit.actor.id}::uuid = ANY(
        CASE resolution.layer WHEN 'so' THEN states."soSentBackToIds" ELSE states."saidSentBackToIds" END)
    ORDER BY resolution.seq`;
  const names = await namesOnClaims(
    permit,
    rows.map(({ claimId }) => claimId),
  );
  const byClaim = groupBy(rows, ({ claimId }) => claimId);
  return new Map(
    [...byClaim].map(([claimId, asked]) => [
      claimId,
      asked.map(({ id, layer, question, authorId, name, createdAt }) => ({
        ...{ id, layer, question },
        author: names.person(claimId, { id: authorId, name }),
        createdAt: createdAt.toISOString(),
      })),
    ]),
  );
}
