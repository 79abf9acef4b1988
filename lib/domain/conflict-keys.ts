import type { DisagreementCause, ResolutionOutcome } from "./resolution-outcome";

/*
 * The keys of the page on which a conflict is decided, beside those of the verdicts. Going on and back is by the keys that a
 * person has chosen for it in the reading room.
 */

export const outcomeKeys = { split: "t", merge: "m", send_back: "q", ask_another: "a" } as const satisfies Partial<
  Record<ResolutionOutcome, string>
>;
export type KeyedOutcome = keyof typeof outcomeKeys;
export const keyedOutcomes = Object.keys(outcomeKeys) as KeyedOutcome[];

export const causeKeys: Record<DisagreementCause, string> = {
  oversight: "o",
  other_evidence: "e",
  reading: "r",
  guideline_gap: "g",
  real_difference: "d",
};
