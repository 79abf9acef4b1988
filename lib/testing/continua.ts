import fc from "fast-check";
import type { Continuum, Unit } from "../domain/agreement/continuum";

/** A continuum from what each annotator underlined, as [start, end, category]. */
export function continuumOf(
  units: Record<string, readonly (readonly [number, number, string])[]>,
  within?: { start: number; end: number },
): Continuum {
  const annotators = Object.entries(units).map(([id, own]) => ({
    id,
    units: own.map(([start, end, category]): Unit => ({ start, end, category })),
  }));
  const ends = annotators.flatMap((annotator) => annotator.units);
  return {
    start: Math.min(...ends.map(({ start }) => start)),
    end: Math.max(...ends.map(({ end }) => end)),
    ...within,
    annotators,
  };
}

/** Up to `most` units for each of as many annotators as asked for, in a text of a hundred characters. */
export function anyContinuum(annotators: number, most: number): fc.Arbitrary<Continuum> {
  const anyUnit = fc
    .tuple(fc.nat(70), fc.integer({ min: 1, max: 30 }), fc.constantFrom("a", "b"))
    .map(([start, length, category]): Unit => ({ start, end: start + length, category }));
  return fc
    .array(fc.array(anyUnit, { maxLength: most }), { minLength: annotators, maxLength: annotators })
    .map((units) => ({
      start: 0,
      end: 100,
      annotators: units.map((own, index) => ({ id: `annotator ${index}`, units: own })),
    }));
}

/** Mathet, Widlöcher and Métivier 2015, as pygamma-agreement has it in tests/data/AlexPaulSuzan.csv. */
export const alexPaulSuzan = continuumOf({
  Alex: [
    [2, 9, "1"],
    [11, 17, "2"],
    [24, 30, "5"],
    [32, 36, "6"],
    [36, 44, "6"],
    [44, 60, "7"],
  ],
  Paul: [
    [2, 9, "1"],
    [11, 17, "3"],
    [19, 25, "5"],
    [32, 44, "6"],
  ],
  Suzan: [
    [2, 9, "1"],
    [11, 17, "4"],
    [21, 27, "5"],
    [32, 36, "6"],
    [36, 40, "6"],
    [40, 44, "6"],
  ],
});
