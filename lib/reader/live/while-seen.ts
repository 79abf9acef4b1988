import type { Follower } from "./follower";
import { withSlot } from "./slot";

/** How long a page that is out of sight goes on following, in milliseconds: one often comes straight back. */
const lingering = 10_000;

/**
 * Follows while the page is in sight; out of it the page needs no connection, and catches up by its cursor when it is
 * back. Returns how to stop for good.
 */
export function followWhileSeen(follower: Follower): () => void {
  let turn: AbortController | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const begin = () => {
    clearTimeout(leaving);
    if (turn) return follower.hurry();
    const own = new AbortController();
    turn = own;
    const use = () =>
      new Promise<void>((resolve) => {
        if (own.signal.aborted) return resolve();
        own.signal.addEventListener("abort", () => resolve());
        follower.start();
      });
    // Whoever stops waiting for her turn is told so by an exception.
    void withSlot(own.signal, use).catch(() => {});
  };
  const cease = () => {
    clearTimeout(leaving);
    follower.stop();
    turn?.abort();
    turn = null;
  };
  const look = () => {
    if (document.visibilityState === "visible") begin();
    else leaving = setTimeout(cease, lingering);
  };

  const hurry = () => follower.hurry();
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", look);
  // A page that is kept for coming back to has no connection.
  window.addEventListener("pagehide", cease);
  window.addEventListener("online", hurry);
  look();
  return () => {
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("pageshow", look);
    window.removeEventListener("pagehide", cease);
    window.removeEventListener("online", hurry);
    cease();
    follower.end();
  };
}
