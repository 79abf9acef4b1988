import "server-only";
import { z } from "zod";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { decodeCursor, toPage } from "../http/cursor";
import { type ClaimFilter, conditions } from "./filter";

const OffsetKeySchema = z.tuple([z.int().min(0)]);

/** How many of the words searched for are looked up one by one. */
const maxWords = 12;

/**
 * By trigrams (pg_trgm), so that "11.000 Soldaten" finds "11 000 nordkoreanische Soldaten" and a slip of the pen does no
 * harm: of the words together, or of each of them somewhere in the claim; and by the source that a claim is attributed to.
 */
export async function searchPage(
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
    SELECT claim.id FROM "Claim" claim JOIN "ClaimState" states ON states."claimId" = claim.id
    WHERE ${conditions(permit, filter)}
      ${filter.states ? Prisma.sql`AND states.state = ANY(${[...filter.states]}::"State"[])` : Prisma.empty}
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
