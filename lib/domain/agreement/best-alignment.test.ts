import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alexPaulSuzan, anyContinuum, continuumOf } from "@/lib/testing/continua";
import type { OwnedUnit } from "./alignment-candidates";
import { bestAlignment } from "./best-alignment";
import type { Continuum } from "./continuum";
import { type DissimilarityWeights, dissimilarity } from "./dissimilarity";

/** With as much effort as it takes. */
function aligned(continuum: Continuum, weights: DissimilarityWeights) {
  const alignment = bestAlignment(continuum, weights);
  if (!alignment) throw new Error("It took more than there is.");
  return alignment;
}

const equal = { position: 1, category: 1 };

/** pygamma-agreement's values, in dkpro-statistics' src/test/resources/pygamma; it computes in 32 bits. */
it.each([
  [
    "fixture_01_two_annotators_simple.json",
    {
      Ann1: [
        [1, 5, "a"],
        [6, 10, "b"],
        [11, 15, "a"],
      ],
      Ann2: [
        [2, 6, "a"],
        [7, 11, "b"],
        [12, 16, "a"],
      ],
    },
    equal,
    0.0625,
  ],
  [
    "fixture_02_unequal_counts.json",
    {
      Ann1: [
        [1, 5, "a"],
        [6, 10, "b"],
        [20, 24, "a"],
        [30, 34, "b"],
      ],
      Ann2: [
        [2, 6, "a"],
        [31, 35, "b"],
      ],
    },
    equal,
    0.7083333,
  ],
  [
    "fixture_03_identical_perfect.json",
    {
      Ann1: [
        [1, 5, "a"],
        [10, 15, "b"],
        [20, 25, "c"],
      ],
      Ann2: [
        [1, 5, "a"],
        [10, 15, "b"],
        [20, 25, "c"],
      ],
    },
    equal,
    0,
  ],
  [
    "fixture_04_three_annotators.json",
    {
      Ann1: [
        [1, 5, "a"],
        [10, 14, "b"],
      ],
      Ann2: [
        [2, 6, "a"],
        [11, 15, "b"],
      ],
      Ann3: [
        [1, 4, "a"],
        [9, 14, "c"],
      ],
    },
    equal,
    0.4087564,
  ],
  [
    "fixture_06_weighted_alpha3_beta2.json",
    {
      Ann1: [
        [1, 5, "a"],
        [6, 10, "b"],
        [11, 15, "c"],
      ],
      Ann2: [
        [2, 7, "a"],
        [8, 12, "b"],
        [11, 15, "a"],
      ],
    },
    { position: 3, category: 2 },
    1.0277778,
  ],
] as [string, Parameters<typeof continuumOf>[0], DissimilarityWeights, number][])(
  "has the disorder of %s",
  (_, units, weights, disorder) => {
    const alignment = aligned(continuumOf(units), weights);
    expect(alignment.disorder).toBeCloseTo(disorder, 6);
    expect(alignment.isBest).toBe(true);
  },
);

describe("the best alignment of Alex, Paul and Suzan", () => {
  const { unitary, disorder } = aligned(alexPaulSuzan, { position: 3, category: 1 });

  it("has the disorder of 0.96 that pygamma-agreement tests/test_gammas.py has to a hundredth of it", () => {
    expect(disorder).toBeCloseTo(0.960625, 9);
  });

  // There 6 and not 7: to align Alex' 44–60 with one of Suzan's costs exactly as much as to leave both alone.
  it("aligns what all three underlined", () => {
    const named = unitary.map((units) =>
      units.map(({ annotator, start, end }) => `${"APS"[annotator]}${start}-${end}`),
    );
    expect(named.slice(0, 3)).toEqual([
      ["A2-9", "P2-9", "S2-9"],
      ["A11-17", "P11-17", "S11-17"],
      ["P19-25", "S21-27", "A24-30"],
    ]);
    expect(named).toHaveLength(7);
  });
});

