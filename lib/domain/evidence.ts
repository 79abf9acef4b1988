export const stances = ["supports", "contradicts", "context"] as const;
export type Stance = (typeof stances)[number];

/** A piece of evidence in a person's own words; what she left out is absent, null or empty. */
export interface Evidence {
  url?: string | null | undefined;
  archivedUrl?: string | null | undefined;
  quote?: string | null | undefined;
  publisher?: string | null | undefined;
  published?: string | null | undefined;
  accessed?: string | null | undefined;
  stance: Stance;
  origin?: string | null | undefined;
}

/**
 * A piece of evidence as it may be sent: nothing but what a person can write. One that the server answered with has an
 * id there, and what is sent makes another piece.
 */
export function writtenEvidence(evidence: Evidence): Evidence {
  const { url, archivedUrl, quote, publisher, published, accessed, stance, origin } = evidence;
  return { url, archivedUrl, quote, publisher, published, accessed, stance, origin };
}
