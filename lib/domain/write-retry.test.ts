import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Failure, failedAgain, lastChance, maxAttempts, writeRetryMilliseconds } from "./write-retry";

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

function failTimes(count: number, by: "network" | "server", lastTaken: number): Failure | null {
  let failure: Failure | null = null;
  for (let index = 0; index < count; index++) {
    failure = failedAgain(failure, by, { now: 1_000 + index, lastTaken, random: 0 });
  }
  return failure;
}

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
    expect(failTimes(maxAttempts - 1, "server", 0)?.isSetAside).toBe(false);
    expect(failTimes(maxAttempts, "server", 0)).toMatchObject({ isSetAside: true, isAlone: false, since: 1_000 });
  });

  test("waits for a network for as long as nothing gets through", () => {
    expect(failTimes(1_000, "network", 999)?.isSetAside).toBe(false);
  });

  test("is set aside where the network carries others", () => {
    expect(failTimes(maxAttempts, "network", 1_001)).toMatchObject({ isSetAside: true, isAlone: true });
  });

  test("has one more chance", () => {
    const failure = failTimes(maxAttempts, "server", 0);
    if (!failure) throw new Error("It has failed.");
    const again = lastChance(failure);
    expect(again).toMatchObject({ isSetAside: false, nextAt: 0 });
    expect(failedAgain(again, "server", { now: 9_000, lastTaken: 8_000, random: 0 })).toMatchObject({
      isSetAside: true,
      isAlone: true,
    });
  });
});