/** Of all ways to put units together, at most one an annotator; each next one joins a group or opens one. */
function leastDisorder({ annotators }: Continuum, weights: DissimilarityWeights): number {
  const units = annotators.flatMap((one, annotator) =>
    one.units.map((unit, place): OwnedUnit => ({ ...unit, annotator, place })),
  );
  const pairs = (annotators.length * (annotators.length - 1)) / 2;
  const costOf = (group: readonly OwnedUnit[]) =>
    group.reduce(
      (sum, one, index) =>
        sum + group.slice(0, index).reduce((own, other) => own + dissimilarity(one, other, weights) - 1, 0),
      pairs,
    );
  const least = (left: readonly OwnedUnit[], groups: readonly OwnedUnit[][]): number => {
    const [unit, ...others] = left;
    if (!unit) return groups.reduce((sum, group) => sum + costOf(group), 0);
    const joined = groups
      .filter((group) => group.every(({ annotator }) => annotator !== unit.annotator))
      .map((group) => least(others, [...groups.filter((one) => one !== group), [...group, unit]]));
    return Math.min(least(others, [...groups, [unit]]), ...joined);
  };
  return least(units, []) / pairs / (units.length / annotators.length);
}

it.each([
  [2, 4],
  [3, 3],
  [4, 2],
])(
  "has, of %d annotators with up to %d units, the least disorder of all alignments, and every unit once",
  (count, most) => {
    const anyWeights = fc.constantFrom(equal, { position: 3, category: 1 }, { position: 1, category: 0 });
    fc.assert(
      fc.property(anyContinuum(count, most), anyWeights, (continuum, weights) => {
        const units = continuum.annotators.flatMap((one) => one.units);
        fc.pre(units.length > 0);
        const { disorder, unitary, isBest } = aligned(continuum, weights);
        expect(disorder).toBeCloseTo(leastDisorder(continuum, weights), 9);
        expect(isBest).toBe(true);
        expect(unitary.flat()).toHaveLength(units.length);
        for (const group of unitary) expect(new Set(group.map(({ annotator }) => annotator)).size).toBe(group.length);
      }),
      { numRuns: 60 },
    );
  },
);

it("aligns a short unit with the end of a long one, where places weigh much", () => {
  const units = continuumOf({ Edda: [[27, 30, "a"]], Rainer: [[7, 30, "a"]] });
  // 3 · (20 / 26)², which is less than 2 for leaving both alone.
  expect(aligned(units, { position: 3, category: 1 }).disorder).toBeCloseTo(1200 / 676, 12);
});

it("takes a long text, and very many units on the same words, of which it cannot be sure", () => {
  const long = {
    start: 0,
    end: 20_000,
    annotators: ["Edda", "Rainer"].map((id, by) => ({ id, units: every(100, by) })),
  };
  expect(aligned(long, equal)).toMatchObject({ isBest: true, unitary: { length: 200 } });
  const same = Array.from({ length: 30 }, () => ({ start: 0, end: 10, category: "a" }));
  const heap = { start: 0, end: 10, annotators: ["Edda", "Rainer"].map((id) => ({ id, units: same })) };
  expect(aligned(heap, equal)).toMatchObject({ disorder: 0, isBest: false, unitary: { length: 30 } });
});

function every(step: number, by: number) {
  return Array.from({ length: 20_000 / step }, (_, at) => ({
    start: at * step + by,
    end: at * step + 80,
    category: "a",
  }));
}

it("is none where it takes more than it may, however much units lie on the same words, and takes it from what is left", () => {
  const effort = { left: 50_000 };
  const few = continuumOf({ Edda: [[0, 10, "a"]], Rainer: [[1, 10, "a"]] });
  expect(bestAlignment(few, equal, effort)?.unitary).toHaveLength(1);
  expect(effort.left).toBeGreaterThan(49_000);
  const crowd = Array.from({ length: 12 }, (_, id) => ({ id: String(id), units: every(600, id) }));
  expect(bestAlignment({ start: 0, end: 20_000, annotators: crowd }, equal, effort)).toBeNull();
  expect(effort.left).toBeLessThanOrEqual(0);
});
