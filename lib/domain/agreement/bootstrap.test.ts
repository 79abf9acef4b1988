import { describe, expect, it } from "vitest";
import { patternsOf, rowsOf } from "@/lib/testing/ratings";
import { type BootstrapOptions, bootstrapIntervals, resample } from "./bootstrap";
import { fleissKappa } from "./fleiss-kappa";
import type { Pattern } from "./patterns";
import { percentAgreement } from "./percent-agreement";
import { seededRandom } from "./random";

const rows = rowsOf("fleiss1971");
const { patterns, raters } = patternsOf(rows);
const kappa = (drawn: readonly Pattern[]) => fleissKappa({ raters, patterns: drawn }).value;

function bootstrapInterval<P extends { items: number }>(
  patterns: readonly P[],
  measure: (patterns: readonly P[]) => number | null,
  options: BootstrapOptions,
) {
  return bootstrapIntervals(patterns, (drawn) => ({ measure: measure(drawn) }), options).measure;
}

describe("a bootstrap interval", () => {
  it("holds the value, and is the same for the same seed", () => {
    const interval = bootstrapInterval(patterns, kappa, { seed: 1, resamples: 1_000 });
    const value = kappa(patterns) ?? 0;
    expect(interval?.lower).toBeLessThan(value);
    expect(interval?.upper).toBeGreaterThan(value);
    expect(interval).toMatchObject({ level: 0.95, resamples: 1_000 });
    expect(bootstrapInterval(patterns, kappa, { seed: 1, resamples: 1_000 })).toEqual(interval);
    expect(bootstrapInterval(patterns, kappa, { seed: 2, resamples: 1_000 })).not.toEqual(interval);
  });

  it("is of each measure what it is alone, as all are of the same resamples", () => {
    const options = { seed: 1, resamples: 200 };
    const percent = (drawn: readonly Pattern[]) => percentAgreement({ raters, patterns: drawn }).value;
    const both = bootstrapIntervals(patterns, (drawn) => ({ kappa: kappa(drawn), percent: percent(drawn) }), options);
    expect(both.kappa).toEqual(bootstrapInterval(patterns, kappa, options));
    expect(both.percent).toEqual(bootstrapInterval(patterns, percent, options));
  });

  it("is narrower where it holds a smaller share", () => {
    const widths = [0.95, 0.5].map((level) => {
      const interval = bootstrapInterval(patterns, kappa, { seed: 1, resamples: 1_000, level });
      return interval ? interval.upper - interval.lower : 0;
    });
    expect(widths[0]).toBeGreaterThan(widths[1] ?? 1);
  });

  it("leaves out as many of the resamples at both ends: 25 of 1,000", () => {
    let turn = 0;
    const interval = bootstrapInterval([{ items: 1 }], () => ++turn, { seed: 1, resamples: 1_000 });
    expect(interval).toEqual({ lower: 25, upper: 976, level: 0.95, resamples: 1_000 });
  });

  it("counts the resamples that had a value", () => {
    let turn = 0;
    const interval = bootstrapInterval([{ items: 1 }], () => (++turn % 2 ? turn : null), { seed: 1, resamples: 1_000 });
    expect(interval?.resamples).toBe(500);
  });

  it("is none where too few had one", () => {
    expect(bootstrapInterval(patterns, kappa, { seed: 1, resamples: 38 })).toBeNull();
    expect(bootstrapInterval(patterns, () => null, { seed: 1, resamples: 1_000 })).toBeNull();
    expect(bootstrapInterval([], kappa, { seed: 1, resamples: 1_000 })).toBeNull();
  });
});

describe("a resample by patterns", () => {
  it("has as many items as there are", () => {
    const random = seededRandom(1);
    for (let i = 0; i < 100; i++) {
      const drawn = resample(patterns, random);
      expect(drawn.reduce((sum, { items }) => sum + items, 0)).toBe(rows.length);
      expect(drawn.every(({ items }) => items > 0)).toBe(true);
    }
  });

  it.each([
    ["κ", kappa],
    ["percent agreement", (drawn: readonly Pattern[]) => percentAgreement({ raters, patterns: drawn }).value],
  ])("is distributed as one that draws item by item is: %s", (_, measure) => {
    const random = seededRandom(4);
    const times = 5_000;
    const single = rows.map((row): Pattern => patternsOf([row], [..."12345"]).patterns[0] ?? { counts: [], items: 1 });
    const byItem = () => single.map((_, __, all) => all[Math.floor(random() * all.length)] ?? { counts: [], items: 1 });
    const quantiles = (draw: () => readonly Pattern[]) => {
      const values = Array.from({ length: times }, () => measure(draw()) ?? 0).sort((a, b) => a - b);
      return [0.025, 0.25, 0.5, 0.75, 0.975].map((share) => values[Math.floor(share * times)] ?? 0);
    };
    const [naive, fast] = [quantiles(byItem), quantiles(() => resample(patterns, random))];
    for (const [index, quantile] of naive.entries()) expect(fast[index]).toBeCloseTo(quantile, 2);
  });
});
