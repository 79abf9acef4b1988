import type { ProblemDocument } from "../../schemas/problem";
import { type OutboxEntry, unstored } from "./entry";

/** Why nothing, or not all, is sent at present. */
export type Pause = "offline" | "unavailable" | "signed-out";

export interface OutboxState {
  /** What the server has not answered, in order, and what it refused. */
  entries: readonly OutboxEntry[];
  pause: Pause | null;
  /** Whether what waited from before has been read. */
  isOpen: boolean;
  /** Whether the queue outlives this page. */
  isKept: boolean;
}

export const nothingQueued: OutboxState = { entries: [], pause: null, isOpen: false, isKept: true };

type Entries = OutboxState["entries"];

export function findEntry(entries: Entries, commandId: string): OutboxEntry | undefined {
  return entries.find(({ write }) => write.command.id === commandId);
}

/** Whether something waits that would be lost with this page. */
export function isAtRisk({ entries, isKept }: OutboxState): boolean {
  return entries.some(({ seq, problem }) => problem === null && (!isKept || seq === unstored));
}

/** Whether anything is on its way to the server. */
export function isWaiting({ entries }: OutboxState): boolean {
  return entries.some(({ problem, failure }) => problem === null && !failure?.isSetAside);
}

/** A write got its place in the queue, or something else about it changed. */
export function withEntry(entries: Entries, changed: OutboxEntry): Entries {
  const { id } = changed.write.command;
  return entries.map((one) => (one.write.command.id === id ? changed : one));
}

/** A write is answered: gone, or refused. */
export function withAnswer(entries: Entries, commandId: string, problem: ProblemDocument | null): Entries {
  const isOther = ({ write }: OutboxEntry) => write.command.id !== commandId;
  return problem ? entries.map((one) => (isOther(one) ? one : { ...one, problem })) : entries.filter(isOther);
}

/** The queue as it is kept, whoever changed it; what is only about to be kept stays at its end. */
export function withKept(entries: Entries, kept: readonly OutboxEntry[]): Entries {
  const ids = new Set(kept.map(({ write }) => write.command.id));
  return [...kept, ...entries.filter(({ seq, write }) => seq === unstored && !ids.has(write.command.id))];
}
