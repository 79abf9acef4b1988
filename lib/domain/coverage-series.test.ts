import fc from "fast-check";
import { expect, it } from "vitest";
import { countsAtEnds, measuredDays, mostDays } from "./coverage-series";
import { dayAfter } from "./day";

it("a count at the end of each day is that of now without what came after", () => {
  // Three days: 2 came before the first ended, 3 on the second, one went on the third, and 4 came after it.
  expect(countsAtEnds(8, [2, 3, -1, 4])).toEqual([2, 5, 4]);
  expect(countsAtEnds(5, [0, 0])).toEqual([5]);
});

it("counted back from now is counted forward from the beginning", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 }), (changes) => {
      const sums = changes.map((_, index) => changes.slice(0, index + 1).reduce((sum, one) => sum + one, 0));
      expect(countsAtEnds(sums.at(-1) ?? 0, changes)).toEqual(sums.slice(0, -1));
    }),
  );
});

it("every day is measured while there is room, and then evenly, with the last", () => {
  expect(measuredDays("2026-02-27", "2026-03-01")).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
  expect(measuredDays("2026-03-01", "2026-03-01")).toEqual(["2026-03-01"]);
  expect(measuredDays("2026-03-02", "2026-03-01")).toEqual(["2026-03-01"]);
  fc.assert(
    fc.property(fc.nat({ max: 5_000 }), (count) => {
      const days = measuredDays("2020-01-01", dayAfter("2020-01-01", count));
      expect(days.length).toBeLessThanOrEqual(mostDays);
      expect(days.length).toBeGreaterThan(Math.min(count, mostDays) / 2);
      expect(days.at(-1)).toBe(dayAfter("2020-01-01", count));
      expect(days[0] && days[0] >= "2020-01-01").toBe(true);
    }),
  );
});
