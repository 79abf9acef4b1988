import "server-only";
import { createHash } from "node:crypto";
import type { Seen } from "../../schemas/job";
import { eventCursorBehind } from "../history/follow";
import { announceWrite } from "../live/announce";
import { Problem } from "../problem";
import type { JobResult, JobRun, UndoneJob } from "./definition";

/*
 * A job that writes into records that are never changed, a decision or a mark on each of some claims, gives each an id that
 * follows from the job and the claim. So it writes none twice when it is begun again, and what it wrote is found again to
 * undo it, without a word about jobs in records that are kept for ever.
 */

/** The id of what a job writes on a layer of a claim: a UUID of version 8, which is anybody's to define (RFC 9562). */
export function idWithin(jobId: string, { claim, layer }: Pick<Seen, "claim" | "layer">): string {
  const bytes = createHash("sha256").update(`${jobId} ${claim} ${layer}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/**
 * Does something on each layer that was seen, one by one, as somebody would by hand.
 * @param act says whether it did it; what is refused because the claim has become another is left as it is
 */
export async function onEachSeen(
  { signal, progress, projectId }: JobRun<unknown>,
  seen: readonly Seen[],
  act: (one: Seen) => Promise<boolean>,
): Promise<JobResult> {
  let changed = 0;
  for (const [done, one] of seen.entries()) {
    signal.throwIfAborted();
    progress(done, seen.length);
    if (!(await act(one).catch(isRefused))) continue;
    changed += 1;
    announceWrite(projectId, await eventCursorBehind());
  }
  return { looked: seen.length, changed, left: seen.length - changed };
}

function isRefused(error: unknown): false {
  if (error instanceof Problem) return false;
  throw error;
}

/** Which of some jobs have written something that still stands, by the ids that follow from them. */
export async function withWritten(
  jobs: readonly UndoneJob<{ seen: readonly Seen[] }>[],
  standing: (ids: readonly string[]) => Promise<readonly string[]>,
): Promise<Set<string>> {
  const jobOf = new Map(jobs.flatMap(({ id, payload }) => payload.seen.map((one) => [idWithin(id, one), id] as const)));
  const ids = await standing([...jobOf.keys()]);
  return new Set(ids.flatMap((id) => jobOf.get(id) ?? []));
}
