import fc from "fast-check";
import { expect, it } from "vitest";
import { waitBetweenAttempts } from "./sign-in-limit";

it.each([
  [0, 0],
  [10, 0],
  [11, 2],
  [15, 2],
  [16, 4],
  [30, 16],
  [41, 60],
  [1_000_000, 60],
])("after %i failures on an account an address waits %i s", (failures, seconds) => {
  expect(waitBetweenAttempts(failures)).toBe(seconds);
});

it("more failures never mean a shorter wait", () => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(100), (fewer, more) => {
      expect(waitBetweenAttempts(fewer)).toBeLessThanOrEqual(waitBetweenAttempts(fewer + more));
    }),
  );
});
