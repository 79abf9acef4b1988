import type { Span } from "../span";

/** What somebody underlined, of a kind; where kinds do not matter, all of the same. */
export interface Unit extends Span {
  category: string;
}

/**
 * A stretch of text and what each of its annotators underlined in it: what the measures for unitizing look at. Ends are
 * UTF-16 code units; the end is exclusive. Units lie within, and none is empty; those of one annotator may overlap.
 */
export interface Continuum extends Span {
  /** All who annotated it: one who found nothing to underline has no units, and disagrees with those who did. */
  annotators: readonly { id: string; units: readonly Unit[] }[];
}

export function unitCount({ annotators }: Continuum): number {
  return annotators.reduce((sum, { units }) => sum + units.length, 0);
}
