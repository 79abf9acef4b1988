import { isSamePiece } from "./conflict-sides";
import type { Evidence } from "./evidence";
import type { Verdict } from "./verdict";

/** Why an objection to a decision is refused, or null where nothing stands against it. */
export type ObjectionFault = "not-concerned" | "nothing-to-object" | "objection-made";

/**
 * Who has a mark that a decision weighed may object to it, once, while it is the latest on its layer and gives a verdict:
 * what went back to those who mark is answered by a mark.
 */
export function objectionFault(asked: {
  personId: string;
  /** Whose marks it weighed. */
  concernedIds: readonly string[];
  objectedIds: readonly string[];
  verdict: Verdict | null;
  isLatest: boolean;
}): ObjectionFault | null {
  if (!asked.concernedIds.includes(asked.personId)) return "not-concerned";
  if (asked.verdict === null || !asked.isLatest) return "nothing-to-object";
  return asked.objectedIds.includes(asked.personId) ? "objection-made" : null;
}

/** Whether some of the evidence is none that a decision had. */
export function hasNewEvidence(given: readonly Evidence[], known: readonly Evidence[]): boolean {
  return given.some((piece) => !known.some((other) => isSamePiece(piece, other)));
}
