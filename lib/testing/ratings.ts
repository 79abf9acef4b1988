import fc from "fast-check";
import { type ItemPatterns, itemPatterns } from "../domain/agreement/patterns";
import { type RatingsTable, ratingsTable } from "../domain/agreement/ratings";

/** A table from one row an item, one character a rater; a dot is a missing rating. The scale is in alphabetical order. */
export function tableOf(rows: readonly string[], categories = scaleOf(rows)): RatingsTable {
  const ratings = rows.flatMap((row, item) =>
    Array.from(row, (category, rater) => ({ itemId: `item ${item}`, raterId: `rater ${rater}`, category })),
  );
  return ratingsTable(
    ratings.filter(({ category }) => category !== "."),
    categories,
  );
}

export function patternsOf(rows: readonly string[], categories?: string[]): ItemPatterns {
  return itemPatterns(tableOf(rows, categories));
}

function scaleOf(rows: readonly string[]): string[] {
  return [...new Set(rows.join("").replaceAll(".", ""))].sort();
}

/** Rows of as many raters as asked for, who give a to d; `missing` says whether some give nothing. */
export function anyRows(raters: number, missing = true): fc.Arbitrary<string[]> {
  const anyCategory = fc.constantFrom(..."abcd", ...(missing ? "." : ""));
  return fc.array(fc.string({ unit: anyCategory, minLength: raters, maxLength: raters }), {
    minLength: 2,
    maxLength: 30,
  });
}

/** Ratings that others have published values for, as `tableOf` takes them. */
export const publishedRatings = {
  /** Fleiss 1971, table 1: thirty patients, six psychiatrists each, five diagnoses; who gave which is not kept. */
  fleiss1971: `444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333
    144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444
    133333 555555`,
  /** Hayes and Krippendorff 2007, Communication Methods and Measures 1, p. 84: forty news stories, five observers. */
  hayesKrippendorff2007: `112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. .100. 0000. 1222. 33223 111.1 111.1
    212.2 1233. 1101. 000.0 0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2 110.0 2121. 22.22 3222. 222.2
    223.2 222.2 22.12 2222. 111.1`,
  /** Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed.: the table of four raters and twelve units. */
  gwet2014FourRaters: "11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 ..3.",
  /** Gwet 2014: five observers and fifteen units. */
  gwet2014FiveObservers: "112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. .100. 0000. 1222. 33223 111.1",
  /** irrCAC's set "gender": four raters, fifteen units. */
  gender: "aaac aabc aabc aacc abaa baaa bbbb bcbb cccc aaac aabc aabc aacc abaa baaa",
  /** Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, as Wikipedia has it: three coders, fifteen units. */
  krippendorff2011: ".1. ... .22 .11 .33 334 444 13. 2.2 1.1 1.1 3.3 3.3 ... 3.4",
  /** Artstein and Poesio 2008, Computational Linguistics 34(4), p. 558: statement or request. */
  artsteinPoesio2008First: repeated({ SS: 20, SI: 20, IS: 10, II: 50 }),
  /** The same, p. 568: statement, request or check. */
  artsteinPoesio2008Second: repeated({ SS: 46, IS: 6, II: 32, IC: 6, CC: 10 }),
  /** Gwet 2008: nearly all items are of one category, and κ falls far below the agreement of 85 of 100. */
  paradox: repeated({ 11: 80, 12: 7, 21: 8, 22: 5 }),
} as const;

function repeated(counts: Record<string, number>): string {
  return Object.entries(counts)
    .flatMap(([row, count]) => new Array<string>(count).fill(row))
    .join(" ");
}

export function rowsOf(published: keyof typeof publishedRatings): string[] {
  return publishedRatings[published].split(/\s+/);
}
