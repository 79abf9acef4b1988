import { type Corpus, idOf, reviewerCount, tokenOf } from "./corpus";
import type { Instance } from "./instance";
import { type Load, type LoadRequest, loadOf } from "./load";

/** How many ask at once. */
export const connectionCounts = [1, 16, 64] as const;
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
export async function measureLoads({ origin }: Instance, corpus: Corpus): Promise<LoadResult[]> {
  const results: LoadResult[] = [];
  const requests = Object.entries(requestsOn(corpus)) as [Operation, readonly LoadRequest[]][];
  for (const connections of connectionCounts) {
    for (const [operation, asked] of requests) {
      console.info(`${operation} at ${connections} connections …`);
      results.push({ operation, connections, load: await loadOf(origin, asked, connections, seconds) });
    }
  }
  return results;
}
