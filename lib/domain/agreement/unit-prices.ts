import type { Candidate } from "./alignment-candidates";

/**
 * By unit, what it adds to any alignment's cost at the least: prices of which no candidate's members have more together
 * than the candidate costs, a solution of the linear program's dual. Their sum is less than any alignment costs.
 * @param candidates by first unit, with each unit alone among them
 */
export function unitPrices(candidates: readonly (readonly Candidate[])[]): number[] {
  const prices = candidates.map(() => Number.POSITIVE_INFINITY);
  for (const { members, cost } of candidates.flat()) {
    for (const member of members) prices[member] = Math.min(prices[member] ?? 0, cost / members.length);
  }
  return raised(prices, candidates);
}

/** How often all candidates are looked at to raise prices, at most. */
export const priceRounds = 60;
/** Of the step that would close the gap were the way there straight. */
const stepShare = 0.8;

/**
 * Prices with a greater sum, nearer to what the best alignment costs: those whose candidates are too cheap for them come
 * down, those that no candidate is too cheap for go up (the subgradient method with Polyak's step: Held, Wolfe and
 * Crowder 1974, Validation of Subgradient Optimization, Mathematical Programming 6, 62–88).
 * @param known what the cheapest alignment known costs
 */
export function raisedPrices(
  candidates: readonly (readonly Candidate[])[],
  prices: readonly number[],
  known: number,
): number[] {
  const all = candidates.flat();
  const moving = [...prices];
  for (let round = 0; round < priceRounds; round++) {
    const missing = candidates.map(() => 1);
    let bound = sumOf(moving);
    for (const candidate of all) {
      const slack = slackOf(candidate, moving);
      if (slack > -1e-12) continue;
      bound += slack;
      for (const member of candidate.members) missing[member] = (missing[member] ?? 0) - 1;
    }
    const turn = missing.reduce((sum, one) => sum + one * one, 0);
    if (turn === 0 || bound >= known) break;
    const step = (stepShare * (known - bound)) / turn;
    for (const [unit, one] of missing.entries()) moving[unit] = (moving[unit] ?? 0) + step * one;
  }
  for (const candidate of all) {
    const slack = Math.min(slackOf(candidate, moving), 0);
    for (const member of candidate.members) {
      moving[member] = (moving[member] ?? 0) + slack / candidate.members.length;
    }
  }
  const better = raised(moving, candidates);
  return sumOf(better) > sumOf(prices) ? better : [...prices];
}

/** What a candidate costs above its members' prices. */
export function slackOf({ members, cost }: Candidate, prices: readonly number[]): number {
  let slack = cost;
  for (const member of members) slack -= prices[member] ?? 0;
  return slack;
}

/** Raises each unit's price as far as all its candidates let it, one after the other. */
function raised(prices: readonly number[], candidates: readonly (readonly Candidate[])[]): number[] {
  const holding: Candidate[][] = candidates.map(() => []);
  for (const candidate of candidates.flat()) {
    for (const member of candidate.members) holding[member]?.push(candidate);
  }
  const higher = [...prices];
  for (const [unit, own] of holding.entries()) {
    const room = own.reduce((least, one) => Math.min(least, slackOf(one, higher)), Number.POSITIVE_INFINITY);
    higher[unit] = (higher[unit] ?? 0) + room;
  }
  return higher;
}

function sumOf(prices: readonly number[]): number {
  return prices.reduce((sum, price) => sum + price, 0);
}
