import { alignmentCandidates, type Candidate, type OwnedUnit } from "./alignment-candidates";
import type { Continuum } from "./continuum";
import type { DissimilarityWeights } from "./dissimilarity";
import type { Effort } from "./effort";
import { priceRounds, raisedPrices, slackOf, unitPrices } from "./unit-prices";

export interface Alignment {
  /** Each unit once, with those that it was aligned with. */
  unitary: readonly (readonly OwnedUnit[])[];
  /** δ of the paper: what the unitary alignments cost, a pair of annotators and a unit of an annotator. */
  disorder: number;
  /** Whether it is sure that no other alignment has less disorder. */
  isBest: boolean;
}

/** To find a candidate, price it and have it as a step takes as long as so many of the innermost steps. */
const perCandidate = 30;

/** How many ways of aligning what is to the left are kept at each unit: to know a good one, and to find the best. */
const narrow = 20;
const wide = 500;

/**
 * The alignment of all annotators' units with the least disorder (Mathet, Widlöcher and Métivier 2015, sections 4 and
 * 5.1). From left to right, each unit that is not in an alignment yet opens one; of the ways that lead to the same units
 * being in one the cheapest goes on, and a way is given up that costs, with the prices of all units that are to come, as
 * much as the best one known.
 * @param continuum with at least two annotators and a unit
 * @param effort what it takes is taken from it
 * @returns null where that is more than there is
 */
export function bestAlignment(
  { annotators }: Continuum,
  weights: DissimilarityWeights,
  effort: Effort = { left: Number.POSITIVE_INFINITY },
): Alignment | null {
  const units = annotators
    .flatMap((own, annotator) => own.units.map((unit, place): OwnedUnit => ({ ...unit, annotator, place })))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.place - b.place);
  const { byFirst: candidates, isComplete } = alignmentCandidates(units, annotators.length, weights, effort);
  effort.left -= perCandidate * candidates.reduce((sum, own) => sum + own.length, 0);
  if (effort.left <= 0) return null;
  const prices = unitPrices(candidates);
  const first = cheapestWay(stepsOf(candidates, prices), narrow, Number.POSITIVE_INFINITY, effort);
  let chosen = candidatesOf(first.way);
  let isBest = first.isBest;
  if (!isBest) {
    const known = costOf(chosen);
    effort.left -= priceRounds * candidates.reduce((sum, own) => sum + own.length, 0);
    if (effort.left <= 0) return null;
    const better = raisedPrices(candidates, prices, known);
    const limit = known - better.reduce((sum, price) => sum + price, 0);
    const second = cheapestWay(stepsOf(candidates, better), wide, limit, effort);
    if (second.way) chosen = candidatesOf(second.way);
    isBest = second.isBest;
  }
  if (effort.left <= 0) return null;
  const pairs = (annotators.length * (annotators.length - 1)) / 2;
  return {
    unitary: chosen.map(({ members }) => members.flatMap((member) => units[member] ?? [])),
    disorder: costOf(chosen) / pairs / (units.length / annotators.length),
    isBest: isBest && isComplete,
  };
}

function costOf(chosen: readonly Candidate[]): number {
  return chosen.reduce((sum, { cost }) => sum + cost, 0);
}

/** A candidate as a step from its first unit on. */
interface Step {
  candidate: Candidate;
  /** Its members, bit by bit from its first on. */
  mask: bigint;
  /** What it costs above its members' prices. */
  extra: number;
}

function stepsOf(candidates: readonly Candidate[][], prices: readonly number[]): Step[][] {
  return candidates.map((own, first) =>
    own
      .map((candidate) => ({
        candidate,
        mask: candidate.members.reduce((mask, member) => mask | (1n << BigInt(member - first)), 0n),
        extra: slackOf(candidate, prices),
      }))
      .sort((a, b) => a.extra - b.extra),
  );
}

/** The steps taken up to a unit, the last first. */
interface Way {
  cost: number;
  last: Candidate | null;
  before: Way | null;
}

function candidatesOf(last: Way | null): Candidate[] {
  const chosen: Candidate[] = [];
  for (let way = last; way?.last; way = way.before) chosen.push(way.last);
  return chosen.reverse();
}

/**
 * @param limit a way that costs as much is known
 * @returns no way where none costs less than the limit
 */
function cheapestWay(
  steps: readonly Step[][],
  beam: number,
  limit: number,
  effort: Effort,
): { way: Way | null; isBest: boolean } {
  // At each unit that is in no alignment yet, by the later ones that are in one.
  const ways: Map<bigint, Way>[] = Array.from({ length: steps.length + 1 }, () => new Map());
  ways[0]?.set(0n, { cost: 0, last: null, before: null });
  let isBest = true;
  for (const [unit, own] of steps.entries()) {
    let here = [...(ways[unit] ?? [])];
    ways[unit]?.clear();
    if (here.length > beam) {
      isBest = false;
      here = here.sort(([, a], [, b]) => a.cost - b.cost).slice(0, beam);
    }
    for (const [taken, way] of here) {
      effort.left -= own.length;
      if (effort.left <= 0) return { way: null, isBest: false };
      for (const { candidate, mask, extra } of own) {
        const cost = way.cost + extra;
        if (cost >= limit) break;
        if ((taken & mask) !== 0n) continue;
        let next = unit;
        let left = taken | mask;
        for (; (left & 1n) === 1n; left >>= 1n) next++;
        const known = ways[next]?.get(left);
        if (!known || cost < known.cost) ways[next]?.set(left, { cost, last: candidate, before: way });
      }
    }
  }
  return { way: ways.at(-1)?.get(0n) ?? null, isBest };
}
