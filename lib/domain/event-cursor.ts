/**
 * A place in a project's events: everything up to it is known. Two numbers, the transaction and the event within it, as
 * in `4711-12`. Every event of a transaction before `4711` is before it, whenever it was committed.
 */
export type EventCursor = string;

/** Before everything. */
export const firstEventCursor: EventCursor = "0-0";

export function eventCursor(xid: bigint, seq: bigint): EventCursor {
  return `${xid}-${seq}`;
}

/** Its transaction and its event, or null for what is no cursor. */
export function parseEventCursor(cursor: string): { xid: bigint; seq: bigint } | null {
  const parts = /^(\d{1,18})-(\d{1,18})$/.exec(cursor);
  return parts && { xid: BigInt(parts[1] ?? 0), seq: BigInt(parts[2] ?? 0) };
}

/** Negative where `one` is before `other`, as `sort` wants it; what is no cursor is before everything. */
export function compareEventCursors(one: EventCursor, other: EventCursor): number {
  const [a, b] = [one, other].map((cursor) => parseEventCursor(cursor) ?? { xid: -1n, seq: 0n });
  if (!a || !b) return 0;
  if (a.xid !== b.xid) return a.xid < b.xid ? -1 : 1;
  return a.seq === b.seq ? 0 : a.seq < b.seq ? -1 : 1;
}
