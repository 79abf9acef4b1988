import { expect, it } from "vitest";
import { alexPaulSuzan, continuumOf } from "@/lib/testing/continua";
import { gamma } from "./gamma";

const weights = { position: 3, category: 1 };

it.each([1, 2, 3])(
  "is of Alex, Paul and Suzan from 0.44 to 0.47, as in pygamma-agreement tests/test_gammas.py",
  (seed) => {
    const measured = gamma(alexPaulSuzan, { seed, weights, precision: 0.02 });
    expect(measured).toMatchObject({ annotators: 3, units: 16, isExact: true });
    expect(measured.value).toBeGreaterThan(0.44);
    expect(measured.value).toBeLessThan(0.47);
  },
);

it("is the same for the same seed, and lies in its interval", () => {
  const [one, again, other] = [1, 1, 2].map((seed) => gamma(alexPaulSuzan, { seed, weights }));
  expect(again).toEqual(one);
  expect(other?.value).not.toBe(one?.value);
  if (!one || one.value === null) throw new Error("no value");
  expect(one.interval.lower).toBeLessThan(one.value);
  expect(one.interval.upper).toBeGreaterThan(one.value);
});

it("draws as many samples of chance as the precision takes, and no more than it may", () => {
  const samples = [0.5, 0.02].map((precision) => {
    const measured = gamma(alexPaulSuzan, { seed: 1, weights, precision, samples: 60 });
    return measured.value !== null && measured.samples;
  });
  expect(samples).toEqual([30, 60]);
});

it("is 1 where all underlined the same, and less where two swapped their kinds", () => {
  const one = [
    [0, 10, "a"],
    [20, 35, "b"],
    [60, 70, "a"],
  ] as const;
  const swapped = [
    [0, 10, "b"],
    [20, 35, "a"],
    [60, 70, "a"],
  ] as const;
  const of = (other: typeof one | typeof swapped) =>
    gamma(continuumOf({ Edda: one, Rainer: other }, { start: 0, end: 100 }), { seed: 1 }).value;
  expect(of(one)).toBe(1);
  expect(of(swapped)).toBeLessThan(1);
});

it.each([
  ["one alone annotated", { Edda: [[0, 5, "a"]] }, "fewer-than-two-annotators"],
  ["nobody underlined anything", { Edda: [], Rainer: [] }, "no-units"],
] as const)("is unknown where %s", (_, units, reason) => {
  expect(gamma(continuumOf(units, { start: 0, end: 10 }), { seed: 1 })).toMatchObject({ value: null, reason });
});

it("is unknown where it would take more than it may, and of the same units always", () => {
  for (const left of [10, 100]) {
    expect(gamma(alexPaulSuzan, { seed: 1, weights, effort: { left } })).toEqual({
      annotators: 3,
      units: 16,
      value: null,
      reason: "too-many-units",
    });
  }
  const effort = { left: 10_000_000 };
  expect(gamma(alexPaulSuzan, { seed: 1, weights, effort })).toEqual(gamma(alexPaulSuzan, { seed: 1, weights }));
  expect(effort.left).toBeLessThan(10_000_000);
});

it("takes that one underlined and the other found nothing to underline", () => {
  const measured = gamma(continuumOf({ Edda: [[2, 5, "a"]], Rainer: [] }, { start: 0, end: 10 }), { seed: 1 });
  expect(measured.value).toBeLessThanOrEqual(0);
});
