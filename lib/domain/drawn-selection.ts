import { type Span, snapToGraphemes, trimSpace } from "./span";
import { snapToWords } from "./word";

/** A selection as somebody drew it, and the words for which it was taken. */
export interface DrawnSelection {
  drawn: Span;
  taken: Span;
}

/**
 * What a drawn selection is taken for. An end that is drawn on goes to whole words: nobody aims at a letter. An end that
 * is drawn back, into a word that was selected, goes to the character: that is how one parts "2.500Soldaten" with a finger,
 * or with the mouse and Shift. An end that stays where it was is taken for the same as before.
 *
 * @param before the same selection as it was until now; null for a new one
 * @returns null where nothing but space is selected
 */
export function takeDrawn(text: string, drawn: Span, before: DrawnSelection | null): Span | null {
  const words = snapToWords(text, drawn);
  if (!before || !words || drawn.end <= before.drawn.start || drawn.start >= before.drawn.end) return words;
  const start = endTaken(
    drawn.start,
    before.drawn.start,
    before.taken.start,
    drawn.start > before.drawn.start,
    words.start,
  );
  const end = endTaken(drawn.end, before.drawn.end, before.taken.end, drawn.end < before.drawn.end, words.end);
  const taken = start < end ? trimSpace(text, { start, end }) : null;
  return taken && snapToGraphemes(text, taken);
}

function endTaken(now: number, before: number, taken: number, isDrawnBack: boolean, atWord: number): number {
  if (now === before) return taken;
  return isDrawnBack ? now : atWord;
}
