import type { Block } from "./block";
import { foldText } from "./search-fold";
import { sentencesIn } from "./sentence";
import type { Span } from "./span";

/** A sentence of a text, which a search for like ones compares as a whole. */
export interface Passage extends Span {
  /** Folded. */
  words: string;
}

/** What is longer is compared in pieces; in UTF-16 code units. */
const longest = 1_000;

/** The sentences of a text, in its order; what no sentence ends in reasonable length is cut between words. */
export function passagesOf(text: string, blocks: readonly Block[], language: string): Passage[] {
  return blocks.flatMap((block) =>
    [...sentencesIn(text, block, language)].flatMap((sentence) =>
      pieces(text, sentence).flatMap((span) => {
        const words = foldText(text.slice(span.start, span.end)).folded.trim();
        return words === "" ? [] : [{ ...span, words }];
      }),
    ),
  );
}

function pieces(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > longest) {
    const space = text.lastIndexOf(" ", from + longest);
    // Between two words, or where there is none between two code points.
    const isInPair = (at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? "");
    const hard = from + longest - (isInPair(from + longest) ? 1 : 0);
    const cut = space > from ? space : hard;
    found.push({ start: from, end: cut });
    from = cut;
  }
  return [...found, { start: from, end }].filter((piece) => text.slice(piece.start, piece.end).trim() !== "");
}
