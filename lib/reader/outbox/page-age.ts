import { compareEventCursors, type EventCursor } from "../../domain/event-cursor";
import { readStored, writeStored } from "../local-storage";

const takenKey = "tickmark-taken";

/** Notes, for all pages of this browser, behind which cursor of events the server has just taken something. */
export function noteTaken(cursor: EventCursor | null): void {
  if (cursor !== null) writeStored(takenKey, cursor);
}

/**
 * Whether a page may lack what the server took of this browser's while it was on its way. Said once: the page is then read
 * again, and after that others' work is heard like anybody's.
 * @param readAt up to where of the events the page has everything
 */
export function isPageStale(readAt: EventCursor): boolean {
  const taken = readStored(takenKey);
  if (typeof taken !== "string" || compareEventCursors(readAt, taken) >= 0) return false;
  writeStored(takenKey, null);
  return true;
}
