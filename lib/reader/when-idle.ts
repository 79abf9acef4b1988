/** Until it is done all the same; in milliseconds. */
const patience = 200;

/**
 * Does something when the browser has nothing more urgent to do.
 *
 * @returns what takes it back
 */
export function whenIdle(act: () => void): () => void {
  // Safari has no idle time to give.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(act, 16);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(act, { timeout: patience });
  return () => window.cancelIdleCallback(handle);
}
