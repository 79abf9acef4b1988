/** Within so many minutes failed attempts to sign in are counted. */
export const countedMinutes = 15;

/** So many of them are let through … */
export const attemptsAllowed = {
  /** … on one account from one address, or from one device that its owner has signed in on; */
  onAccount: 10,
  /** … from one address, whichever accounts they try. */
  fromAddress: 60,
} as const;

/** The longest that somebody must wait between two attempts on an account that is being guessed at, in seconds. */
const longestWait = 60;

/**
 * How long one address waits, in seconds, before it may try an account again on which so many attempts have failed from
 * anywhere. The first try from an address never waits: whoever guesses from many cannot keep the owner out.
 */
export function waitBetweenAttempts(failures: number): number {
  const beyond = failures - attemptsAllowed.onAccount;
  return beyond <= 0 ? 0 : Math.min(longestWait, 2 ** Math.ceil(beyond / 5));
}
