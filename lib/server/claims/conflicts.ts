import "server-only";
import { type ClaimState, resolverStates } from "../../domain/claim-state";
import { type ConflictReason, conflictReasons } from "../../domain/conflict-reasons";
import type { Layer } from "../../domain/verdict";
import type { ConflictFilter, ConflictRecord } from "../../schemas/conflict";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { visibleClaimStates } from "../marks/visible-marks";
import { type ClaimFilter, claimFilterSql, hasRival } from "./filter";
import { listClaims } from "./list";
import { statesOfClaims } from "./state";
import { claimsWithReviews } from "./with-reviews";

/**
 * The claims that wait for a resolver: their current marks differ, or their resolution went stale; the latest first. Those
 * whose marks say the same on other grounds wait for nobody, and are listed where they are asked for.
 */
export async function listConflicts(
  permit: Permit<"read">,
  { cursor, limit, ...filter }: ConflictFilter & { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<ConflictRecord>> {
  const claims = await listClaims(permit, { ...claimFilterOf(filter), cursor, limit });
  const ids = claims.items.map(({ id }) => id);
  const [items, reasonsOf] = await Promise.all([claimsWithReviews(permit, ids), conflictReasonsOfClaims(permit, ids)]);
  return { ...claims, items: items.map((claim) => ({ ...claim, reasons: reasonsOf(claim.id) })) };
}

/** What is in conflict for a reason that is written beside it is in the queue, whatever its state. */
function claimFilterOf({ reason, state, article }: ConflictFilter): ClaimFilter {
  const isWritten = reason !== undefined && reason !== "rival_figure" && state === undefined;
  return { reason, article, ...(!isWritten && { states: state ? [state] : resolverStates }) };
}

/** Why some claims are for a resolver, layer by layer. */
export async function conflictReasonsOfClaims(
  permit: Permit<"read">,
  ids: readonly string[],
): Promise<(claimId: string) => Record<Layer, ConflictReason[]>> {
  const stateOf = await statesOfClaims(permit, ids);
  const contested = ids.filter((id) => stateOf(id).conflictBecause.so.includes("verdict"));
  const rows =
    contested.length === 0
      ? []
      : await prisma().$queryRaw<{ claimId: string }[]>`
          SELECT "claimId" FROM unnest(${contested}::uuid[]) asked ("claimId") WHERE ${hasRival("asked")}`;
  const rivalled = new Set(rows.map(({ claimId }) => claimId));
  return (claimId) => {
    const { so, said } = stateOf(claimId).conflictBecause;
    const all: ConflictReason[] = rivalled.has(claimId) ? [...so, "rival_figure"] : [...so];
    return { so: conflictReasons.filter((reason) => all.includes(reason)), said: [...said] };
  };
}

/** Where a claim stands in the queue, and what is before and after it; where it is not in it, what it would stand between. */
export interface PlaceInQueue {
  /** From 1; null where it is not in the queue. */
  number: number | null;
  count: number;
  previous: string | null;
  next: string | null;
}

export async function placeInQueue(
  permit: Permit<"read">,
  claimId: string,
  filter: ConflictFilter,
): Promise<PlaceInQueue> {
  const { states, ...rest } = claimFilterOf(filter);
  // Each state's part of the queue is in order in the index, and none is read further than it must be.
  const parts = (rest_: (state: ClaimState | null) => Prisma.Sql) =>
    Prisma.join((states ?? [null]).map(rest_), " UNION ALL ");
  const rows = (state: ClaimState | null) => Prisma.sql`${visibleClaimStates(permit)} states
    WHERE ${claimFilterSql(permit, rest)} ${state ? Prisma.sql`AND states.state = ${state}::"State"` : Prisma.empty}`;
  const key = Prisma.sql`(states."createdAt", states."claimId")`;
  const own = Prisma.sql`(SELECT "createdAt", id FROM "Claim" WHERE id = ${claimId}::uuid)`;
  const neighbour = (compares: "<" | ">", order: "ASC" | "DESC") => Prisma.sql`(
    SELECT id FROM (${parts(
      (state) => Prisma.sql`(SELECT states."claimId" AS id, states."createdAt" FROM ${rows(state)}
        AND ${key} ${Prisma.raw(compares)} ${own}
        ORDER BY states."createdAt" ${Prisma.raw(order)}, states."claimId" ${Prisma.raw(order)} LIMIT 1)`,
    )}) near ORDER BY "createdAt" ${Prisma.raw(order)}, id ${Prisma.raw(order)} LIMIT 1)`;
  const [row] = await prisma().$queryRaw<
    { count: number; before: number; isIn: boolean; previous: string | null; next: string | null }[]
  >`
    SELECT sum(total)::int AS count, sum(before)::int AS before, bool_or("isIn") AS "isIn",
      ${neighbour(">", "ASC")} AS previous, ${neighbour("<", "DESC")} AS next
    FROM (${parts(
      (state) => Prisma.sql`
        SELECT count(*) AS total, count(*) FILTER (WHERE ${key} > ${own}) AS before,
          coalesce(bool_or(states."claimId" = ${claimId}::uuid), FALSE) AS "isIn" FROM ${rows(state)}`,
    )}) part`;
  if (!row) return { number: null, count: 0, previous: null, next: null };
  const { count, before, isIn, previous, next } = row;
  return { number: isIn ? before + 1 : null, count, previous, next };
}
