import { type BootstrapOptions, bootstrapIntervals, type Interval } from "./bootstrap";
import { cohenKappa } from "./cohen-kappa";
import { type Coincidence, coincidencesOf } from "./coincidences";
import { raterPairs } from "./cross-table";
import { fleissKappa } from "./fleiss-kappa";
import { gwetAC1 } from "./gwet-ac1";
import { krippendorffAlpha, nominalDifference, ordinalDifference } from "./krippendorff-alpha";
import { basisOf, type Measured } from "./measured";
import { type PairAgreement, pairAgreements } from "./pair-agreement";
import { type ItemPatterns, itemPatterns } from "./patterns";
import { percentAgreement } from "./percent-agreement";
import { type Rating, type RatingsTable, ratingsTable } from "./ratings";

/** A measure with its bootstrap interval; null where none was asked for or none can be had. */
export type Estimate = Measured & { interval: Interval | null };

export interface Agreement<C extends string = string> {
  percent: Estimate;
  /** Of exactly two raters. */
  cohenKappa: Estimate;
  fleissKappa: Estimate;
  gwetAC1: Estimate;
  krippendorffAlpha: Estimate;
  /** Over the categories that have an order; ratings outside of it are missing. */
  ordinalAlpha: Estimate;
  pairs: PairAgreement[];
  coincidences: Coincidence<C>[];
}

export interface AgreementOptions<C extends string> {
  /** The scale that the raters had. */
  categories: readonly C[];
  /** Those of its categories that have an order, in that order. */
  ordered: readonly C[];
  /** Left out where no intervals are wanted. */
  bootstrap?: BootstrapOptions;
}

/** Everything that the ratings say about how well the raters agree. */
export function agreementOf<C extends string>(
  ratings: readonly Rating[],
  { categories, ordered, bootstrap }: AgreementOptions<C>,
): Agreement<C> {
  const table = ratingsTable(ratings, categories);
  const patterns = itemPatterns(table);
  const estimates = <Name extends string>(of: ItemPatterns, measure: (of: ItemPatterns) => Record<Name, Measured>) =>
    withIntervals(of.patterns, (drawn) => measure({ ...of, patterns: drawn }), bootstrap);
  return {
    cohenKappa: kappaOfTwo(table, patterns, bootstrap),
    // Together, as the drawing of resamples takes as long as the measures.
    ...estimates(patterns, (of) => ({
      percent: percentAgreement(of),
      fleissKappa: fleissKappa(of),
      gwetAC1: gwetAC1(of),
      krippendorffAlpha: krippendorffAlpha(of, nominalDifference),
    })),
    ...estimates(itemPatterns(ratingsTable(ratings, ordered)), (of) => ({
      ordinalAlpha: krippendorffAlpha(of, ordinalDifference),
    })),
    pairs: pairAgreements(table),
    coincidences: coincidencesOf(table),
  };
}

function kappaOfTwo(table: RatingsTable, patterns: ItemPatterns, bootstrap: BootstrapOptions | undefined): Estimate {
  const basis = basisOf(patterns);
  const [pair] = basis.raters === 2 ? raterPairs(table) : [];
  if (basis.items === 0) return { ...basis, value: null, reason: "no-common-items", interval: null };
  if (!pair) return { ...basis, value: null, reason: "not-two-raters", interval: null };
  return withIntervals(pair.cells, (cells) => ({ kappa: cohenKappa({ ...pair, cells }) }), bootstrap).kappa;
}

function withIntervals<P extends { items: number }, Name extends string>(
  patterns: readonly P[],
  measure: (patterns: readonly P[]) => Record<Name, Measured>,
  bootstrap: BootstrapOptions | undefined,
): Record<Name, Estimate> {
  const measured = measure(patterns);
  const names = Object.keys(measured) as Name[];
  const drawn = (resample: readonly P[]) => {
    const of = measure(resample);
    return Object.fromEntries(names.map((name) => [name, of[name].value])) as Record<Name, number | null>;
  };
  const hasIntervals = bootstrap !== undefined && names.some((name) => measured[name].value !== null);
  const intervals = hasIntervals ? bootstrapIntervals(patterns, drawn, bootstrap) : null;
  const entries = names.map((name) => {
    const interval = measured[name].value === null ? null : (intervals?.[name] ?? null);
    return [name, { ...measured[name], interval }] as const;
  });
  return Object.fromEntries(entries) as Record<Name, Estimate>;
}
