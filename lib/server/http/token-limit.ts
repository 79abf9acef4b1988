import "server-only";
import { LRUCache } from "lru-cache";
import type { NextRequest } from "next/server";
import { type Bucket, type Taken, takeFrom } from "../../domain/token-bucket";
import { tokenHashOf } from "../auth/credentials";
import { env } from "../env";
import { Problem } from "../problem";

/*
 * How many requests a token may send. It is counted in the memory of this process, without asking the database: several
 * processes each let through as many. What pages send with a session is not limited.
 */

/** Next bundles this module more than once; the process has one count. A token that was long unused makes room. */
const shared = globalThis as { tickmarkTokenBuckets?: LRUCache<string, Bucket> };
shared.tickmarkTokenBuckets ??= new LRUCache({ max: 10_000 });
const buckets = shared.tickmarkTokenBuckets;

/** The window in which requests are counted, in seconds. */
const window = 60;

/** Counts a request; null where it is not limited. Also a token that nobody has is counted, so that none is guessed at. */
export function countRequest(request: NextRequest): Taken | null {
  const requests = env().tokenRequestsPerMinute;
  const key = requests > 0 ? tokenHashOf(request) : null;
  if (key === null) return null;
  const taken = takeFrom(buckets.get(key) ?? null, { requests, window }, Date.now());
  buckets.set(key, taken.bucket);
  return taken;
}

/** @throws Problem `too-many-requests` */
export function refuseBeyondLimit(taken: Taken | null): void {
  if (taken && !taken.isAllowed) throw new Problem("too-many-requests", { values: { seconds: taken.nextIn } });
}

/** The limit and what is left of it, in the fields of draft-ietf-httpapi-ratelimit-headers-10. */
export function tellLimit(headers: Headers, { remaining, fullIn, isAllowed, nextIn }: Taken): void {
  headers.set("ratelimit-policy", `"token";q=${env().tokenRequestsPerMinute};w=${window}`);
  headers.set("ratelimit", `"token";r=${remaining};t=${fullIn}`);
  if (!isAllowed) headers.set("retry-after", String(nextIn));
}
