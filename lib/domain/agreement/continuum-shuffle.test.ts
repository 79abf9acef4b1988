import fc from "fast-check";
import { expect, it } from "vitest";
import { anyContinuum } from "@/lib/testing/continua";
import { shuffledContinuum } from "./continuum-shuffle";
import { seededRandom } from "./random";

it("moves what one of the annotators underlined, as it is, around the end", () => {
  fc.assert(
    fc.property(anyContinuum(3, 4), fc.nat(), (continuum, seed) => {
      fc.pre(continuum.annotators.some(({ units }) => units.length > 0));
      const shuffled = shuffledContinuum(continuum, seededRandom(seed));
      expect(shuffled.annotators).toHaveLength(3);
      for (const { units } of shuffled.annotators) {
        const isFrom = continuum.annotators.some((source) => {
          const by = (units[0]?.start ?? 0) - (source.units[0]?.start ?? 0) + 100;
          const moved = source.units.map((unit) => (unit.start + by) % 100);
          const lengths = source.units.map(({ start, end, category }) => `${end - start} ${category}`);
          return (
            moved.join() === units.map(({ start }) => start).join() &&
            lengths.join() === units.map(({ start, end, category }) => `${end - start} ${category}`).join()
          );
        });
        expect(isFrom).toBe(true);
      }
    }),
  );
});
