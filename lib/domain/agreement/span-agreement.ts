import { type BootstrapOptions, bootstrapIntervals, type Interval } from "./bootstrap";
import { seededRandom } from "./random";
import { shuffled } from "./shuffled";
import {
  type AnnotatedText,
  type ComparedText,
  compareTexts,
  type GammaLimits,
  type TooFewSpans,
} from "./span-comparison";
import { addCounts, f1Of, type MatchCounts, spanMatches } from "./span-f1";

export const spanMeasures = [...spanMatches, "alphaU", "gamma"] as const;
export type SpanMeasure = (typeof spanMeasures)[number];

/** A measure, and the texts, annotators and units that it rests on. */
export type SpanMeasured = { texts: number; annotators: number; units: number } & (
  | { value: number }
  | { value: null; reason: TooFewSpans }
);

export type SpanEstimates = Record<SpanMeasure, SpanMeasured>;

/**
 * How well annotators agree on what to underline. Exact and overlap: the mean of each two's F-measure over the texts that
 * both annotated (Hripcsak and Rothschild 2005). α_U and γ: of each text, and of several texts the mean, as a unit can be
 * compared only within its text.
 */
export interface SpanAgreement {
  measures: SpanEstimates;
  /** By resampling texts; null where there are not two. */
  intervals: Record<SpanMeasure, Interval | null>;
  texts: { textId: string; measures: SpanEstimates }[];
  /** Each two with a text in common, once. */
  pairs: { annotatorIds: readonly string[]; measures: SpanEstimates }[];
}

/**
 * @param texts each with all who annotated it; those with one annotator say nothing
 * @param options γ is had of texts drawn by chance until its effort is used up
 */
export function spanAgreementOf(
  texts: readonly AnnotatedText[],
  options: BootstrapOptions & GammaLimits,
): SpanAgreement {
  const shared = texts.filter(({ annotators }) => annotators.length > 1);
  const compared = compareTexts(shuffled(shared, seededRandom(options.seed)), options);
  const whole = compared.map((text) => text.whole);
  const pairs = new Map<string, ComparedText[]>();
  for (const ofTwo of compared.flatMap((text) => text.ofPairs)) {
    const key = ofTwo.annotatorIds.join();
    const before = pairs.get(key);
    if (before) before.push(ofTwo);
    else pairs.set(key, [ofTwo]);
  }
  return {
    measures: measuredOf(whole),
    intervals: intervalsOf(whole, options),
    texts: whole.map((text) => ({ textId: text.textId, measures: measuredOf([text]) })),
    pairs: Array.from(pairs.values(), (ofTwo) => ({
      annotatorIds: ofTwo[0]?.annotatorIds ?? [],
      measures: measuredOf(ofTwo),
    })),
  };
}

function measuredOf(texts: readonly ComparedText[]): SpanEstimates {
  const values = valuesOf(texts.map((text) => ({ text, items: 1 })));
  const entries = spanMeasures.map((name) => [name, measured(name, texts, values[name])] as const);
  return Object.fromEntries(entries) as SpanEstimates;
}

function measured(name: SpanMeasure, texts: readonly ComparedText[], value: number | null): SpanMeasured {
  const outcomeOf = (text: ComparedText) => (name === "alphaU" || name === "gamma" ? text[name] : 0);
  const rest = texts.filter((text) => typeof outcomeOf(text) === "number");
  const basis = {
    texts: rest.length,
    annotators: new Set(rest.flatMap(({ annotatorIds }) => annotatorIds)).size,
    units: rest.reduce((sum, { units }) => sum + units, 0),
  };
  if (value !== null) return { ...basis, value };
  const why = texts.map(outcomeOf).find((outcome) => typeof outcome === "string");
  return { ...basis, value: null, reason: why ?? "no-common-texts" };
}

/** A text, as often as a resample has it. */
interface DrawnText {
  text: ComparedText;
  items: number;
}

function valuesOf(drawn: readonly DrawnText[]): Record<SpanMeasure, number | null> {
  return {
    exact: meanF1(drawn, "exact"),
    overlap: meanF1(drawn, "overlap"),
    alphaU: meanOf(drawn, "alphaU"),
    gamma: meanOf(drawn, "gamma"),
  };
}

function meanF1(drawn: readonly DrawnText[], match: (typeof spanMatches)[number]): number | null {
  const counted = new Map<string, MatchCounts>();
  for (const { text, items } of drawn) {
    for (const { pair, [match]: counts } of text.pairs) {
      const sum = counted.get(pair) ?? { first: 0, second: 0, firstMatched: 0, secondMatched: 0 };
      counted.set(pair, sum);
      addCounts(sum, counts, items);
    }
  }
  let sum = 0;
  let pairs = 0;
  for (const counts of counted.values()) {
    const value = f1Of(counts);
    if (value === null) continue;
    sum += value;
    pairs++;
  }
  return pairs === 0 ? null : sum / pairs;
}

function meanOf(drawn: readonly DrawnText[], name: "alphaU" | "gamma"): number | null {
  let sum = 0;
  let count = 0;
  for (const { text, items } of drawn) {
    const value = text[name];
    if (typeof value !== "number") continue;
    sum += items * value;
    count += items;
  }
  return count === 0 ? null : sum / count;
}

function intervalsOf(texts: readonly ComparedText[], options: BootstrapOptions): SpanAgreement["intervals"] {
  const items = texts.map((text): DrawnText => ({ text, items: 1 }));
  const intervals = bootstrapIntervals(items, valuesOf, options);
  const entries = spanMeasures.map((name) => {
    const rest = texts.filter((text) => name === "exact" || name === "overlap" || typeof text[name] === "number");
    return [name, rest.length > 1 ? intervals[name] : null] as const;
  });
  return Object.fromEntries(entries) as SpanAgreement["intervals"];
}
