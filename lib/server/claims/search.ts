import "server-only";
import { z } from "zod";
import { foldText, withoutUmlauts } from "../../domain/search-fold";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { decodeCursor, toPage } from "../http/cursor";
import { visibleClaimStates } from "../marks/visible-marks";
import { type ClaimFilter, claimFilterSql } from "./filter";

const OffsetKeySchema = z.tuple([z.int().min(0)]);

/** How many of the words searched for are looked up one by one. */
const maxWords = 12;

/**
 * By the words as search-fold.ts has them, and by trigrams of these (pg_trgm), so that "11.000 Soldaten" finds "11 000
 * nordkoreanische Soldaten" and a slip of the pen does no harm: of the words together, or of each of them somewhere in the
 * claim; and by the source that a claim is attributed to.
 */
export async function searchPage(
  permit: Permit<"read">,
  filter: ClaimFilter,
  q: string,
  limit: number,
): Promise<Page<string>> {
  const offset = decodeCursor(OffsetKeySchema, filter.cursor)?.[0] ?? 0;
  const folded = foldText(q);
  const sought = folded.folded;
  const words = sought.split(" ").filter(Boolean).slice(0, maxWords);
  if (words.length === 0) return { items: [], nextCursor: null };
  const text = Prisma.sql`search_fold(claim.text)`;
  const each = words.map((word) => Prisma.sql`${text} %> ${word}`);
  const likeness = words.map((word) => Prisma.sql`word_similarity(${word}, ${text})`);
  const says = (column: Prisma.Sql) => Prisma.sql`(search_fold(${column}) LIKE ${containing(sought)}
    OR search_fold_plain(${column}) LIKE ${containing(withoutUmlauts(folded).folded)})`;
  const claimSays = says(Prisma.sql`claim.text`);
  const rows = await prisma().$queryRaw<{ id: string }[]>`
    SELECT claim.id FROM "Claim" claim JOIN ${visibleClaimStates(permit)} states ON states."claimId" = claim.id
    WHERE ${claimFilterSql(permit, filter)}
      ${filter.states ? Prisma.sql`AND states.state = ANY(${[...filter.states]}::"State"[])` : Prisma.empty}
      AND (${claimSays} OR ${text} %> ${sought} OR ${text} % ${sought} OR (${Prisma.join(each, " AND ")}) OR EXISTS (
        SELECT FROM "Attribution" attribution
        WHERE attribution."claimId" = claim.id AND attribution."deletedAt" IS NULL
          AND ${says(Prisma.sql`attribution.source`)}))
    ORDER BY ${claimSays} DESC,
      greatest(similarity(${text}, ${sought}), word_similarity(${sought}, ${text}),
        (${Prisma.join(likeness, " + ")}) / ${words.length}::real) DESC, claim.id
    LIMIT ${limit + 1} OFFSET ${offset}`;
  return toPage(
    rows,
    limit,
    () => [offset + limit],
    (row) => row.id,
  );
}

function containing(words: string): string {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}
