import { type OutboxEntry, recordsOfWrite } from "./entry";

/** What came of sending: an answer, no answer to this write, or a reason to send no other either. */
export type Outcome = "answered" | "failed" | "paused";

/** After so many failures in a row, of writes that have nothing to do with each other, the rest is not tried yet. */
const maxFailuresInRow = 3;

/**
 * Sends in order what waits. What is about a record that an earlier write is about as well waits for that one, and only
 * for that one.
 *
 * @param now what failed before and has its time later is not tried yet; in milliseconds since 1970
 * @returns `answered` where there may be more to send at once
 */
export async function sendRound(
  waiting: readonly OutboxEntry[],
  now: number,
  send: (entry: OutboxEntry) => Promise<Outcome>,
): Promise<Outcome> {
  const held = new Set<string>();
  let failuresInRow = 0;
  let outcome: Outcome = "failed";
  for (const entry of waiting) {
    const records = recordsOfWrite(entry);
    const mayGo = isDue(entry, now) && !records.some((id) => held.has(id));
    const came = mayGo && failuresInRow < maxFailuresInRow ? await send(entry) : "failed";
    if (came === "paused") return "paused";
    if (came === "answered") {
      failuresInRow = 0;
      outcome = "answered";
      continue;
    }
    if (mayGo) failuresInRow++;
    for (const id of records) held.add(id);
  }
  return outcome;
}

function isDue({ failure }: OutboxEntry, now: number): boolean {
  return !failure || (!failure.isSetAside && failure.nextAt <= now);
}
