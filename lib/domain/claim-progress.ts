import type { ClaimState } from "./claim-state";

/** How many marks there are of how many that are needed. */
export interface Progress {
  given: number;
  needed: number;
}

/**
 * How far a claim is that waits for marks: on the layer that does, `so` first, which is what the claim is about. Null where
 * none is missing.
 */
export function claimProgress(
  state: ClaimState,
  so: Progress & { state: ClaimState },
  said: Progress & { state: ClaimState },
): Progress | null {
  if (state !== "marked") return null;
  const waiting = so.state === "open" || so.state === "marked" ? so : said;
  return waiting.given < waiting.needed ? { given: waiting.given, needed: waiting.needed } : null;
}
