import { encode } from "next-auth/jwt";
import pg from "pg";
import { type Corpus, idOf, tokenOf } from "./corpus";
import { type Instance, secret } from "./instance";
import { type Reads, readsOf } from "./reads";
import { ask, timeOf } from "./timing";

/** Asked so many times; the first of them only warms up. */
const times = 6;

export interface ListResult extends Reads {
  list: string;
  claims: number;
  /** Median, in milliseconds. */
  time: number;
}

/** The lists of the API, the first page and one deep within. */
const lists = {
  claims: "/claims?limit=50",
  "claims in conflict": "/claims?state=conflict&limit=50",
  "claims not marked by me": "/claims?unmarked=mine&limit=50",
  "the queue of a reviewer": "/queue?limit=50",
  "the queue, on a question": "/queue?limit=50&question={question}",
  "claims of a question": "/claims?limit=50&question={question}",
  "a search for a number": "/claims?limit=50&q=10777",
  "a search for what all have": "/claims?limit=50&q=soldiers",
  "a search for two letters": "/claims?limit=50&q=pl",
  "a search with a slip, while one types": "/claims?limit=12&q=in%20place%204711%20ther%20were%20soldiers",
  conflicts: "/conflicts?limit=50",
  articles: "/articles?limit=50",
  questions: "/questions?limit=50",
  "questions by words": "/questions?q=place%2017",
  "the history": "/history?limit=50",
  "the history of a person": "/history?limit=50&person={person}",
  "the history of a claim": "/history?limit=50&claim={claim}",
  "the history of one kind": "/history?limit=50&kind=claims",
  "the history of a day": "/history?limit=50&day=2026-02-01",
  "a person's day from its beginning": "/history?limit=50&person={person}&day=2026-02-01&order=earliest",
} as const;

/** The pages that people open, as they come over the wire. */
const pages = {
  "the desk": "",
  "the page of articles": "/articles",
  "the page of claims": "/claims",
  "the page of a search": "/claims?q=10777",
  "the page of conflicts": "/conflicts",
  "the page of the queue": "/queue",
  "the page of the history": "/history",
  "the page of a claim": "/claims/{claim}",
  "the page of a conflict": "/conflicts/{claim}",
  "the page of passages like a claim's": "/claims/{claim}/passages",
  "the page of the coverage": "/coverage",
  "the page of gold claims": "/gold",
} as const;

const deepPage = 10;

/** Every list and every page over every corpus. */
export async function measureLists(instance: Instance, corpora: readonly Corpus[]): Promise<ListResult[]> {
  const results: ListResult[] = [];
  const database = new pg.Client({ connectionString: instance.databaseUrl ?? "" });
  await database.connect();
  for (const corpus of corpora) {
    const measure = async (list: string, ask: () => Promise<unknown>) => {
      const time = await timeOf(ask, times);
      results.push({ list, claims: corpus.claims, time, ...(await readsOf(database, ask)) });
    };
    for (const [list, query] of Object.entries(lists)) {
      const path = filledIn(query, corpus);
      await measure(list, () => pageOf(instance, corpus, path));
      const cursor = await cursorAfter(instance, corpus, path, deepPage);
      if (cursor === null) continue;
      const deep = `${path}&cursor=${encodeURIComponent(cursor)}`;
      await measure(`${list}, page ${deepPage}`, () => pageOf(instance, corpus, deep));
    }
    const cookie = await cookieOf(corpus);
    for (const [page, path] of Object.entries(pages)) {
      const address = `${instance.origin}/projects/${idOf(corpus, "project", 0)}${filledIn(path, corpus)}`;
      await measure(page, () => ask(address, { cookie }));
    }
  }
  await database.end();
  return results;
}

/** A path about a question, a person, and a claim that is in conflict. */
function filledIn(path: string, corpus: Corpus): string {
  return path
    .replace("{question}", idOf(corpus, "question", 2))
    .replace("{person}", idOf(corpus, "user", 5))
    .replace("{claim}", idOf(corpus, "claim", 7));
}

/** Of a reviewer's session. */
async function cookieOf(corpus: Corpus): Promise<string> {
  const claims = { sub: idOf(corpus, "user", 2), sessionId: idOf(corpus, "session", 2) };
  return `next-auth.session-token=${await encode({ token: claims, secret })}`;
}

async function pageOf({ origin }: Instance, corpus: Corpus, path: string): Promise<{ nextCursor: string | null }> {
  const address = `${origin}/api/v1/projects/${idOf(corpus, "project", 0)}${path}`;
  return JSON.parse(await ask(address, { authorization: `Bearer ${tokenOf(corpus, 2)}` }));
}

async function cursorAfter(instance: Instance, corpus: Corpus, path: string, page: number): Promise<string | null> {
  let cursor: string | null = null;
  for (let at = 1; at < page; at++) {
    const more: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    cursor = (await pageOf(instance, corpus, `${path}${more}`)).nextCursor;
    if (cursor === null) return null;
  }
  return cursor;
}
