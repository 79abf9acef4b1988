import "server-only";
import { z } from "zod";
import { foldText, withoutUmlauts } from "../../domain/search-fold";
import type { Page } from "../../schemas/list";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";
import { likeThem, type Searched } from "./search-likeness";

/** How many of the words searched for are looked up one by one. */
const maxWords = 12;

const CursorSchema = z.union([
  z.tuple([z.enum(["together", "each"]), ...MadeKeySchema.def.items]),
  z.tuple([z.literal("like"), z.int().min(0)]),
]);
type Cursor = z.output<typeof CursorSchema>;
interface Found {
  id: string;
  at: Cursor;
}

/**
 * What is found by words, in three parts, one after the other: what has them as they were written; what has each of them
 * somewhere; and what is like them, for a slip of the pen or another figure. The first two have an order, the latest first,
 * so that words which everything has cost no more than rare ones: either the index of words gives few rows to sort, or the
 * index of the order soon has a page of them. Only of what is like them a bounded number is compared and ranked.
 */
export async function searchPage(
  searched: Searched,
  q: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<string>> {
  const after = decodeCursor(CursorSchema, cursor);
  const [together, ...each] = conditionsOf(q);
  if (!together) return { items: [], nextCursor: null };
  const eachOfThem = Prisma.sql`(${each.length > 1 ? Prisma.join(each, " AND ") : together})`;
  const parts = {
    together: (count: number) => latest(searched, "together", together, after, count),
    each: (count: number) =>
      each.length > 1
        ? latest(searched, "each", Prisma.sql`${eachOfThem} AND NOT ${together}`, after, count)
        : Promise.resolve([]),
    like: async (count: number): Promise<Found[]> => {
      const offset = after?.[0] === "like" ? after[1] : 0;
      const sought = { ...wordsOf(q), each, found: Prisma.sql`(${together} OR ${eachOfThem})` };
      const ids = await likeThem(searched, sought, count, offset);
      return ids.map((id, index) => ({ id, at: ["like", offset + index + 1] }));
    },
  };
  const order = ["together", "each", "like"] as const;
  const found: Found[] = [];
  for (const part of order.slice(after ? order.indexOf(after[0]) : 0)) {
    found.push(...(await parts[part](limit + 1 - found.length)));
    if (found.length > limit) break;
  }
  return toPage(
    found,
    limit,
    ({ at }) => at,
    ({ id }) => id,
  );
}

async function latest(
  { table, condition }: Searched,
  part: "together" | "each",
  words: Prisma.Sql,
  after: Cursor | null,
  count: number,
): Promise<Found[]> {
  // Not prepared, so that the plan goes by how rare these words are.
  const rows = await prisma().$queryRaw<{ id: string; createdAt: Date }[]>`
    SELECT id, "createdAt" FROM ${Prisma.raw(`"${table}"`)} found
    WHERE ${condition} AND ${words}
      ${after?.[0] === part ? Prisma.sql`AND ("createdAt", id) < (${after[1]}::timestamptz, ${after[2]}::uuid)` : Prisma.empty}
    ORDER BY "createdAt" DESC, id DESC
    LIMIT ${count}`;
  return rows.map(({ id, createdAt }) => ({ id, at: [part, createdAt.toISOString(), id] }));
}

function wordsOf(q: string): { whole: string; words: string[] } {
  const whole = foldText(q).folded.trim();
  return { whole, words: [...new Set(whole.split(" "))].filter(Boolean).slice(0, maxWords) };
}

/** That a row has all the words as they are written, and then, each for itself, that it has one of them. */
function conditionsOf(q: string): Prisma.Sql[] {
  const { whole, words } = wordsOf(q);
  return words.length === 0 ? [] : [whole, ...words].map(has);
}

function has(words: string): Prisma.Sql {
  const either = [...new Set([words, withoutUmlauts(foldText(words)).folded])].map((spelling) =>
    // An index of three letters at a time knows where words begin, and not where one or two letters are within them.
    /^[a-z0-9]{1,2}$/.test(spelling)
      ? Prisma.sql`found.words %> ${spelling}`
      : Prisma.sql`found.words LIKE ${`%${spelling.replace(/[\\%_]/g, "\\$&")}%`}`,
  );
  return Prisma.sql`(${Prisma.join(either, " OR ")})`;
}
