import type { EventCursor } from "../../domain/event-cursor";
import type { ProblemDocument } from "../../schemas/problem";
import type { OutboxEntry } from "./entry";
import { sendKept } from "./kept-request";
import type { Pause } from "./state";

/** What became of a write that was sent; where all is to pause, after how many seconds the server asks to come again. */
export type Delivery =
  | { kind: "taken"; value: unknown; cursor: EventCursor | null }
  | { kind: "refused"; problem: ProblemDocument }
  | { kind: "failed"; by: "network" | "server" }
  | { kind: "paused"; pause: Pause; retryAfter: number | null };

/** Sends one write. What says nothing about the write itself pauses all: no network, a session that ended, too many. */
export async function deliver({ write, personId }: OutboxEntry): Promise<Delivery> {
  const answer = await sendKept(write.request, personId);
  if (answer.ok) return { kind: "taken", value: answer.value, cursor: answer.cursor };
  const { failure } = answer;
  if (failure.kind !== "problem") {
    const isAway = failure.kind === "network" && !navigator.onLine;
    return isAway ? { kind: "paused", pause: "offline", retryAfter: null } : { kind: "failed", by: failure.kind };
  }
  const { problem, retryAfter } = failure;
  if (problem.status === 429) return { kind: "paused", pause: "unavailable", retryAfter };
  if (problem.status === 401) return { kind: "paused", pause: "signed-out", retryAfter: null };
  return { kind: "refused", problem };
}
