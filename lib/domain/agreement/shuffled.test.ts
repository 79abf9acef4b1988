import fc from "fast-check";
import { expect, it } from "vitest";
import { seededRandom } from "./random";
import { shuffled } from "./shuffled";

it("has each thing once, in an order that the seed draws", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (things, seed) => {
      const drawn = shuffled(things, seededRandom(seed));
      expect(drawn.toSorted()).toEqual(things.toSorted());
      expect(shuffled(things, seededRandom(seed))).toEqual(drawn);
    }),
  );
});

it("puts each thing first about as often as any other", () => {
  const random = seededRandom(1);
  const first = [0, 0, 0];
  for (let draw = 0; draw < 3_000; draw++) {
    const [drawn = 0] = shuffled([0, 1, 2], random);
    first[drawn] = (first[drawn] ?? 0) + 1;
  }
  // Five standard deviations of a third of 3,000 draws are 129.
  for (const count of first) expect(Math.abs(count - 1_000)).toBeLessThan(129);
});
