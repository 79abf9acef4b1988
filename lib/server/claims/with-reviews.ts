import "server-only";
import { z } from "zod";
import type { ClaimWithReviews } from "../../schemas/claim-detail";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { anchorsInTextSql, TextOrderKeySchema } from "../annotations/in-text";
import { currentVersionId } from "../articles/version-text";
import { commentsOfClaims } from "../comments/data";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { goldOfClaims } from "../gold/data";
import { groupBy } from "../group-by";
import { decodeCursor, toPage } from "../http/cursor";
import { marksOfClaims } from "../marks/data";
import { resolutionsOfClaims } from "../resolutions/data";
import { claimListItems } from "./list-items";
import { statesOfClaims } from "./state";

/** Some claims of a project with everything that was said about them, in the order of the ids. */
export async function claimsWithReviews(permit: Permit<"read">, ids: readonly string[]): Promise<ClaimWithReviews[]> {
  const stateOf = await statesOfClaims(permit, ids);
  const [claims, marks, resolutions, comments, gold] = await Promise.all([
    claimListItems(permit, ids),
    marksOfClaims(permit, ids),
    resolutionsOfClaims(permit, ids, stateOf),
    commentsOfClaims(permit, ids),
    goldOfClaims(permit, ids),
  ]);
  const marksOf = groupBy(marks, ({ claimId }) => claimId);
  const resolutionsOf = groupBy(resolutions, ({ claimId }) => claimId);
  const commentsOf = groupBy(comments, ({ claimId }) => claimId);
  const goldOf = groupBy(gold, ({ claimId }) => claimId);
  return claims.map((claim) => ({
    ...claim,
    layers: stateOf(claim.id).layers,
    marks: marksOf.get(claim.id) ?? [],
    resolutions: resolutionsOf.get(claim.id) ?? [],
    comments: commentsOf.get(claim.id) ?? [],
    gold: goldOf.get(claim.id) ?? [],
  }));
}

/** Where an article's claim first stands in its text, and the claim: one span may assert several. */
const ClaimKeySchema = z.tuple([...TextOrderKeySchema.def.items, z.uuid()]);

/**
 * The claims that an article's current text asserts, each where it first stands there, or one of them, with everything
 * that was said about them.
 */
export async function listArticleClaims(
  permit: Permit<"read">,
  articleId: string,
  {
    cursor,
    limit = 200,
    claim,
  }: { cursor?: string | undefined; limit?: number | undefined; claim?: string | undefined },
): Promise<Page<ClaimWithReviews>> {
  const after = decodeCursor(ClaimKeySchema, cursor);
  const versionId = await currentVersionId(permit, articleId);
  const rows = await prisma().$queryRaw<{ start: number; end: number; annotationId: string; claimId: string }[]>`
    SELECT anchor.start, anchor."end", anchor."annotationId", asserted."claimId"
    FROM (${anchorsInTextSql(permit.projectId, versionId, after && { from: [after[0], after[1], after[2]] })}) anchor
    CROSS JOIN LATERAL (
      SELECT occurrence."claimId" FROM "Occurrence" occurrence
      CROSS JOIN LATERAL (
        SELECT FROM "Claim" WHERE id = occurrence."claimId" AND "deletedAt" IS NULL LIMIT 1) claim
      CROSS JOIN LATERAL (
        SELECT FROM "Annotation" WHERE id = anchor."annotationId" AND "deletedAt" IS NULL LIMIT 1) annotation
      WHERE occurrence."annotationId" = anchor."annotationId" AND occurrence."deletedAt" IS NULL
        AND ${claim ? Prisma.sql`occurrence."claimId" = ${claim}::uuid` : Prisma.sql`TRUE`}
    ) asserted
    CROSS JOIN LATERAL (
      SELECT count(*) AS count FROM "Occurrence" other
      CROSS JOIN LATERAL (
        SELECT FROM "Annotation" WHERE id = other."annotationId" AND "deletedAt" IS NULL LIMIT 1) annotation
      CROSS JOIN LATERAL (
        SELECT FROM "Anchor" WHERE "annotationId" = other."annotationId" AND "versionId" = ${versionId}::uuid
          AND "replacedAt" IS NULL
          AND (start, "end", "annotationId") < (anchor.start, anchor."end", anchor."annotationId") LIMIT 1) place
      WHERE other."claimId" = asserted."claimId" AND other."deletedAt" IS NULL
    ) earlier
    WHERE earlier.count = 0
      ${
        after
          ? Prisma.sql`AND (anchor.start, anchor."end", anchor."annotationId", asserted."claimId")
              > (${after[0]}, ${after[1]}, ${after[2]}::uuid, ${after[3]}::uuid)`
          : Prisma.empty
      }
    ORDER BY anchor.start, anchor."end", anchor."annotationId", asserted."claimId"
    LIMIT ${limit + 1}`;
  const page = toPage(
    rows,
    limit,
    ({ start, end, annotationId, claimId }) => [start, end, annotationId, claimId],
    ({ claimId }) => claimId,
  );
  return { ...page, items: await claimsWithReviews(permit, page.items) };
}
