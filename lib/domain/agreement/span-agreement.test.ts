import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alexPaulSuzan, anyContinuum, continuumOf } from "@/lib/testing/continua";
import { alphaU } from "./alpha-u";
import { gamma } from "./gamma";
import { type SpanAgreement, spanAgreementOf, spanMeasures } from "./span-agreement";
import { f1Of, matchCounts } from "./span-f1";

const options = { seed: 1, resamples: 200, effort: 100_000_000, effortPerText: 100_000_000 };
const within = { start: 0, end: 50 };
const first = { id: "one", ...continuumOf({ Rainer: [[0, 10, "a"]], Edda: [[0, 10, "a"]] }, within) };
const second = {
  id: "two",
  ...continuumOf({ Edda: [[5, 9, "a"]], Rainer: [[6, 9, "a"]], Viola: [[30, 40, "a"]] }, within),
};
const alone = { id: "three", ...continuumOf({ Edda: [[1, 2, "a"]] }, within) };

const byId = ({ texts }: SpanAgreement) => Object.fromEntries(texts.map(({ textId, measures }) => [textId, measures]));

describe("the agreement on three texts, one of which one alone annotated", () => {
  const agreement = spanAgreementOf([first, second, alone], options);

  it("is of each two over the texts that both annotated", () => {
    const found = agreement.pairs.map(({ annotatorIds, measures: { exact, overlap } }) => [
      ...annotatorIds,
      exact.texts,
      exact.units,
      exact.value,
      overlap.value,
    ]);
    expect(found.sort()).toEqual([
      ["Edda", "Rainer", 2, 4, 0.5, 1],
      ["Edda", "Viola", 1, 2, 0, 0],
      ["Rainer", "Viola", 1, 2, 0, 0],
    ]);
  });

  it("is of all the mean of each two's F-measure, over two texts and three annotators", () => {
    expect(agreement.measures.exact).toEqual({ value: expect.closeTo(1 / 6, 12), texts: 2, annotators: 3, units: 5 });
    expect(agreement.measures.overlap.value).toBeCloseTo(1 / 3, 12);
  });

  it("is by α_U and γ that of each text, and of all the texts' mean", () => {
    const { one, two, three } = byId(agreement);
    expect(three).toBeUndefined();
    expect(one?.alphaU.value).toBe(1);
    expect(two?.alphaU.value).toBe(alphaU(second).value);
    expect(two?.gamma.value).toBe(gamma(second, { seed: 1 }).value);
    for (const name of ["alphaU", "gamma"] as const) {
      const mean = ((one?.[name].value ?? 0) + (two?.[name].value ?? 0)) / 2;
      expect(agreement.measures[name]).toMatchObject({ value: expect.closeTo(mean, 12), texts: 2, annotators: 3 });
    }
  });

  it("has intervals of all texts, around the value", () => {
    for (const name of spanMeasures) {
      const { lower = 2, upper = -2 } = agreement.intervals[name] ?? {};
      expect(lower).toBeLessThanOrEqual(agreement.measures[name].value ?? 0);
      expect(upper).toBeGreaterThanOrEqual(agreement.measures[name].value ?? 0);
    }
  });
});

it("has of two who annotated one text what the measures have of it, and no interval", () => {
  const { measures, pairs, intervals } = spanAgreementOf([first], options);
  expect(pairs[0]?.measures).toEqual(measures);
  expect(Object.values(intervals)).toEqual([null, null, null, null]);
});

it.each([
  ["nothing", []],
  ["what one alone annotated", [alone]],
])("says of %s that there is no text that two annotated", (_, texts) => {
  const { measures, pairs } = spanAgreementOf(texts, options);
  expect(pairs).toEqual([]);
  for (const name of spanMeasures) {
    const nothing = { texts: 0, annotators: 0, units: 0 };
    expect(measures[name]).toEqual({ ...nothing, value: null, reason: "no-common-texts" });
  }
});

it("says where γ would take too long, and has it of as many texts as there is effort for", () => {
  const many = Array.from({ length: 50 }, (_, index) => ({ ...alexPaulSuzan, id: String(index) }));
  const { measures, texts } = spanAgreementOf(many, { ...options, effort: 1_000_000 });
  expect(measures.gamma.texts).toBeGreaterThan(0);
  expect(measures.gamma.texts).toBeLessThan(50);
  expect(measures.gamma.value).not.toBeNull();
  expect(measures.alphaU.texts).toBe(50);
  const without = texts.map(({ measures }) => measures.gamma).filter(({ value }) => value === null);
  expect(without).toHaveLength(50 - measures.gamma.texts);
  expect(without[0]).toEqual({ value: null, reason: "too-many-units", texts: 0, annotators: 0, units: 0 });
  expect(spanAgreementOf(many, { ...options, effortPerText: 10 }).measures.gamma).toMatchObject({
    value: null,
    reason: "too-many-units",
  });
});

/** Without γ and intervals. */
const quick = { ...options, resamples: 1, effort: 0 };

it("does not depend on the order of texts and annotators, and is 1 where all underlined the same", () => {
  const anyTexts = fc.array(anyContinuum(3, 4), { maxLength: 4 }).map((texts) =>
    texts.map((text, index) => ({
      ...text,
      id: String(index),
      annotators: text.annotators.filter(({ units }) => units.length > 0),
    })),
  );
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const { measures } = spanAgreementOf(texts, quick);
      const turned = texts.map((text) => ({ ...text, annotators: text.annotators.toReversed() })).toReversed();
      const again = spanAgreementOf(turned, quick).measures;
      for (const name of ["exact", "overlap", "alphaU"] as const) {
        expect(again[name].value ?? 2).toBeCloseTo(measures[name].value ?? 2, 9);
      }
      const same = texts.map((text) => ({
        ...text,
        annotators: text.annotators.map(({ id }) => ({ id, units: text.annotators[0]?.units ?? [] })),
      }));
      const all = spanAgreementOf(same, quick).measures;
      for (const name of ["exact", "overlap", "alphaU"] as const) expect(all[name].value ?? 1).toBeCloseTo(1, 9);
    }),
    { numRuns: 50 },
  );
});

it("counts a pair's F-measure over all its texts, so that a long one weighs more", () => {
  fc.assert(
    fc.property(fc.array(anyContinuum(2, 5), { minLength: 1, maxLength: 4 }), (texts) => {
      const named = texts.map((text, index) => ({ ...text, id: String(index) }));
      const spans = texts.map(({ annotators: [one, other] }) => ({
        first: one?.units ?? [],
        second: other?.units ?? [],
      }));
      const sums = spans.map((pair) => matchCounts(pair, "exact"));
      const total = (name: "first" | "second" | "firstMatched" | "secondMatched") =>
        sums.reduce((sum, counts) => sum + counts[name], 0);
      const whole = {
        first: total("first"),
        second: total("second"),
        firstMatched: total("firstMatched"),
        secondMatched: total("secondMatched"),
      };
      expect(spanAgreementOf(named, quick).measures.exact.value).toBe(f1Of(whole));
    }),
  );
});
