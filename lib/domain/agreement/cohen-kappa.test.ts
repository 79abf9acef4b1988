import { expect, it } from "vitest";
import { type publishedRatings, rowsOf, tableOf } from "@/lib/testing/ratings";
import { cohenKappa } from "./cohen-kappa";
import { raterPairs } from "./cross-table";

const kappaOf = (rows: readonly string[]) =>
  cohenKappa(raterPairs(tableOf(rows)).at(0) ?? { categories: 2, cells: [] });

it.each([
  [
    "Artstein and Poesio 2008, p. 558; dkpro-statistics ArtsteinPoesio2008Test.java",
    "artsteinPoesio2008First",
    0.348,
    3,
  ],
  ["Artstein and Poesio 2008, p. 568; the same test", "artsteinPoesio2008Second", 0.801, 3],
  ["the paradox of Gwet 2008: (0.85 − 0.7812) / (1 − 0.7812), by hand", "paradox", 0.3144, 4],
] as [string, keyof typeof publishedRatings, number, number][])(
  "has the value of %s",
  (_, published, value, digits) => {
    expect(kappaOf(rowsOf(published)).value).toBeCloseTo(value, digits);
  },
);

it("rests on the items that both rated", () => {
  expect(kappaOf(["aa", "bb", "a.", ".b", "ab"])).toMatchObject({ items: 3, raters: 2, pairable: 6 });
});

it.each([
  ["both gave everything the same category", ["aa", "aa"], "expected-agreement-is-1"],
  ["they have no item in common", ["a.", ".b"], "no-common-items"],
])("is unknown where %s", (_, rows, reason) => {
  expect(kappaOf(rows)).toMatchObject({ value: null, reason });
});

it("is 0, not undefined, where one gave everything the same category and the other did not", () => {
  expect(kappaOf(["aa", "ab"]).value).toBe(0);
});
