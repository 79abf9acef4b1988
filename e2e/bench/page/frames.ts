import type { Done } from "./way";

/** Resolves in the next frame, before it is laid out and painted. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** Resolves as soon as the next frame has been laid out and painted. */
export function framePainted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => afterTask(resolve));
  });
}

/** Resolves when the page has come to rest: painted, idle, and without a change to its nodes since the idle moment before. */
export async function atRest(): Promise<void> {
  let isChanged = true;
  const observer = new MutationObserver(() => {
    isChanged = true;
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  while (isChanged) {
    isChanged = false;
    await framePainted();
    await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
  }
  observer.disconnect();
}

/**
 * Whether something was in the page when the next frame was laid out and painted. Looked for afterwards, it could be what
 * came between the frame and the look, and has not been painted yet; and where it stands can only be asked afterwards,
 * because before that would have the browser lay everything out for the question.
 *
 * @returns when the frame was painted, if it was there
 */
export async function framePaintedWith(look: () => () => boolean): Promise<number | null> {
  await nextFrame();
  const was = look();
  await new Promise<void>(afterTask);
  const at = performance.now();
  return was() ? at : null;
}

/**
 * A task of its own: from within a frame it comes after the frame's painting, and before all that only waits for its turn
 * after the frame.
 */
function afterTask(resolve: () => void): void {
  void scheduler.postTask(resolve, { priority: "user-blocking" });
}

/**
 * How long a change takes from the call until it is painted, in milliseconds. It begins with a frame, so that waiting for
 * one does not count, unless the change itself waits.
 */
export function timeToPainted(change: () => Done): Promise<number> {
  return new Promise((resolve, reject) => {
    requestAnimationFrame(() => {
      const from = performance.now();
      const later = change();
      const done = () => resolve(performance.now() - from);
      if (later) later.then(done, reject);
      else afterTask(done);
    });
  });
}
