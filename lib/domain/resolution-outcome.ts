import type { Verdict } from "./verdict";

/**
 * What comes of a conflict: one side is right, or a third verdict is; the claim is two, or is another one; those who marked
 * are asked something; somebody else is to mark as well; or a decision that was made is taken back, and the marks differ
 * as they did.
 */
export const resolutionOutcomes = [
  "side",
  "third_verdict",
  "split",
  "merge",
  "send_back",
  "ask_another",
  "reopen",
] as const;
export type ResolutionOutcome = (typeof resolutionOutcomes)[number];

/** What the marks differed for. */
export const disagreementCauses = [
  "oversight",
  "other_evidence",
  "reading",
  "guideline_gap",
  "real_difference",
] as const;
export type DisagreementCause = (typeof disagreementCauses)[number];

/** Whether it gives the layer a verdict; of the others the marks decide further. */
export function givesVerdict(outcome: ResolutionOutcome): boolean {
  return outcome === "side" || outcome === "third_verdict";
}

/** Whether it leaves the conflict with those who mark, until one of them does. */
export function returnsToReviewers(outcome: ResolutionOutcome): boolean {
  return outcome === "split" || outcome === "send_back" || outcome === "ask_another";
}

interface WeighedMark {
  verdict: Verdict | null;
  figure: string | null;
}

/**
 * Whether a decision overrides those who marked, so that it owes them a reason: a verdict that none of them gave, or that
 * fewer of them gave than another one.
 */
export function overrides(outcome: ResolutionOutcome, verdict: Verdict | null, marks: readonly WeighedMark[]): boolean {
  if (outcome === "third_verdict") return true;
  if (outcome !== "side") return false;
  const counts = new Map<Verdict | null, number>();
  for (const mark of marks) counts.set(mark.verdict, (counts.get(mark.verdict) ?? 0) + 1);
  return Math.max(0, ...counts.values()) > (counts.get(verdict) ?? 0);
}

/** Whether a decision has to say which figure holds: it refutes the claim, and some of the marks name one instead. */
export function needsFigure(verdict: Verdict | null, marks: readonly WeighedMark[]): boolean {
  return verdict === "refuted" && marks.some(({ figure }) => figure !== null);
}

/** What a decision lacks, or says too much of. */
export type DecisionFault =
  | "cause-missing"
  | "verdict-missing"
  | "verdict-not-a-side"
  | "verdict-is-a-side"
  | "verdict-superfluous"
  | "figure-missing"
  | "figure-superfluous"
  | "reason-missing"
  | "question-missing"
  | "question-superfluous";

export interface Decision {
  outcome: ResolutionOutcome;
  cause: DisagreementCause | null;
  verdict: Verdict | null;
  figure: string | null;
  rationale: string;
  question: string | null;
}

/** What is wrong with a decision on the marks that it weighs; null where nothing is. */
export function decisionFault(decision: Decision, marks: readonly WeighedMark[]): DecisionFault | null {
  const { outcome, cause, verdict, figure, rationale, question } = decision;
  if (cause === null && outcome !== "reopen") return "cause-missing";
  if (givesVerdict(outcome)) {
    if (verdict === null) return "verdict-missing";
    const isSide = marks.some((mark) => mark.verdict === verdict);
    if (outcome === "side" && !isSide) return "verdict-not-a-side";
    if (outcome === "third_verdict" && isSide) return "verdict-is-a-side";
  } else if (verdict !== null) return "verdict-superfluous";
  if (needsFigure(verdict, marks) && figure === null) return "figure-missing";
  if (figure !== null && verdict === null) return "figure-superfluous";
  if (overrides(outcome, verdict, marks) && rationale === "") return "reason-missing";
  if (outcome === "send_back" && question === null) return "question-missing";
  if (outcome !== "send_back" && question !== null) return "question-superfluous";
  return null;
}
