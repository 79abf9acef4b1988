import { expect, it } from "vitest";
import { dissimilarity } from "./dissimilarity";

const unit = (start: number, end: number, category = "a") => ({ start, end, category });

it.each([
  ["the same", unit(0, 4), unit(0, 4), 0],
  ["side by side", unit(0, 4), unit(4, 8), 1],
  ["one within the other", unit(0, 6), unit(2, 4), 0.25],
  ["another category", unit(0, 4), unit(0, 4, "b"), 1],
  ["both", unit(0, 4), unit(1, 5, "b"), 1.0625],
])("of two units is, where they are %s, the same both ways", (_, one, other, apart) => {
  const weights = { position: 1, category: 1 };
  expect(dissimilarity(one, other, weights)).toBe(apart);
  expect(dissimilarity(other, one, weights)).toBe(apart);
});

it("weighs where they are and what they are as it is told", () => {
  expect(dissimilarity(unit(0, 4), unit(4, 8, "b"), { position: 3, category: 2 })).toBe(5);
});
