import "server-only";

/** A refusal is answered at a multiple of so many milliseconds after it was asked for: more than a password's hashing. */
export const step = 250;

/**
 * Answers a refusal (null) in step, so that the time does not tell whether a password was looked at: who has no account
 * costs no hashing, and nobody learns who has one.
 */
export async function refuseInConstantTime<T>(work: () => Promise<T | null>): Promise<T | null> {
  const begun = performance.now();
  const done = await work();
  if (done !== null) return done;
  const taken = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, step - (taken % step)));
  return null;
}
