import type { Layer, Verdict } from "../domain/verdict";
import { verdicts } from "../domain/verdict";
import type { MarkOfClaim } from "./view";

/** A mark that holds: neither taken back nor replaced, and on the words that the claim has. */
export interface HeldMark extends MarkOfClaim {
  verdict: Verdict;
}

/** The marks that hold on a layer, in the order in which they were made. */
export function heldMarksOn(layer: Layer, marks: readonly MarkOfClaim[]): HeldMark[] {
  return marks.filter(
    (mark): mark is HeldMark => mark.layer === layer && mark.current && !mark.outdated && mark.verdict !== null,
  );
}

/**
 * What share of the marks that hold on a layer gave each verdict, of 1; those that nobody gave are left out. Null where
 * there is no such mark.
 */
export function softLabel(layer: Layer, marks: readonly MarkOfClaim[]): Partial<Record<Verdict, number>> | null {
  const held = heldMarksOn(layer, marks);
  if (held.length === 0) return null;
  const shares = verdicts.map((verdict) => {
    return [verdict, held.filter((mark) => mark.verdict === verdict).length / held.length] as const;
  });
  return Object.fromEntries(shares.filter(([, share]) => share > 0));
}
