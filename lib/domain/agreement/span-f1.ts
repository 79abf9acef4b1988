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

/** How many spans two annotators have, and of the first's those that the second has, too; and the other way round. */
export interface MatchCounts {
  first: number;
  second: number;
  firstMatched: number;
  secondMatched: number;
}

export function matchCounts({ first, second }: SpanPair, match: SpanMatch): MatchCounts {
  const matched = match === "exact" ? countSame : countOverlapping;
  return {
    first: first.length,
    second: second.length,
    firstMatched: matched(first, second),
    secondMatched: matched(second, first),
  };
}

/** Adds what was counted in a text to what was counted in others: `times` that text. */
export function addCounts(sum: MatchCounts, { first, second, firstMatched, secondMatched }: MatchCounts, times = 1) {
  sum.first += times * first;
  sum.second += times * second;
  sum.firstMatched += times * firstMatched;
  sum.secondMatched += times * secondMatched;
}

/**
 * The F-measure between two annotators' spans, counted over all texts (micro): the harmonic mean of the shares of each
 * one's spans that the other has. Exact: Hripcsak and Rothschild 2005, Agreement, the F-Measure, and Reliability in
 * Information Retrieval, JAMIA 12(3), 296–298, by whom it is κ where what nobody underlined cannot be counted. Overlap: of
 * the two shares agr(a‖b) of Wiebe, Wilson and Cardie 2005, Language Resources and Evaluation 39, 165–210. From 0 to 1,
 * the same whoever is first; null where nobody underlined anything. Categories are not looked at.
 */
export function f1Of({ first, second, firstMatched, secondMatched }: MatchCounts): number | null {
  if (first + second === 0) return null;
  const ofFirst = firstMatched / Math.max(first, 1);
  const ofSecond = secondMatched / Math.max(second, 1);
  return ofFirst + ofSecond === 0 ? 0 : (2 * ofFirst * ofSecond) / (ofFirst + ofSecond);
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
