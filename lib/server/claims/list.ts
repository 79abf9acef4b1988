import "server-only";
import { z } from "zod";
import type { ClaimState } from "../../domain/claim-state";
import type { ClaimListItem, ClaimQuery } from "../../schemas/claim";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";
import { claimListItems } from "./list-items";
import { claimStatesSql } from "./state";

export interface ClaimFilter extends Omit<ClaimQuery, "state"> {
  states?: readonly ClaimState[];
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** The claims of a project, the latest first; the most similar first where words are searched for. */
export async function listClaims(permit: Permit<"read">, filter: ClaimFilter): Promise<Page<ClaimListItem>> {
  const { limit = 50 } = filter;
  const page = filter.q?.trim()
    ? await searchPage(permit, filter, filter.q.trim(), limit)
    : await latestPage(permit, filter, limit);
  return { ...page, items: await claimListItems(permit, page.items) };
}

async function latestPage(permit: Permit<"read">, filter: ClaimFilter, limit: number): Promise<Page<string>> {
  const after = decodeCursor(MadeKeySchema, filter.cursor);
  const rows = await prisma().$queryRaw<{ id: string; createdAt: Date }[]>`
    SELECT claim.id, claim."createdAt" FROM "Claim" claim
    WHERE ${conditions(permit, filter)}
      ${after ? Prisma.sql`AND (claim."createdAt", claim.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : Prisma.empty}
    ORDER BY claim."createdAt" DESC, claim.id DESC
    LIMIT ${limit + 1}`;
  return toPage(
    rows,
    limit,
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => row.id,
  );
}

const OffsetKeySchema = z.tuple([z.int().min(0)]);

/** How many of the words searched for are looked up one by one. */
const maxWords = 12;

/**
 * By trigrams (pg_trgm), so that "11.000 Soldaten" finds "11 000 nordkoreanische Soldaten" and a slip of the pen does no
 * harm: of the words together, or of each of them somewhere in the claim; and by the source that a claim is attributed to.
 */
async function searchPage(
  permit: Permit<"read">,
  filter: ClaimFilter,
  q: string,
  limit: number,
): Promise<Page<string>> {
  const offset = decodeCursor(OffsetKeySchema, filter.cursor)?.[0] ?? 0;
  const words = q.split(/\s+/).slice(0, maxWords);
  const each = words.map((word) => Prisma.sql`claim.text %> ${word}`);
  const likeness = words.map((word) => Prisma.sql`word_similarity(${word}, claim.text)`);
  const contains = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await prisma().$queryRaw<{ id: string }[]>`
    SELECT claim.id FROM "Claim" claim
    WHERE ${conditions(permit, filter)}
      AND (claim.text ILIKE ${contains} OR claim.text %> ${q} OR claim.text % ${q} OR (${Prisma.join(each, " AND ")}) OR EXISTS (
        SELECT FROM "Attribution" attribution
        WHERE attribution."claimId" = claim.id AND attribution."deletedAt" IS NULL AND attribution.source ILIKE ${contains}))
    ORDER BY (claim.text ILIKE ${contains}) DESC,
      greatest(similarity(claim.text, ${q}), word_similarity(${q}, claim.text),
        (${Prisma.join(likeness, " + ")}) / ${words.length}::real) DESC, claim.id
    LIMIT ${limit + 1} OFFSET ${offset}`;
  return toPage(
    rows,
    limit,
    () => [offset + limit],
    (row) => row.id,
  );
}

function conditions(permit: Permit<"read">, filter: ClaimFilter): Prisma.Sql {
  const all = [Prisma.sql`claim."projectId" = ${permit.projectId}::uuid AND claim."deletedAt" IS NULL`];
  if (filter.states || filter.verdict) all.push(stateCondition(permit, filter));
  if (filter.question) all.push(Prisma.sql`claim."questionId" = ${filter.question}::uuid`);
  if (filter.article) {
    all.push(Prisma.sql`EXISTS (
      SELECT FROM "Occurrence" occurrence
      JOIN "Annotation" annotation ON annotation.id = occurrence."annotationId" AND annotation."deletedAt" IS NULL
      JOIN "Article" article ON article.id = annotation."articleId" AND article."deletedAt" IS NULL
      JOIN "Anchor" anchor ON anchor."annotationId" = annotation.id AND anchor."versionId" = article."currentVersionId"
        AND anchor."replacedAt" IS NULL AND anchor.start IS NOT NULL
      WHERE occurrence."claimId" = claim.id AND occurrence."deletedAt" IS NULL
        AND article.id = ${filter.article}::uuid)`);
  }
  if (filter.unmarked === "mine") {
    all.push(Prisma.sql`NOT EXISTS (
      SELECT FROM "Mark" mark WHERE mark."claimId" = claim.id AND mark."authorId" = ${permit.actor.id}::uuid)`);
  }
  return Prisma.join(all, " AND ");
}

/** A claim that was never marked has no row among the states and is open. */
function stateCondition(permit: Permit<"read">, { states, verdict }: ClaimFilter): Prisma.Sql {
  const all = [Prisma.sql`TRUE`];
  if (states) all.push(Prisma.sql`states.state = ANY(${[...states]})`);
  if (verdict) all.push(Prisma.sql`states.verdict = ${verdict}`);
  const among = Prisma.sql`claim.id IN (
    SELECT states."claimId" FROM (${claimStatesSql(permit.projectId)}) states WHERE ${Prisma.join(all, " AND ")})`;
  if (!states?.includes("open") || verdict) return among;
  return Prisma.sql`(${among} OR NOT EXISTS (SELECT FROM "Mark" mark WHERE mark."claimId" = claim.id))`;
}

/** How many of a project's claims are in each state. */
export async function countClaimStates(permit: Permit<"read">): Promise<Partial<Record<ClaimState, number>>> {
  const rows = await prisma().$queryRaw<{ state: ClaimState; count: number }[]>`
    SELECT coalesce(states.state, 'open') AS state, count(*)::int AS count
    FROM "Claim" claim
    LEFT JOIN (${claimStatesSql(permit.projectId)}) states ON states."claimId" = claim.id
    WHERE claim."projectId" = ${permit.projectId}::uuid AND claim."deletedAt" IS NULL
    GROUP BY 1`;
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
