import { expect, it } from "vitest";
import { seededRandom, xoshiro128 } from "./random";

it("draws what xoshiro128++ draws from 1, 2, 3, 4 (php-src ext/random/tests/02_engine/user_xoshiro128plusplus.phpt)", () => {
  const random = xoshiro128([1, 2, 3, 4]);
  const integers = Array.from({ length: 102_401 }, () => random() * 2 ** 32);
  expect(integers.slice(0, 2)).toEqual([641, 1_573_767]);
  expect(integers.at(-1)).toBe(0x2c873cfa);
});

it("draws the same from the same seed, and something else from another", () => {
  const drawn = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
  expect(drawn(7)).toEqual(drawn(7));
  expect(drawn(7)).not.toEqual(drawn(8));
  expect(drawn(0).every((number) => number > 0 && number < 1)).toBe(true);
});

it("draws evenly from 0 to 1", () => {
  const random = seededRandom(1);
  const counts = new Array(10).fill(0);
  for (let i = 0; i < 100_000; i++) counts[Math.floor(random() * 10)]++;
  // Four standard deviations of a tenth of 100,000.
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(4 * Math.sqrt(9_000));
});
