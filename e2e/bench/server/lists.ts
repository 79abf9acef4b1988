import pg from "pg";
import { type Corpus, idOf, tokenOf } from "./corpus";
import type { Instance } from "./instance";

/** Asked so many times; the first of them only warms up. */
const times = 6;

export interface ListResult {
  list: string;
  claims: number;
  /** Median, in milliseconds. */
  time: number;
  /** Rows of claims, marks and states that were read by going through a whole table, in one asking. */
  scanned: number;
}

/** The lists of the API, the first page and one deep within. */
export const lists = {
  claims: "/claims?limit=50",
  "claims in conflict": "/claims?state=conflict&limit=50",
  "claims not marked by me": "/claims?unmarked=mine&limit=50",
  "claims of a question": "/claims?limit=50&question={question}",
  "a search": "/claims?limit=50&q=10777",
  conflicts: "/conflicts?limit=50",
  articles: "/articles?limit=50",
  questions: "/questions",
} as const;

/** Every list over every corpus. */
export async function measureLists(instance: Instance, corpora: readonly Corpus[]): Promise<ListResult[]> {
  const results: ListResult[] = [];
  const database = new pg.Client({ connectionString: instance.databaseUrl ?? "" });
  await database.connect();
  for (const corpus of corpora) {
    for (const [list, query] of Object.entries(lists)) {
      const path = query.replace("{question}", idOf(corpus, "question", 2));
      const first = await timed(instance, corpus, path, database);
      results.push({ list, claims: corpus.claims, ...first });
      const cursor = await cursorAfter(instance, corpus, path, deepPage);
      if (cursor === null) continue;
      const deep = await timed(instance, corpus, `${path}&cursor=${encodeURIComponent(cursor)}`, database);
      results.push({ list: `${list}, page ${deepPage}`, claims: corpus.claims, ...deep });
    }
  }
  await database.end();
  return results;
}

const deepPage = 10;

async function ask({ origin }: Instance, corpus: Corpus, path: string) {
  const answer = await fetch(`${origin}/api/v1/projects/${idOf(corpus, "project", 0)}${path}`, {
    headers: { authorization: `Bearer ${tokenOf(corpus, 2)}` },
  });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as { items: unknown[]; nextCursor: string | null };
}

async function cursorAfter(instance: Instance, corpus: Corpus, path: string, page: number): Promise<string | null> {
  let cursor: string | null = null;
  for (let at = 1; at < page; at++) {
    const more: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    cursor = (await ask(instance, corpus, `${path}${more}`)).nextCursor ?? null;
    if (cursor === null) return null;
  }
  return cursor;
}

async function timed(instance: Instance, corpus: Corpus, path: string, database: pg.Client) {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    await ask(instance, corpus, path);
    taken.push(performance.now() - start);
  }
  const before = await rowsScanned(database);
  await ask(instance, corpus, path);
  const scanned = (await rowsScanned(database)) - before;
  const sorted = taken.slice(1).sort((a, b) => a - b);
  return { time: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, scanned };
}

/** Rows that went through whole tables so far (PostgreSQL's manual, “The Cumulative Statistics System”). */
async function rowsScanned(database: pg.Client): Promise<number> {
  // A backend hands its counts over at most once a second, unless it is asked to.
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  const { rows } = await database.query<{ read: string }>(
    `SELECT coalesce(sum(seq_tup_read), 0) AS read FROM pg_stat_user_tables
     WHERE relname IN ('Claim', 'ClaimState', 'Mark', 'Annotation', 'Anchor', 'Occurrence', 'Article')`,
  );
  return Number(rows[0]?.read ?? 0);
}
