import type { Span } from "./span";

/** In UTF-16 code units: what is wider is a paragraph on one line, what is narrower a list or a poem. */
const [narrowest, widest] = [40, 120];
/** How much of the lines must be nearly as long as the longest are, for a text to be taken as wrapped. */
const fullShare = 0.4;
/** How nearly: lines of a PDF are set justified, and differ in their number of letters. */
const slack = 0.85;

/**
 * At which width an e-mail, a wire or a PDF broke the lines of a text, in UTF-16 code units; null where each line is a
 * paragraph of its own, as on a page copied from the web.
 */
export function wrapWidth(lines: readonly Span[]): number | null {
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b);
  // A few lines may stick out: an address, a table.
  const width = lengths[Math.ceil((lengths.length - 1) * 0.95)] ?? 0;
  if (lengths.length < 3 || width < narrowest || width > widest) return null;
  const full = lengths.filter((length) => length >= width * slack).length;
  return full >= lengths.length * fullShare ? width : null;
}

/**
 * Whether a paragraph goes on from one line to the next: the first word of the next had no more room. Over blank lines
 * and page breaks it goes on only in the midst of a sentence.
 */
export function goesOn(text: string, line: Span, next: Span, width: number): boolean {
  const firstWord = /^\S*/.exec(text.slice(next.start, Math.min(next.end, next.start + widest)))?.[0].length ?? 0;
  const endsSentence = /[.!?:;…][»“”"’)]?$/.test(text.slice(Math.max(line.start, line.end - 2), line.end));
  // Where a sentence ends a paragraph may end too, and only a word that had no room at all says that it does not.
  if (line.end - line.start + 1 + firstWord <= width * (endsSentence ? 1 : slack)) return false;
  const gap = text.slice(line.end, next.start);
  if (gap.split("\n").length === 2 && !gap.includes("\f")) return true;
  return !endsSentence && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2));
}
