import "server-only";
import type { ClaimState } from "../../domain/claim-state";
import type { ConflictReason } from "../../domain/conflict-reasons";
import type { ClaimQuery } from "../../schemas/claim";
import type { Permit } from "../actor";
import { Prisma } from "../db/generated/client";
import { visibleClaimStates } from "../marks/visible-marks";
import { claimIdsOfArticle } from "./asserted";

export interface ClaimFilter extends Omit<ClaimQuery, "state"> {
  states?: readonly ClaimState[];
  /** Only those that are for a resolver for this reason. */
  reason?: ConflictReason | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** What a claim has to be to be listed, but for its state: of its row `states`, and of `claim` where a question is asked for. */
export function claimFilterSql(permit: Permit<"read">, filter: ClaimFilter): Prisma.Sql {
  const all = [Prisma.sql`states."projectId" = ${permit.projectId}::uuid`];
  const me = Prisma.sql`${permit.actor.id}::uuid`;
  if (filter.verdict) all.push(Prisma.sql`states.verdict = ${filter.verdict}::"Verdict"`);
  if (filter.question) all.push(Prisma.sql`claim."questionId" = ${filter.question}::uuid`);
  if (filter.article) {
    all.push(Prisma.sql`states."claimId" IN (${claimIdsOfArticle(filter.article)})`);
  }
  if (filter.unmarked === "mine") {
    all.push(Prisma.sql`NOT (${me} = ANY(states."soJudgeIds") OR ${me} = ANY(states."saidJudgeIds")
      OR ${me} = ANY(states."outdatedForIds"))`);
  }
  if (filter.reason) all.push(hasReason(filter.reason));
  if (filter.outdated === "mine") all.push(Prisma.sql`states."outdatedForIds" @> ARRAY[${me}]`);
  return Prisma.join(all, " AND ");
}

/** Whether the row `states` is for a resolver for a reason; those that are written there have an index each. */
function hasReason(reason: ConflictReason): Prisma.Sql {
  if (reason === "rival_figure")
    return Prisma.sql`'verdict' = ANY(states."soConflictBecause") AND ${hasRival("states")}`;
  return Prisma.raw(`(states."soConflictBecause" || states."saidConflictBecause") @> '{${reason}}'`);
}

/** Whether another claim on the question of a row's claim has another figure. It hangs on other claims and is looked up. */
export function hasRival(row: string): Prisma.Sql {
  return Prisma.raw(`EXISTS (
    SELECT FROM "Claim" answer
    JOIN "Quantity" own ON own."claimId" = answer.id AND own."deletedAt" IS NULL
    JOIN "Claim" other ON other."questionId" = answer."questionId" AND other.id <> answer.id AND other."deletedAt" IS NULL
    JOIN "Quantity" rival ON rival."claimId" = other.id AND rival."deletedAt" IS NULL
    WHERE answer.id = ${row}."claimId" AND is_rival_figure(own, rival))`);
}

/** The same of a claim that is searched by its words, whose row is `found`; its state is looked up only where it is asked for. */
export function foundClaimSql(
  permit: Permit<"read">,
  { q, cursor, limit, states, ...filter }: ClaimFilter,
): Prisma.Sql {
  const inProject = Prisma.sql`found."projectId" = ${permit.projectId}::uuid`;
  if (!states && Object.values(filter).every((value) => value === undefined)) return inProject;
  return Prisma.sql`${inProject} AND EXISTS (
    SELECT FROM ${visibleClaimStates(permit)} states
    ${filter.question ? Prisma.sql`JOIN "Claim" claim ON claim.id = states."claimId"` : Prisma.empty}
    WHERE states."claimId" = found.id AND ${claimFilterSql(permit, filter)}
      ${states ? Prisma.sql`AND states.state = ANY(${[...states]}::"State"[])` : Prisma.empty})`;
}
