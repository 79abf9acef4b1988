import type { ClaimState } from "./claim-state";
import { type ClaimPaint, claimPaint } from "./coverage";
import type { Verdict } from "./verdict";

/** What an annotation's words look like: the paint of its claims, or a note's where it has none. */
export type AnnotationPaint = ClaimPaint | "note";

/** Of several claims on the same words, the one that needs most attention is painted. */
const byAttention: readonly ClaimPaint[] = [
  "conflict",
  "refuted",
  "disputed",
  "missing_context",
  "unproven",
  "open",
  "confirmed",
  "not_checkable",
];

export function annotationPaint(claims: readonly { state: ClaimState; verdict: Verdict | null }[]): AnnotationPaint {
  const paints = new Set(claims.map(({ state, verdict }) => claimPaint(state, verdict)));
  return byAttention.find((paint) => paints.has(paint)) ?? "note";
}
