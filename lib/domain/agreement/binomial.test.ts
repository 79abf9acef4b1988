import { expect, it } from "vitest";
import { drawBinomial } from "./binomial";
import { seededRandom } from "./random";

/** The chance of each number of successes, one from the other. */
function binomialChances(trials: number, chance: number): number[] {
  const chances = [(1 - chance) ** trials];
  for (let k = 0; k < trials; k++) {
    chances.push((((chances[k] ?? 0) * (trials - k)) / (k + 1)) * (chance / (1 - chance)));
  }
  return chances;
}

it.each([
  ["few", 20, 0.1],
  ["few of many trials", 1_000, 0.002],
  ["many", 60, 0.3],
  ["many of many trials", 400, 0.45],
  ["nearly all", 60, 0.8],
])("draws %s as often as they are likely", (_, trials, chance) => {
  const random = seededRandom(trials);
  const draws = 50_000;
  const counts = new Array(trials + 1).fill(0);
  for (let i = 0; i < draws; i++) counts[drawBinomial(trials, chance, random)]++;
  // Pearson's χ² over the numbers that are expected ten times or more, its mean their number, its variance twice that.
  const expected = binomialChances(trials, chance).map((one) => one * draws);
  const terms = expected.flatMap((one, k) => (one < 10 ? [] : [(counts[k] - one) ** 2 / one]));
  const chiSquare = terms.reduce((sum, term) => sum + term, 0);
  expect(Math.abs(chiSquare - terms.length)).toBeLessThan(4 * Math.sqrt(2 * terms.length));
});

it.each([
  [0, 0.5, 0],
  [10, 0, 0],
  [10, 1, 10],
  [10, 1.0000000000000002, 10],
])("of %d trials with a chance of %d draws %d", (trials, chance, drawn) => {
  expect(drawBinomial(trials, chance, seededRandom(1))).toBe(drawn);
});

it("takes millions of trials", () => {
  const random = seededRandom(3);
  const drawn = Array.from({ length: 1_000 }, () => drawBinomial(10_000_000, 0.3, random));
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  expect(Math.abs(mean - 3_000_000)).toBeLessThan((4 * Math.sqrt(10_000_000 * 0.21)) / Math.sqrt(1_000));
});
