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

export function coverageOf(claims: readonly { state: ClaimState; verdict: Verdict | null }[]): Coverage {
  const coverage: Coverage = { total: claims.length, checked: 0, conflicts: 0, byPaint: {} };
  for (const { state, verdict } of claims) {
    const paint = claimPaint(state, verdict);
    coverage.byPaint[paint] = (coverage.byPaint[paint] ?? 0) + 1;
    if (isChecked(state)) coverage.checked++;
    if (needsResolver(state)) coverage.conflicts++;
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
