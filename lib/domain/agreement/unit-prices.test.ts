import fc from "fast-check";
import { expect, it } from "vitest";
import { anyContinuum } from "@/lib/testing/continua";
import { alignmentCandidates } from "./alignment-candidates";
import { bestAlignment } from "./best-alignment";
import { raisedPrices, slackOf, unitPrices } from "./unit-prices";

const weights = { position: 1, category: 1 };
const sumOf = (prices: readonly number[]) => prices.reduce((sum, price) => sum + price, 0);

it("asks of no candidate more than it costs, all together no more than the best alignment costs", () => {
  fc.assert(
    fc.property(anyContinuum(3, 5), (continuum) => {
      const units = continuum.annotators
        .flatMap((one, annotator) => one.units.map((unit, place) => ({ ...unit, annotator, place })))
        .sort((a, b) => a.start - b.start);
      fc.pre(units.length > 0);
      const candidates = alignmentCandidates(units, 3, weights, { left: 1_000_000 }).byFirst;
      // Of three annotators there are three pairs, and a third of the units is one annotator's.
      const least = (bestAlignment(continuum, weights)?.disorder ?? Number.NaN) * 3 * (units.length / 3);
      const prices = unitPrices(candidates);
      const better = raisedPrices(candidates, prices, least);
      for (const asked of [prices, better]) {
        for (const candidate of candidates.flat()) expect(slackOf(candidate, asked)).toBeGreaterThan(-1e-9);
        expect(sumOf(asked)).toBeLessThan(least + 1e-9);
      }
      expect(sumOf(better)).toBeGreaterThan(sumOf(prices) - 1e-9);
    }),
  );
});
