import type { Span } from "./span";

/** In UTF-16 code units: what is wider is a paragraph on one line, what is narrower a list or a poem. */
const [narrowest, widest] = [40, 120];
/** How much of the lines must be nearly as long as the longest are, for a text to be taken as wrapped. */
const fullShare = 0.4;
/** How nearly: lines of a PDF are set justified, and differ in their number of letters. */
const slack = 0.85;
/** How much of the lines may be otherwise than the rest: an address, a table. */
const outliers = 0.05;
/** How many breaks within sentences must tell how a text was broken. */
const fewest = 5;

/** How the lines of a text were broken. */
export interface Wrap {
  /** How long a line may be, as `measure` counts. */
  width: number;
  measure: Measure;
  /** Whether lines were filled as far as their words allow, as programs do: one that had room then ends on purpose. */
  isFilled: boolean;
}

type Measure = (words: string) => number;
const letters: Measure = ({ length }) => length;
/** Some tools, such as `fold`, break lines by their bytes. */
const bytes: Measure = (words) => new TextEncoder().encode(words).length;

/**
 * How an e-mail, a wire or a PDF broke the lines of a text; null where each line is a paragraph of its own, as on a page
 * copied from the web.
 */
export function wrapOf(text: string, lines: readonly Span[]): Wrap | null {
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b);
  const width = lengths[Math.ceil((lengths.length - 1) * (1 - outliers))] ?? 0;
  if (lengths.length < 3 || width < narrowest || width > widest) return null;
  const full = lengths.filter((length) => length >= width * slack).length;
  if (full < lengths.length * fullShare) return null;
  // Three short paragraphs may be equally long: that lines were broken a sentence tells that goes on over one's end.
  if (!lines.some((next, index) => isBrokenSentence(text, lines[index - 1], next))) return null;
  return filledTo(text, lines) ?? { width, measure: letters, isFilled: false };
}

/**
 * The width to which lines were filled, if they were: the one that the fewest contradict, by being longer or by ending
 * within a sentence where the next word had room.
 */
function filledTo(text: string, lines: readonly Span[]): Wrap | null {
  const inSentence = lines.slice(1).flatMap((next, index) => {
    const line = lines[index];
    return line && isNextLine(text, line, next) && isWithinSentence(text, line, next) ? [{ line, next }] : [];
  });
  if (inSentence.length < fewest) return null;
  let [best, against]: [Wrap | null, number] = [null, outliers];
  for (const measure of [letters, bytes]) {
    const lengths = lines.map(({ start, end }) => measure(text.slice(start, Math.min(end, start + 2 * widest))));
    const needed = inSentence.map(({ line, next }) => neededWidth(text, line, next, measure));
    for (let width = narrowest; width <= widest; width++) {
      const share =
        lengths.filter((length) => length > width).length / lengths.length +
        needed.filter((length) => length <= width).length / needed.length;
      if (share < against) [best, against] = [{ width, measure, isFilled: true }, share];
    }
  }
  return best;
}

/** How wide a line would be with the first word of the next. */
function neededWidth(text: string, line: Span, next: Span, measure: Measure): number {
  const firstWord = /^\S*/.exec(text.slice(next.start, Math.min(next.end, next.start + widest)))?.[0] ?? "";
  return measure(text.slice(line.start, line.end)) + 1 + measure(firstWord);
}

function isNextLine(text: string, line: Span, next: Span): boolean {
  const gap = text.slice(line.end, next.start);
  return gap.split("\n").length === 2 && !gap.includes("\f");
}

/** Whether a sentence seems to go on; letters that have no capitals tell no more. */
function isBrokenSentence(text: string, line: Span | undefined, next: Span): boolean {
  if (!line || !isNextLine(text, line, next) || endsSentence(text, line)) return false;
  return /^[\p{Ll}\p{Lo}]/u.test(text.slice(next.start, next.start + 2));
}

/** Whether the words say that a sentence goes on from one line to the next. */
function isWithinSentence(text: string, line: Span, next: Span): boolean {
  return !endsSentence(text, line) && beginsSmall(text, next);
}

function endsSentence(text: string, { start, end }: Span): boolean {
  return /[.!?:;…][»“”"’)]?$/.test(text.slice(Math.max(start, end - 2), end));
}

function beginsSmall(text: string, { start }: Span): boolean {
  return /^\p{Ll}/u.test(text.slice(start, start + 2));
}

/**
 * Whether a paragraph goes on from one line to the next: the first word of the next had no more room. Over blank lines
 * and page breaks it goes on only in the midst of a sentence.
 */
export function goesOn(text: string, line: Span, next: Span, { width, measure, isFilled }: Wrap): boolean {
  // Where a sentence ends a paragraph may end too, and only a word that had no room at all says that it does not. The same
  // holds where lines were filled, but for a small letter, which begins no paragraph.
  const mayEnd = endsSentence(text, line) || (isFilled && !beginsSmall(text, next));
  if (neededWidth(text, line, next, measure) <= width * (mayEnd ? 1 : slack)) return false;
  return isNextLine(text, line, next) || isWithinSentence(text, line, next);
}

/** Where a word is parted at a line's end, by a hyphen before a small letter; what goes when it is put together again. */
export const partedWord =
  /(?<=[A-Za-z\u00C0-\u024F\u0370-\u052F])[-\u2010\u00AD]\n(?=[a-z\u00DF-\u00FF\u03AC-\u03CE\u0430-\u045F])/g;

/**
 * Words as they were before their lines were broken: a break is a space, and a word that was parted there is whole again.
 *
 * @param parts what stands one after the other, such as a quote and what is before and after it
 */
export function unwrapped(parts: readonly string[]): string[] {
  const words = parts.join("");
  const units = words.replace(/[\n\f]/g, " ").split("");
  for (const { index, 0: found } of words.matchAll(partedWord)) units.fill("", index, index + found.length);
  let end = 0;
  return parts.map(({ length }) => {
    end += length;
    return units.slice(end - length, end).join("");
  });
}
