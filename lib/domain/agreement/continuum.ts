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

/**
 * Texts that the same people annotated as one: each begins where the one before ends. Who is not among `annotatorIds` is
 * left out, and who is, but not in a text, underlined nothing there.
 */
export function concatenated(texts: readonly Continuum[], annotatorIds: readonly string[]): Continuum {
  const units = new Map(annotatorIds.map((id) => [id, [] as Unit[]]));
  let end = 0;
  for (const text of texts) {
    const by = end - text.start;
    for (const annotator of text.annotators) {
      for (const unit of annotator.units) {
        units.get(annotator.id)?.push({ ...unit, start: unit.start + by, end: unit.end + by });
      }
    }
    end += text.end - text.start;
  }
  return { start: 0, end, annotators: Array.from(units, ([id, own]) => ({ id, units: own })) };
}

export function unitCount({ annotators }: Continuum): number {
  return annotators.reduce((sum, { units }) => sum + units.length, 0);
}
