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

/**
 * Whether something was in the page when the next frame was laid out and painted. Looked for afterwards, it could be what
 * came between the frame and the look, and has not been painted yet; and where it stands can only be asked afterwards,
 * because before that would have the browser lay everything out for the question.
 */
export async function framePaintedWith(look: () => () => boolean): Promise<boolean> {
  await nextFrame();
  const was = look();
  await new Promise<void>(afterTask);
  return was();
}

/** A message is a task of its own: from within a frame it comes after the frame's painting. */
function afterTask(resolve: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(null);
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
