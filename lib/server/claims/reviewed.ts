import "server-only";
import { z } from "zod";
import type { ReviewedClaim } from "../../schemas/claim-detail";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { commentsOfClaims } from "../comments/data";
import { prisma } from "../db/database";
import { groupBy } from "../group";
import { decodeCursor, toPage } from "../http/cursor";
import { marksOfClaims } from "../marks/data";
import { resolutionsOfClaims } from "../resolutions/data";
import { claimListItems } from "./list-items";
import { statesOfClaims } from "./state";

/** Some claims of a project with everything that was said about them, in the order of the ids. */
export async function reviewedClaims(permit: Permit<"read">, ids: readonly string[]): Promise<ReviewedClaim[]> {
  const states = statesOfClaims(permit, ids);
  const stateOf = await states;
  const [claims, marks, resolutions, comments] = await Promise.all([
    claimListItems(permit, ids, states),
    marksOfClaims(permit, ids),
    resolutionsOfClaims(permit, ids, stateOf),
    commentsOfClaims(permit, ids),
  ]);
  const marksOf = groupBy(marks, ({ claimId }) => claimId);
  const resolutionsOf = groupBy(resolutions, ({ claimId }) => claimId);
  const commentsOf = groupBy(comments, ({ claimId }) => claimId);
  return claims.map((claim) => ({
    ...claim,
    layers: stateOf(claim.id).layers,
    marks: marksOf.get(claim.id) ?? [],
    resolutions: resolutionsOf.get(claim.id) ?? [],
    comments: commentsOf.get(claim.id) ?? [],
  }));
}

const ClaimKeySchema = z.tuple([z.uuid()]);

/** The claims that an article asserts, or one of them, with everything that was said about them. */
export async function listReviewedClaims(
  permit: Permit<"read">,
  articleId: string,
  {
    cursor,
    limit = 200,
    claim,
  }: { cursor?: string | undefined; limit?: number | undefined; claim?: string | undefined },
): Promise<Page<ReviewedClaim>> {
  const after = decodeCursor(ClaimKeySchema, cursor);
  const rows = await prisma().claim.findMany({
    where: {
      projectId: permit.projectId,
      deletedAt: null,
      id: { ...(after && { gt: after[0] }), ...(claim && { equals: claim }) },
      occurrences: {
        some: { deletedAt: null, annotation: { deletedAt: null, articleId } },
      },
    },
    orderBy: { id: "asc" },
    take: limit + 1,
    select: { id: true },
  });
  const page = toPage(
    rows,
    limit,
    ({ id }) => [id],
    ({ id }) => id,
  );
  return { ...page, items: await reviewedClaims(permit, page.items) };
}
