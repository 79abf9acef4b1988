import { drawBinomial } from "./binomial";
import { type Random, seededRandom } from "./random";

export interface BootstrapOptions {
  /** 32 bits; the same seed and the same items give the same interval. */
  seed: number;
  /** How often the items are drawn anew; Efron and Tibshirani ask for 1,000 at least. */
  resamples: number;
  /** The share of resamples that the interval holds, 0.95 where left out. */
  level?: number;
}

export interface Interval {
  lower: number;
  upper: number;
  level: number;
  /** Resamples that had a value. One that happened to draw too little for the measure has none. */
  resamples: number;
}

/** Items that are alike, counted; more of them weigh more. */
interface Counted {
  items: number;
}

/**
 * The percentile interval of the bootstrap over items (Efron and Tibshirani 1993, An Introduction to the Bootstrap,
 * ch. 13; its ends as in section 12.5): as many items as there are, drawn with replacement. Items that are alike are
 * drawn together, by how many of each kind there are.
 * @param patterns each kind of items once
 * @param measure some measures by their names, all of the same resample
 * @returns null where fewer resamples had a value than make an end of the interval
 */
export function bootstrapIntervals<P extends Counted, Name extends string>(
  patterns: readonly P[],
  measure: (patterns: readonly P[]) => Record<Name, number | null>,
  { seed, resamples, level = 0.95 }: BootstrapOptions,
): Record<Name, Interval | null> {
  const random = seededRandom(seed);
  const drawn = Array.from({ length: resamples }, () => measure(resample(patterns, random)));
  const names = Object.keys(measure(patterns)) as Name[];
  const intervals = names.map((name) => {
    const values = drawn.flatMap((one) => one[name] ?? []);
    return [name, intervalOf(values, level)] as const;
  });
  return Object.fromEntries(intervals) as Record<Name, Interval | null>;
}

function intervalOf(values: number[], level: number): Interval | null {
  values.sort((a, b) => a - b);
  const fromEnd = Math.floor(((values.length + 1) * (1 - level)) / 2);
  const lower = values[fromEnd - 1];
  const upper = values[values.length - fromEnd];
  if (lower === undefined || upper === undefined) return null;
  return { lower, upper, level, resamples: values.length };
}

/**
 * Draws how many items of each kind a resample has: a multinomial, one binomial after the other (the conditional
 * distribution method: Devroye 1986, Non-Uniform Random Variate Generation, ch. XI). Kinds of which none was drawn are
 * left out.
 */
export function resample<P extends Counted>(patterns: readonly P[], random: Random): P[] {
  let among = patterns.reduce((sum, { items }) => sum + items, 0);
  let toDraw = among;
  const drawn: P[] = [];
  for (const pattern of patterns) {
    const items = drawBinomial(toDraw, pattern.items / among, random);
    among -= pattern.items;
    toDraw -= items;
    if (items > 0) drawn.push({ ...pattern, items });
  }
  return drawn;
}
