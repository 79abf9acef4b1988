import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyContinuum, continuumOf } from "@/lib/testing/continua";
import { alphaU, sectionDistance } from "./alpha-u";

const section = (start: number, length: number, isUnit = true) => ({ start, end: start + length, isUnit });

/** Krippendorff 2004, Content Analysis, 2nd ed., p. 254; in dkpro-statistics Krippendorff2004Test.java. */
describe("Krippendorff's example of two observers, c and k, from 150 to 450", () => {
  const k: [number, number, string][] = [
    [180, 240, "k"],
    [300, 350, "k"],
  ];
  const example = continuumOf(
    {
      i: [[225, 295, "c"], [370, 400, "c"], ...k],
      j: [[220, 300, "c"], [355, 375, "c"], [400, 420, "c"], ...k],
    },
    { start: 150, end: 450 },
  );

  it("has his disagreements and α of each category", () => {
    const [ofC, ofK] = alphaU(example).categories;
    expect(ofC?.observed).toBeCloseTo(0.0144, 4);
    expect(ofC?.expected).toBeCloseTo(0.0532, 4);
    expect(ofC?.value).toBeCloseTo(0.7286, 4);
    expect(ofK).toMatchObject({ observed: 0, value: 1 });
    expect(ofK?.expected).toBeCloseTo(0.049, 4);
  });

  it("has his α of both, 0.8591, which he computes from the rounded disagreements: unrounded it is 0.8587", () => {
    const { value, ...basis } = alphaU(example);
    expect(Math.abs((value ?? 0) - 0.8591)).toBeLessThan(0.0005);
    expect(1 - 0.0144 / (0.0532 + 0.049)).toBeCloseTo(0.8591, 4);
    expect(basis).toMatchObject({ annotators: 2, units: 9, length: 300 });
  });

  it.each([
    [section(225, 70), section(220, 80), 50],
    [section(370, 30), section(355, 20), 850],
    [section(400, 50, false), section(400, 20), 400],
    [section(400, 50, false), section(400, 60), 0],
    [section(400, 50, false), section(400, 20, false), 0],
    [section(400, 50), section(450, 20), 0],
  ])("has the distance of %o and %o", (one, other, distance) => {
    expect(sectionDistance(one, other)).toBe(distance);
    expect(sectionDistance(other, one)).toBe(distance);
  });
});

it("takes what one annotator underlined twice for one unit, and what only touches for two", () => {
  const other = [[0, 10, "a"]] as const;
  const of = (units: readonly (readonly [number, number, string])[]) =>
    alphaU(continuumOf({ Edda: units, Rainer: other }, { start: 0, end: 50 })).value;
  expect(
    of([
      [0, 6, "a"],
      [4, 10, "a"],
    ]),
  ).toBe(1);
  expect(
    of([
      [0, 6, "a"],
      [6, 10, "a"],
    ]),
  ).toBeLessThan(1);
});

it("does not depend on the order of annotators and units, nor on where the text begins, and is 1 where all agree", () => {
  fc.assert(
    fc.property(anyContinuum(3, 5), fc.nat(1_000), (continuum, by) => {
      fc.pre(continuum.annotators.some(({ units }) => units.length > 0));
      const { value } = alphaU(continuum);
      expect(value).toBeLessThanOrEqual(1);
      const moved = continuum.annotators.map(({ id, units }) => ({
        id,
        units: units.map((unit) => ({ ...unit, start: unit.start + by, end: unit.end + by })).reverse(),
      }));
      const turned = { start: by, end: 100 + by, annotators: moved.reverse() };
      expect(alphaU(turned).value).toBeCloseTo(value ?? 0, 9);
      const same = continuum.annotators.map(({ id }) => ({ id, units: continuum.annotators[0]?.units ?? [] }));
      expect(alphaU({ ...continuum, annotators: same }).value ?? 1).toBe(1);
    }),
  );
});

it.each([
  ["one alone annotated", { Edda: [[0, 5, "a"]] }, "fewer-than-two-annotators"],
  ["nobody underlined anything", { Edda: [], Rainer: [] }, "no-units"],
] as const)("is unknown where %s", (_, units, reason) => {
  expect(alphaU(continuumOf(units, { start: 0, end: 10 }))).toMatchObject({ value: null, reason });
});

it("is below 1 where one underlined and the other found nothing to underline", () => {
  expect(alphaU(continuumOf({ Edda: [[2, 5, "a"]], Rainer: [] }, { start: 0, end: 10 })).value).toBeLessThan(1);
});
