import { readStored, writeStored } from "../local-storage";

const takenKey = "tickmark-answered";

/** How long a page may be on its way, in milliseconds. */
const maxPageDelay = 10_000;

/** Notes, for all pages of this browser, that the server has just taken something. */
export function noteTaken(): void {
  writeStored(takenKey, Date.now());
}

/**
 * Whether the server took something of this browser's just now, while the page that asks was on its way: what it brought
 * may then be older than that.
 */
export function isPageStale(): boolean {
  return Date.now() - Number(readStored(takenKey)) < maxPageDelay;
}
