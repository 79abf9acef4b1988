import { type ClaimState, isChecked, needsResolver } from "./claim-state";
import type { Verdict } from "./verdict";

/** How many of an article's claims stand where. */
export interface Coverage {
  total: number;
  /** Agreed or resolved. */
  checked: number;
  /** In conflict, or stale. */
  conflicts: number;
  /** Claims by what they are painted as; `open` are those without a verdict. */
  byPaint: Partial<Record<ClaimPaint, number>>;
}

/** What a claim looks like on the page: its verdict, or open, or in conflict. */
export type ClaimPaint = Verdict | "open" | "conflict";

export function claimPaint(state: ClaimState, verdict: Verdict | null): ClaimPaint {
  if (needsResolver(state)) return "conflict";
  return verdict ?? "open";
}

/** Claims that stand alike are counted together: `count` is how many there are, one where it is left out. */
export function coverageOf(
  claims: readonly { state: ClaimState; verdict: Verdict | null; count?: number }[],
): Coverage {
  const coverage: Coverage = { total: 0, checked: 0, conflicts: 0, byPaint: {} };
  for (const { state, verdict, count = 1 } of claims) {
    const paint = claimPaint(state, verdict);
    coverage.total += count;
    coverage.byPaint[paint] = (coverage.byPaint[paint] ?? 0) + count;
    if (isChecked(state)) coverage.checked += count;
    if (needsResolver(state)) coverage.conflicts += count;
  }
  return coverage;
}

/** An article's state is that of its claims taken together. */
export const articleStates = ["unread", "in_work", "conflict", "checked"] as const;
export type ArticleState = (typeof articleStates)[number];

export function articleState(coverage: Coverage): ArticleState {
  if (coverage.total === 0) return "unread";
  if (coverage.conflicts > 0) return "conflict";
  return coverage.checked === coverage.total ? "checked" : "in_work";
}
