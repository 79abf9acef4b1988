import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRows, rowsOf } from "@/lib/testing/ratings";
import { type Agreement, agreementOf } from "./agreement";
import type { Rating } from "./ratings";

const categories = [..."abcd"];
const options = { categories, ordered: ["a", "b", "c"] };

function ratingsOf(rows: readonly string[]): Rating[] {
  return rows.flatMap((row, item) =>
    Array.from(row, (category, rater) => ({ itemId: `${item}`, raterId: `${rater}`, category })),
  );
}

/**
 * Values are compared in units of 2⁻³⁰. Of decimal ones an eighth, a sixteenth … may be a half, which the last place of a
 * sum rounds up or down: −133/1024 is −129,882,812.5 billionths.
 */
const unit = 2 ** 30;

/** What holds of all raters together; a reason where there is no value. */
function valuesOf({ percent, cohenKappa, fleissKappa, gwetAC1, krippendorffAlpha, ordinalAlpha }: Agreement) {
  const all = { percent, cohenKappa, fleissKappa, gwetAC1, krippendorffAlpha, ordinalAlpha };
  return Object.entries(all).map(([name, measured]) => {
    const value = measured.value === null ? measured.reason : Math.round(measured.value * unit) + 0;
    return [name, value, measured.items, measured.raters, measured.pairable];
  });
}

const shuffled = <T>(list: readonly T[], order: readonly number[]) =>
  [...list.entries()].sort(([a], [b]) => (order[a] ?? 0) - (order[b] ?? 0) || a - b).map(([, one]) => one);
const anyOrder = fc.array(fc.nat(1_000), { minLength: 150, maxLength: 150 });

describe.each([2, 3, 5])("the agreement of %d raters", (raters) => {
  it("does not depend on the order of ratings, items and raters", () => {
    fc.assert(
      fc.property(anyRows(raters), anyOrder, (rows, order) => {
        const ratings = ratingsOf(rows);
        expect(valuesOf(agreementOf(shuffled(ratings, order), options))).toEqual(
          valuesOf(agreementOf(ratings, options)),
        );
      }),
    );
  });

  it("does not depend on what categories are called, but for the ordinal measure", () => {
    fc.assert(
      fc.property(anyRows(raters), fc.shuffledSubarray(categories, { minLength: 4 }), (rows, names) => {
        const renamed = rows.map((row) => row.replaceAll(/[a-d]/g, (one) => names[categories.indexOf(one)] ?? one));
        const [before, after] = [rows, renamed].map((one) => valuesOf(agreementOf(ratingsOf(one), options)));
        expect(after?.filter(([name]) => name !== "ordinalAlpha")).toEqual(
          before?.filter(([name]) => name !== "ordinalAlpha"),
        );
      }),
    );
  });

  it("is at most 1, and where all rated everything at least −1, or a reason", () => {
    fc.assert(
      fc.property(
        fc.boolean().chain((missing) => anyRows(raters, missing)),
        (rows) => {
          const least = rows.join("").includes(".") ? Number.NEGATIVE_INFINITY : -unit;
          for (const [name, value] of valuesOf(agreementOf(ratingsOf(rows), options))) {
            if (typeof value === "string") continue;
            expect(value, `${name}`).toBeLessThanOrEqual(unit);
            expect(value, `${name}`).toBeGreaterThanOrEqual(name === "percent" ? 0 : least);
          }
        },
      ),
    );
  });

  it("is 1 where all agree on everything and not everything is the same", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...categories), { minLength: 1, maxLength: 20 }), (drawn) => {
        const rows = ["a", "b", ...drawn].map((category) => category.repeat(raters));
        const values = valuesOf(agreementOf(ratingsOf(rows), options)).map(([, value]) => value);
        expect(values).toEqual([unit, raters === 2 ? unit : "not-two-raters", unit, unit, unit, unit]);
      }),
    );
  });
});

it("has the published values together, with intervals around them", () => {
  const ratings = ratingsOf(rowsOf("gwet2014FourRaters"));
  const bootstrap = { seed: 1, resamples: 1_000 };
  const agreement = agreementOf(ratings, { categories: [..."12345"], ordered: [..."12345"], bootstrap });
  expect(agreement.percent.value).toBeCloseTo(0.818, 3);
  expect(agreement.fleissKappa.value).toBeCloseTo(0.761, 3);
  expect(agreement.gwetAC1.value).toBeCloseTo(0.775, 3);
  expect(agreement.krippendorffAlpha.value).toBeCloseTo(0.743, 3);
  for (const { value, interval } of [agreement.gwetAC1, agreement.krippendorffAlpha, agreement.ordinalAlpha]) {
    expect(interval?.lower).toBeLessThan(value ?? 0);
    expect(interval?.upper).toBeGreaterThanOrEqual(value ?? 1);
  }
  expect(agreement.pairs).toHaveLength(6);
});

it("leaves ratings outside of the order out of the ordinal measure alone", () => {
  const { krippendorffAlpha, ordinalAlpha } = agreementOf(ratingsOf(["ab", "bb", "cd", "dd"]), options);
  expect(krippendorffAlpha.items).toBe(4);
  expect(ordinalAlpha.items).toBe(2);
});

it.each([
  ["nobody rated anything", []],
  ["one alone did", ["a", "b"]],
  ["no two rated the same", ["a.", ".b"]],
])("says of everything why it is unknown where %s", (_, rows) => {
  const agreement = agreementOf(ratingsOf(rows), { ...options, bootstrap: { seed: 1, resamples: 100 } });
  expect(valuesOf(agreement).map(([, value]) => value)).toEqual(new Array(6).fill("no-common-items"));
  expect(agreement.pairs).toEqual([]);
  expect(agreement.fleissKappa.interval).toBeNull();
});
