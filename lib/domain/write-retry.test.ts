import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Attempt,
  type Failure,
  failedAgain,
  lastChance,
  maxAttempts,
  writeRetryMilliseconds,
} from "./write-retry";

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

type Known = Partial<Pick<Attempt, "lastTaken" | "haveOthersFailed">>;

/** A failure after so many attempts, the first at 1,000, and what was known of the way to the server at each. */
function failTimes(count: number, by: "network" | "server", known: (index: number) => Known): Failure | null {
  let failure: Failure | null = null;
  for (let index = 0; index < count; index++) {
    const attempt = { now: 1_000 + index, lastTaken: 0, haveOthersFailed: false, random: 0, ...known(index) };
    failure = failedAgain(failure, by, attempt);
  }
  return failure;
}

const nothingTaken = () => ({ lastTaken: 999 });
const othersTaken = (index: number) => ({ lastTaken: index === 0 ? 999 : 1_001 });

describe("the delay before a write is tried again", () => {
  test("doubles, up to a minute", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 30].map((attempts) => writeRetryMilliseconds(attempts, 0) / 1_000)).toEqual([
      1, 2, 4, 8, 16, 32, 60, 60,
    ]);
  });

  test("is spread over half its length", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), random, (attempts, at) => {
        const least = writeRetryMilliseconds(attempts, 0);
        const delay = writeRetryMilliseconds(attempts, at);
        return delay >= least && delay <= 1.5 * least;
      }),
    );
  });
});

describe("a write that fails again and again", () => {
  test("is set aside once the server has failed it so often", () => {
    expect(failTimes(maxAttempts - 1, "server", nothingTaken)?.isSetAside).toBe(false);
    expect(failTimes(maxAttempts, "server", nothingTaken)).toMatchObject({ isSetAside: true, aloneInRow: 0 });
  });

  test("waits for a network for as long as nothing gets through", () => {
    expect(failTimes(1_000, "network", nothingTaken)?.isSetAside).toBe(false);
  });

  test("is set aside where the network carries others", () => {
    expect(failTimes(maxAttempts - 1, "network", othersTaken)?.isSetAside).toBe(false);
    expect(failTimes(maxAttempts, "network", othersTaken)?.isSetAside).toBe(true);
  });

  test("waits for a network that carries others for a while and then drops them too", () => {
    const goes = (index: number) => ({ ...othersTaken(index), haveOthersFailed: index % 5 > 2 });
    expect(failTimes(1_000, "network", goes)?.isSetAside).toBe(false);
  });

  test("has one more chance", () => {
    const failure = failTimes(maxAttempts, "server", nothingTaken);
    if (!failure) throw new Error("It has failed.");
    const again = lastChance(failure);
    expect(again).toMatchObject({ isSetAside: false, nextAt: 0 });
    const attempt = { now: 9_000, lastTaken: 8_000, haveOthersFailed: false, random: 0 };
    expect(failedAgain(again, "server", attempt)).toMatchObject({ isSetAside: true, aloneInRow: 1 });
  });
});
