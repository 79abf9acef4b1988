/** The six verdicts, in the order of their keys 1 to 6. */
export const verdicts = ["confirmed", "disputed", "refuted", "missing_context", "unproven", "not_checkable"] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * What a mark judges: `said`, whether the one it is attributed to said so, or `so`, whether it is so. A claim with no
 * attribution has `so` alone.
 */
export const layers = ["said", "so"] as const;
export type Layer = (typeof layers)[number];

export function layersOf(claim: { attribution: object | null }): readonly Layer[] {
  return claim.attribution ? layers : ["so"];
}

/** The signs are letters, so that they survive a black-and-white print. */
export const verdictSigns: Record<Verdict, string> = {
  confirmed: "✓",
  disputed: "≠",
  refuted: "✗",
  missing_context: "…",
  unproven: "?",
  not_checkable: "–",
};

export function verdictKey(verdict: Verdict): string {
  return String(verdicts.indexOf(verdict) + 1);
}

export function isVerdict(value: unknown): value is Verdict {
  return verdicts.some((verdict) => verdict === value);
}
