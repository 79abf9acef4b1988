import "server-only";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";

/** What is searched: a table of words, and which of its rows may be found, as a condition on `found`. */
export interface Searched {
  table: "ClaimWords" | "QuestionWords";
  condition: Prisma.Sql;
}

/** How many rows are compared, that have each word or one like it, and that have one of the words. */
const comparedOfAll = 300;
const comparedOfEach = 100;
/** From 0 to 1: how much of the words has to be there, by trigrams or of their number; what pg_trgm takes for similar. */
const likeEnough = 0.6;

interface Sought {
  /** Folded. */
  whole: string;
  words: readonly string[];
  /** That a row of `found` has one of the words. */
  each: readonly Prisma.Sql[];
  /** That a row is found already. */
  found: Prisma.Sql;
}

/**
 * The ids of what is like some words, the most similar first: what has a word like each of them (a slip of the pen), or most
 * of them (another figure in the same sentence). Of a word that very many have only the latest are compared: what tells
 * one from another is the rare words, and of these all are.
 */
export async function likeThem(
  { table, condition }: Searched,
  { whole, words, each, found }: Sought,
  count: number,
  offset: number,
): Promise<string[]> {
  const rowsWith = (words: Prisma.Sql, hasAll: "TRUE" | "FALSE", end: Prisma.Sql) => Prisma.sql`
    (SELECT id, words, ${Prisma.raw(hasAll)} AS "hasAll" FROM ${Prisma.raw(`"${table}"`)} found
    WHERE ${condition} AND ${words} AND NOT ${found} ${end})`;
  const similar = words.map((word) => Prisma.sql`found.words %> ${word}`);
  const compared = [
    rowsWith(Prisma.join(similar, " AND "), "TRUE", Prisma.sql`LIMIT ${comparedOfAll}`),
    ...(words.length > 1
      ? each.map((has) =>
          rowsWith(has, "FALSE", Prisma.sql`ORDER BY found."createdAt" DESC, id DESC LIMIT ${comparedOfEach}`),
        )
      : []),
  ];
  const present = each.map((has) => Prisma.sql`${has}::int`);
  const rows = await prisma().$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT id, "hasAll", greatest(word_similarity(${whole}, words), 2 * similarity(${whole}, words)) AS likeness,
        (${Prisma.join(present, " + ")})::real / ${each.length}::int AS share
      FROM (SELECT id, words, bool_or("hasAll") AS "hasAll"
        FROM (${Prisma.join(compared, " UNION ALL ")}) compared GROUP BY id, words) found
    ) ranked
    WHERE "hasAll" OR greatest(likeness, share) >= ${likeEnough}::real
    ORDER BY likeness + share DESC, id
    LIMIT ${count} OFFSET ${offset}`;
  return rows.map(({ id }) => id);
}
