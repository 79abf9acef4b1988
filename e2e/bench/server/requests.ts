import type { Verdict } from "../goals";
import { type Corpus, idOf, reviewerCount, tokenOf } from "./corpus";
import { onPostgres } from "./instance";
import { type Load, type LoadRequest, loadOf } from "./load";

/** How many ask at once. */
export const connectionCounts = [1, 16, 64] as const;
const corpus: Corpus = { number: 2, claims: 10_000, claimsPerArticle: 100 };
/** How long each load is kept up. */
const seconds = 6;

/** Claims that get marks, so that nobody waits for a lock on one and none has many. */
const markedClaims = 500;

/**
 * What people's requests are, each a list that is asked in turn. `refused` is the floor: it comes as far as finding out
 * that nobody is signed in. An annotation is sent as the reading room sends it.
 */
export function requestsOn(corpus: Corpus) {
  const claim = (number: number) => idOf(corpus, "claim", number);
  const article = (number: number) => idOf(corpus, "article", number);
  const as = (reviewer: number) => ({ authorization: `Bearer ${tokenOf(corpus, reviewer)}` });
  const reviewers = Array.from({ length: reviewerCount }, (_, index) => index + 1);
  const get = (path: string): LoadRequest => ({ method: "GET", path: `/api/v1${path}`, headers: as(2), status: 200 });
  const post = (path: string, reviewer: number, body: object): LoadRequest => ({
    method: "POST",
    path: `/api/v1${path}`,
    headers: as(reviewer),
    body: JSON.stringify(body),
    status: 201,
  });
  const project = idOf(corpus, "project", 0);
  return {
    refused: [{ ...get(`/projects/${project}`), headers: {}, status: 401 }],
    "no-op": [get(`/projects/${project}`)],
    read: reviewers.map((number) => get(`/articles/${article(number)}`)),
    annotations: reviewers.map((number) => get(`/articles/${article(number)}/annotations?limit=100`)),
    mark: Array.from({ length: markedClaims }, (_, index) =>
      post(`/claims/${claim(index + 1)}/marks`, (index % reviewerCount) + 1, {
        id: "{uuid}",
        layer: "so",
        verdict: "confirmed",
        rationale: "The report has it, as I read it for the {n}th time.",
      }),
    ),
    annotate: reviewers.map((number) =>
      post(`/articles/${article(number)}/annotations`, number, {
        id: "{uuid}",
        versionId: idOf(corpus, "version", number),
        start: 18,
        end: 33,
        claim: { id: "{uuid}", text: "The {n}th claim of a busy day." },
      }),
    ),
  } satisfies Record<string, readonly LoadRequest[]>;
}

export type Operation = keyof ReturnType<typeof requestsOn>;

export interface LoadResult {
  operation: Operation;
  connections: number;
  load: Load;
}

/** Each operation at each number of connections, one after the other. */
export async function measureRequests(): Promise<LoadResult[]> {
  const instance = await onPostgres([corpus]);
  const results: LoadResult[] = [];
  const requests = Object.entries(requestsOn(corpus)) as [Operation, readonly LoadRequest[]][];
  try {
    for (const connections of connectionCounts) {
      for (const [operation, asked] of requests) {
        console.info(`${operation} at ${connections} connections …`);
        results.push({ operation, connections, load: await loadOf(instance.origin, asked, connections, seconds) });
      }
    }
    return results;
  } finally {
    await instance.stop();
  }
}

export function judgeRequests(loads: readonly LoadResult[]): Verdict[] {
  const rate = (operation: Operation, connections: number) =>
    loads.find((one) => one.operation === operation && one.connections === connections)?.load.rate ?? Number.NaN;
  const operations = ["read", "mark", "annotate"] as const;
  return connectionCounts.flatMap((connections) =>
    operations.map((operation) => {
      const share = rate(operation, connections) / rate("refused", connections);
      const goal = `${operation} at ${connections} connections ≥ 0.5 × the refused request`;
      return { goal, is: `${share.toFixed(2)} ×`, met: share >= 0.5 };
    }),
  );
}
