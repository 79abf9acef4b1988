import type { ClaimState } from "./claim-state";

/** What the claims of a day are stacked by: where they stand, or whether the reader has judged them. */
export const coverageKeys = ["resolved", "agreed", "stale", "conflict", "marked", "open", "mine", "others"] as const;
export type CoverageKey = (typeof coverageKeys)[number];

interface Day {
  claims: number;
  states: Readonly<Record<ClaimState, number>> | null;
  mine: number;
}

/** The claims of a day from what is settled to what is open; to who may not see where they stand, by whether she judged them. */
export function stackOf({ claims, states, mine }: Day): { key: CoverageKey; count: number }[] {
  if (!states) {
    return [
      { key: "mine", count: mine },
      { key: "others", count: Math.max(0, claims - mine) },
    ];
  }
  const order = ["resolved", "agreed", "stale", "conflict", "marked", "open"] as const;
  return order.map((key) => ({ key, count: states[key] }));
}
