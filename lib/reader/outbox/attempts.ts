import { type Attempt, failedAgain, lastChance } from "../../domain/write-retry";
import type { OutboxEntry } from "./entry";

/*
 * A write that fails without being refused is tried again later and later, and then set aside. Rules alone: when that is,
 * and what is tried once more.
 */

/** A write after one more attempt that failed. */
export function afterFailure(entry: OutboxEntry, by: "network" | "server", at: Attempt): OutboxEntry {
  return { ...entry, failure: failedAgain(entry.failure ?? null, by, at) };
}

/** A write that was set aside, to be tried at once; null where it was not. */
export function triedOnceMore(entry: OutboxEntry): OutboxEntry | null {
  return entry.failure?.isSetAside ? { ...entry, failure: lastChance(entry.failure) } : null;
}

/** What was set aside while the server took nothing at all: it is tried once more, now that the server does. */
export function givenLastChance(entries: readonly OutboxEntry[]): OutboxEntry[] {
  return entries.flatMap((entry) => (entry.failure?.aloneInRow === 0 ? (triedOnceMore(entry) ?? []) : []));
}

/** When the first of them may be tried again, in milliseconds since 1970; null where nothing waits for its time. */
export function nextAttemptAt(entries: readonly OutboxEntry[]): number | null {
  const times = entries.flatMap(({ problem, failure }) =>
    problem === null && failure && !failure.isSetAside ? [failure.nextAt] : [],
  );
  return times.length === 0 ? null : Math.min(...times);
}
