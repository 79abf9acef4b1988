import "server-only";
import { cache } from "react";
import type { ClaimState } from "../../domain/claim-state";
import type { ClaimListItem } from "../../schemas/claim";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";
import { visibleClaimStates } from "../marks/visible-marks";
import { type ClaimFilter, claimFilterSql, foundClaimSql } from "./filter";
import { claimListItems } from "./list-items";
import { searchPage } from "./search";

/** The claims of a project, the latest first; the most similar first where words are searched for. */
export async function listClaims(permit: Permit<"read">, filter: ClaimFilter): Promise<Page<ClaimListItem>> {
  const { limit = 50 } = filter;
  const page = filter.q?.trim()
    ? await searchPage({ table: "ClaimWords", condition: foundClaimSql(permit, filter) }, filter.q, {
        ...filter,
        limit,
      })
    : await latestPage(permit, filter, limit);
  return { ...page, items: await claimListItems(permit, page.items) };
}

/**
 * Reads a page from an index that has its order: that of one state (of several, a page of each), of a verdict, of a
 * question, or of the project.
 */
async function latestPage(permit: Permit<"read">, filter: ClaimFilter, limit: number): Promise<Page<string>> {
  const after = decodeCursor(MadeKeySchema, filter.cursor);
  // The rows of a question are in order in the index of the claims, all others in those of the states.
  const order = Prisma.raw(filter.question ? `claim."createdAt", claim.id` : `states."createdAt", states."claimId"`);
  const pageOf = (state: ClaimState | null) => Prisma.sql`
    (SELECT states."claimId" AS id, states."createdAt" FROM ${visibleClaimStates(permit)} states
      ${filter.question ? Prisma.sql`JOIN "Claim" claim ON claim.id = states."claimId"` : Prisma.empty}
    WHERE ${claimFilterSql(permit, filter)}
      ${state ? Prisma.sql`AND states.state = ${state}::"State"` : Prisma.empty}
      ${after ? Prisma.sql`AND (${order}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : Prisma.empty}
    ORDER BY ${descending(filter)}
    LIMIT ${limit + 1})`;
  const rows = await prisma().$queryRaw<{ id: string; createdAt: Date }[]>`
    SELECT id, "createdAt" FROM (${Prisma.join((filter.states ?? [null]).map(pageOf), " UNION ALL ")}) page
    ORDER BY "createdAt" DESC, id DESC
    LIMIT ${limit + 1}`;
  return toPage(
    rows,
    limit,
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => row.id,
  );
}

function descending({ question }: ClaimFilter): Prisma.Sql {
  return Prisma.raw(
    question ? `claim."createdAt" DESC, claim.id DESC` : `states."createdAt" DESC, states."claimId" DESC`,
  );
}

/** How many of a project's claims are in each state; asked for once while a page is made. */
export const countClaimStates = cache(async (permit: Permit<"read">): Promise<Partial<Record<ClaimState, number>>> => {
  const rows = await prisma().$queryRaw<{ state: ClaimState; count: number }[]>`
      SELECT state, count(*)::int AS count FROM ${visibleClaimStates(permit)} states
      WHERE "projectId" = ${permit.projectId}::uuid
      GROUP BY state`;
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
});
