import edtf from "edtf";

const day = 24 * 60 * 60 * 1_000;

/**
 * Whether evidence was published after a claim was made, which a check of that day could not have known; null where the
 * dates do not tell. Both are EDTF: of "2025" and "2025-05" nobody knows which was first.
 */
export function isAfter(evidence: string | null, claim: string | null): boolean | null {
  const [published, made] = [rangeOf(evidence), rangeOf(claim)];
  if (!published || !made) return null;
  if (published.min > made.max) return true;
  // What came out on the same day may have been known.
  return published.max < made.min + day ? false : null;
}

/** From the first to the last millisecond that a date may mean; null for seasons, what is about or uncertain, and no date. */
function rangeOf(date: string | null): { min: number; max: number } | null {
  if (date === null || /[~?%X]/.test(date)) return null;
  try {
    const { min, max } = edtf(date, { level: 1, types: ["Date", "Year", "Interval"] });
    return Number.isFinite(min) && Number.isFinite(max) ? { min, max } : null;
  } catch {
    return null;
  }
}
