import "server-only";
import type { EventCursor } from "../../domain/event-cursor";
import type { liveMessages } from "../../schemas/live";

/** A message as it goes over the wire. */
export interface Frame {
  /** Everything up to it is told once this is; null where it says nothing about that. */
  cursor: EventCursor | null;
  bytes: Uint8Array;
}

const encoder = new TextEncoder();

/** A message by the HTML standard's format of server-sent events; its id is what a browser comes back with. */
export function frame(message: keyof typeof liveMessages, cursor: EventCursor | null, data: object): Frame {
  const id = cursor === null ? "" : `id: ${cursor}\n`;
  // JSON has no line breaks of its own.
  return { cursor, bytes: encoder.encode(`${id}event: ${message}\ndata: ${JSON.stringify(data)}\n\n`) };
}

/** What no reader hears, and what keeps a connection open. */
export const comment = encoder.encode(":\n\n");
