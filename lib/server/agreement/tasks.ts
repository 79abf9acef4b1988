import type { Agreement, Estimate } from "../../domain/agreement/agreement";
import type { Coincidence } from "../../domain/agreement/coincidences";
import type { Measured } from "../../domain/agreement/measured";
import type { Rating } from "../../domain/agreement/ratings";
import { agreementOfVerdicts } from "../../domain/agreement/verdict-agreement";
import type { Verdict } from "../../domain/verdict";
import { type AgreementMeasure, agreementMeasures, type Measure, type Measures } from "../../schemas/agreement";

/*
 * What takes long with many marks: pure functions of what can be handed to the thread for long tasks.
 */

/** Some claims that agreement is looked at by themselves. */
export interface ItemGroup {
  id: string;
  itemIds: string[];
}

export interface MeasuredAgreement {
  measures: Measures;
  groups: { id: string; measures: Measures }[];
  pairs: ({ raterIds: readonly [string, string] } & Record<(typeof pairMeasures)[number], Measure>)[];
  coincidences: (Omit<Coincidence<Verdict>, "itemIds"> & { items: number })[];
  /** The claims behind the cell that was asked for. */
  itemIds: readonly string[];
}

/** How many groups are measured: those with the most claims in common. */
const groupLimit = 100;

/** The same marks have the same interval whenever it is asked for. */
const bootstrap = { seed: 20_250_827, resamples: 1_000 };

/**
 * @param groups what else to measure, each by itself; `raters`: each two of them
 * @param cell two verdicts, in their order, whose claims are wanted
 */
function measureAgreement(
  ratings: readonly Rating<Verdict>[],
  groups: readonly ItemGroup[] | "raters",
  cell: readonly [Verdict, Verdict] | null,
): MeasuredAgreement {
  const whole = agreementOfVerdicts(ratings, bootstrap);
  const parts = groups === "raters" ? ratingsOfPairs(ratings, whole) : ratingsOfGroups(ratings, groups);
  return {
    measures: measuresOf(whole),
    // Chosen before they are measured, as most of the time goes into their intervals.
    groups: parts
      .map((part) => ({ ...part, items: comparableItems(part) }))
      .filter(({ items }) => items > 0)
      .sort((one, other) => other.items - one.items)
      .slice(0, groupLimit)
      .map(({ id, ratings }) => ({ id, measures: measuresOf(agreementOfVerdicts(ratings, bootstrap)) })),
    pairs: whole.pairs.map(({ raterIds, ...pair }) => ({ raterIds, ...measuresOfPair(pair) })),
    coincidences: whole.coincidences.map(({ categories, pairs, itemIds }) => ({
      categories,
      pairs,
      items: itemIds.length,
    })),
    itemIds: (cell && whole.coincidences.find(({ categories }) => isSame(categories, cell))?.itemIds) ?? [],
  };
}

/** How many claims of a part two reviewers or more have marked. */
function comparableItems({ ratings }: Part): number {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { itemId } of ratings) (seen.has(itemId) ? again : seen).add(itemId);
  return again.size;
}

function measuresOf(agreement: Agreement<Verdict>): Measures {
  const entries = agreementMeasures.map((name) => [name, toMeasure(agreement[name])] as const);
  return Object.fromEntries(entries) as Record<AgreementMeasure, Measure>;
}

/** Of two raters: the pairs are many, and their claims few, so that they have no intervals here. */
const pairMeasures = ["percent", "cohenKappa", "gwetAC1", "krippendorffAlpha"] as const;

function measuresOfPair(pair: Record<(typeof pairMeasures)[number], Measured>) {
  const entries = pairMeasures.map((name) => [name, toMeasure({ ...pair[name], interval: null })] as const);
  return Object.fromEntries(entries) as Record<(typeof pairMeasures)[number], Measure>;
}

function toMeasure({ interval, ...measured }: Estimate): Measure {
  const { items, raters, pairable, value } = measured;
  return {
    ...{ value, reason: measured.value === null ? measured.reason : null, items, raters, pairable },
    interval: interval && { lower: interval.lower, upper: interval.upper },
  };
}

interface Part {
  id: string;
  ratings: Rating<Verdict>[];
}

function ratingsOfGroups(ratings: readonly Rating<Verdict>[], groups: readonly ItemGroup[]): Part[] {
  const byItem = new Map<string, Rating<Verdict>[]>();
  for (const rating of ratings) {
    const given = byItem.get(rating.itemId);
    if (given) given.push(rating);
    else byItem.set(rating.itemId, [rating]);
  }
  return groups.map(({ id, itemIds }) => ({ id, ratings: itemIds.flatMap((itemId) => byItem.get(itemId) ?? []) }));
}

function ratingsOfPairs(ratings: readonly Rating<Verdict>[], { pairs }: Agreement<Verdict>): Part[] {
  return pairs.map(({ raterIds }) => ({
    id: raterIds.join(","),
    ratings: ratings.filter(({ raterId }) => raterIds.includes(raterId)),
  }));
}

function isSame(a: readonly [Verdict, Verdict], b: readonly [Verdict, Verdict]): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

export const agreementTasks = { measureAgreement };
