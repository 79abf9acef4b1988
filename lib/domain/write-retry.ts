/*
 * How a write that failed is tried again. Only what says nothing about the write itself counts as a failure: a network
 * that does not carry it, or a server that answers with a fault of its own or of something between.
 */

/** How often a write is tried before a person is asked about it. */
export const maxAttempts = 6;

/** A network that goes drops one write first: only several times in a row say that it is the write. */
const fewestAlone = 3;

const firstDelay = 1_000;
const longestDelay = 60_000;

/**
 * How long to wait after so many attempts in a row, in milliseconds: twice as long each time, and up to half as long
 * again, so that many browsers do not come back at the same moment.
 *
 * @param random from 0 up to, but not, 1
 */
export function writeRetryMilliseconds(attempts: number, random: number): number {
  return Math.min(firstDelay * 2 ** (attempts - 1), longestDelay) * (1 + random / 2);
}

/** What became of a write's attempts so far. */
export interface Failure {
  attempts: number;
  /** How many of the last of these failed while others were taken, so that this write alone seems at fault. */
  aloneInRow: number;
  /** When it failed first, and when it may be tried again; in milliseconds since 1970. */
  since: number;
  nextAt: number;
  /** Not tried again by itself: a person says what becomes of it. */
  isSetAside: boolean;
}

/** When a write was tried, and what is known of the way to the server. */
export interface Attempt {
  now: number;
  /** When the server last took a write; in milliseconds since 1970. */
  lastTaken: number;
  /** Whether other writes have failed since then. */
  haveOthersFailed: boolean;
  /** From 0 up to, but not, 1. */
  random: number;
}

/**
 * The failure after one more attempt.
 *
 * @param by a network may be away for days, and come and go, and no write is set aside for that unless it carries others
 */
export function failedAgain(
  before: Failure | null,
  by: "network" | "server",
  { now, lastTaken, haveOthersFailed, random }: Attempt,
): Failure {
  const attempts = (before?.attempts ?? 0) + 1;
  const since = before?.since ?? now;
  const isAlone = lastTaken >= since && !haveOthersFailed;
  const aloneInRow = isAlone ? (before?.aloneInRow ?? 0) + 1 : 0;
  return {
    attempts,
    aloneInRow,
    since,
    nextAt: now + writeRetryMilliseconds(attempts, random),
    isSetAside: attempts >= maxAttempts && (by === "server" || aloneInRow >= fewestAlone),
  };
}

/** A failed write that is to be tried at once, and put aside again should it fail once more. */
export function lastChance(failure: Failure): Failure {
  return { ...failure, attempts: maxAttempts - 1, nextAt: 0, isSetAside: false };
}
