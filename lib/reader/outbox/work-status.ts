import { unstored } from "./entry";
import type { OutboxState, Pause } from "./state";

export type WorkStatus = "opening" | "saved" | "saving" | "set-aside" | Pause;

/** How it stands with all that a person did, and how much of it the server has not answered. */
export function workStatus({ entries, pause, isOpen }: OutboxState): { status: WorkStatus; waiting: number } {
  const waiting = entries.filter(({ problem }) => problem === null);
  return { status: isOpen ? statusOf(waiting, pause) : "opening", waiting: waiting.length };
}

function statusOf(waiting: OutboxState["entries"], pause: Pause | null): WorkStatus {
  if (waiting.length === 0) return "saved";
  // Who reads that something waits may leave: so it has to be kept by then.
  if (waiting.some(({ seq }) => seq === unstored)) return "saving";
  if (pause !== null) return pause;
  return waiting.some(({ failure }) => failure?.isSetAside) ? "set-aside" : "saving";
}
