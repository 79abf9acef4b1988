import { intervalIndex } from "../interval-index";
import type { Span } from "../span";

/**
 * When a span of one annotator is one of the other, too: `exact`, when both ends are the same; `overlap`, when the two
 * share a character, so that one long span may be many short ones.
 */
export const spanMatches = ["exact", "overlap"] as const;
export type SpanMatch = (typeof spanMatches)[number];

/** What two annotators underlined in a text. */
export interface SpanPair {
  first: readonly Span[];
  second: readonly Span[];
}

/** Counted over all texts together. */
interface SpanCounts {
  texts: number;
  first: number;
  second: number;
  /** Of the first's spans those that the second has, too; and the other way round. */
  firstMatched: number;
  secondMatched: number;
}

export type SpanF1 = SpanCounts & ({ value: number } | { value: null; reason: "no-spans" });

/**
 * The F-measure between two annotators' spans, counted over all texts (micro): the harmonic mean of the shares of each
 * one's spans that the other has. Exact: Hripcsak and Rothschild 2005, Agreement, the F-Measure, and Reliability in
 * Information Retrieval, JAMIA 12(3), 296–298, by whom it is κ where what nobody underlined cannot be counted. Overlap: of
 * the two shares agr(a‖b) of Wiebe, Wilson and Cardie 2005, Language Resources and Evaluation 39, 165–210. From 0 to 1,
 * the same whoever is first. Categories are not looked at.
 */
export function spanF1(texts: readonly SpanPair[], match: SpanMatch): SpanF1 {
  const counts: SpanCounts = { texts: texts.length, first: 0, second: 0, firstMatched: 0, secondMatched: 0 };
  const matched = match === "exact" ? countSame : countOverlapping;
  for (const { first, second } of texts) {
    counts.first += first.length;
    counts.second += second.length;
    counts.firstMatched += matched(first, second);
    counts.secondMatched += matched(second, first);
  }
  if (counts.first + counts.second === 0) return { ...counts, value: null, reason: "no-spans" };
  const ofFirst = counts.firstMatched / Math.max(counts.first, 1);
  const ofSecond = counts.secondMatched / Math.max(counts.second, 1);
  const isNone = ofFirst + ofSecond === 0;
  return { ...counts, value: isNone ? 0 : (2 * ofFirst * ofSecond) / (ofFirst + ofSecond) };
}

/** A span that somebody has twice is the other's as often as the other has it. */
function countSame(spans: readonly Span[], others: readonly Span[]): number {
  const left = new Map<string, number>();
  for (const { start, end } of others) left.set(`${start} ${end}`, (left.get(`${start} ${end}`) ?? 0) + 1);
  let same = 0;
  for (const { start, end } of spans) {
    const count = left.get(`${start} ${end}`) ?? 0;
    if (count === 0) continue;
    left.set(`${start} ${end}`, count - 1);
    same++;
  }
  return same;
}

function countOverlapping(spans: readonly Span[], others: readonly Span[]): number {
  const index = intervalIndex(others);
  return spans.filter((span) => index.overlapping(span).length > 0).length;
}
