import fc from "fast-check";
import { expect, it } from "vitest";
import { anyRows, patternsOf, type publishedRatings, rowsOf } from "@/lib/testing/ratings";
import { fleissKappa } from "./fleiss-kappa";
import * as alpha from "./krippendorff-alpha";

const { coincidenceMatrix, krippendorffAlpha, nominalDifference, ordinalDifference } = alpha;

const interval: alpha.Difference = (one, other) => (one - other) ** 2;
/** The scale is check, request, statement: a check is half of either. */
const halfForCheck: alpha.Difference = (one, other) => (one === other ? 0 : one === 0 || other === 0 ? 0.5 : 1);

it.each([
  ["Artstein and Poesio 2008, p. 568", "artsteinPoesio2008Second", nominalDifference, 0.8, 2],
  ["the same, a check half as far", "artsteinPoesio2008Second", halfForCheck, 0.8156, 4],
  ["Hayes and Krippendorff 2007, p. 84, ordinal", "hayesKrippendorff2007", ordinalDifference, 0.7598, 4],
  ["Krippendorff 2011, nominal", "krippendorff2011", nominalDifference, 0.691, 3],
  ["Krippendorff 2011, interval", "krippendorff2011", interval, 0.811, 3],
  ["Gwet 2014, four raters; irrCAC test_krippendorff.py", "gwet2014FourRaters", nominalDifference, 0.743, 3],
  ["Gwet 2014, five observers; irrCAC test_krippendorff.py", "gwet2014FiveObservers", nominalDifference, 0.481, 3],
  ["irrCAC's set gender; irrCAC test_krippendorff.py", "gender", nominalDifference, 0.143, 3],
] as [string, keyof typeof publishedRatings, alpha.Difference, number, number][])(
  "has the published value of %s",
  (_, published, difference, value, digits) => {
    expect(krippendorffAlpha(patternsOf(rowsOf(published)), difference).value).toBeCloseTo(value, digits);
  },
);

it("rests on the pairable ratings of Krippendorff 2011: 26 of 41", () => {
  const measured = krippendorffAlpha(patternsOf(rowsOf("krippendorff2011")), nominalDifference);
  expect(measured).toMatchObject({ items: 12, raters: 3, pairable: 26 });
});

it("is, where two rated all n items, Scott's π corrected for a small sample: 1 − (1 − π)(1 − 1 / 2n)", () => {
  fc.assert(
    fc.property(anyRows(2, false), (rows) => {
      const patterns = patternsOf(rows);
      const pi = fleissKappa(patterns).value;
      fc.pre(pi !== null);
      const value = krippendorffAlpha(patterns, nominalDifference).value;
      expect(value).toBeCloseTo(1 - (1 - (pi ?? 0)) * (1 - 1 / (2 * rows.length)), 10);
    }),
  );
});

it("has no order to tell two categories by: ordinal and nominal are then the same", () => {
  fc.assert(
    fc.property(anyRows(3), (rows) => {
      const patterns = patternsOf(
        rows.map((row) => row.replaceAll(/[cd]/g, "a")),
        ["a", "b"],
      );
      const [nominal, ordinal] = [nominalDifference, ordinalDifference].map((one) => krippendorffAlpha(patterns, one));
      expect(ordinal?.value ?? 2).toBeCloseTo(nominal?.value ?? 2, 10);
    }),
  );
});

it("finds neighbours on the scale less apart than its ends", () => {
  const [near, far] = ["ab", "ac"].map((row) => patternsOf([row, "aa", "bb", "cc"], ["a", "b", "c"]));
  const values = [near, far].map((one) => one && krippendorffAlpha(one, ordinalDifference).value);
  expect(values[0]).toBeGreaterThan(values[1] ?? 1);
});

it.each([
  ["all ratings are the same", ["aa", "aa"], "expected-agreement-is-1"],
  ["no item was rated by two", ["a.", ".b"], "no-common-items"],
  ["nothing was rated", [], "no-common-items"],
])("is unknown where %s", (_, rows, reason) => {
  expect(krippendorffAlpha(patternsOf(rows, ["a", "b"]), nominalDifference)).toMatchObject({ value: null, reason });
});

it("counts coincidences symmetrically, as many as there are pairable ratings", () => {
  expect(coincidenceMatrix(patternsOf(["aab", "bb.", "a.."]))).toEqual([
    [1, 1],
    [1, 2],
  ]);
});
