import type { Span } from "./span";

/** Where words stood in an earlier text, with what stood around them. */
export interface Stood extends Span {
  quote: string;
  prefix: string;
  suffix: string;
}

/**
 * How much of the words and of what stands directly around them must be the same for them to be the same words, in UTF-16
 * code units; less only where there was no more. Short words stand in many places by chance.
 */
const leastAgreement = 32;
/** The same for words that stand in the later text only once. */
const leastOfOne = 16;

/** More places than these are not weighed: such words say too little to be told apart by them. */
const mostPlaces = 1_000;

/** Two texts in which all is the same but what is between a head and a tail; both in UTF-16 code units. */
export interface Alignment {
  head: number;
  tail: number;
}

/** How much two texts share from their beginning, and how much of the rest from their end. */
export function alignTexts(before: string, after: string): Alignment {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { head, tail };
}

/**
 * Where words of an earlier text stand in a later one: the very same words, never similar ones, since "11 000 fell" is not
 * "12 000 fell" however much alike they look. What is in an unchanged head or tail stands where it stood. Other words are
 * looked for: where they stood, then anywhere, by what stands around them.
 *
 * @param alignment of the two texts, if the words are from the one directly before
 * @returns null where they are not there, or where it cannot be told which of several places it is
 */
export function carryOver(
  stood: Stood,
  { before, after, alignment }: { before: number; after: string; alignment: Alignment | null },
): Span | null {
  if (alignment && stood.end <= alignment.head) return { start: stood.start, end: stood.end };
  if (alignment && stood.start >= before - alignment.tail) return shifted(stood, after.length - before);
  if (isSame(after, stood, stood.start, leastAgreement)) return { start: stood.start, end: stood.end };
  return onlyPlace(after, stood);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function onlyPlace(after: string, stood: Stood): Span | null {
  const first = after.indexOf(stood.quote);
  const least = first === after.lastIndexOf(stood.quote) ? leastOfOne : leastAgreement;
  let best: number | null = null;
  let most = 0;
  let isTied = false;
  let places = 0;
  for (let at = first; at >= 0; at = after.indexOf(stood.quote, at + 1)) {
    if (++places > mostPlaces) return null;
    const agreement = agreementAt(after, stood, at);
    if (!isSame(after, stood, at, least) || agreement < most) continue;
    isTied = agreement === most;
    most = agreement;
    best = at;
  }
  return best === null || isTied ? null : { start: best, end: best + stood.quote.length };
}

/** Whether the words stand at a place, and enough around them, as whole words where they were whole words. */
function isSame(after: string, stood: Stood, at: number, least: number): boolean {
  const { quote, prefix, suffix } = stood;
  if (!after.startsWith(quote, at)) return false;
  const needed = Math.min(least, prefix.length + quote.length + suffix.length);
  if (agreementAt(after, stood, at) < needed) return false;
  const end = at + quote.length;
  const wasInWord = { start: isWord(prefix.at(-1), quote.at(0)), end: isWord(quote.at(-1), suffix.at(0)) };
  return isWord(after[at - 1], after[at]) === wasInWord.start && isWord(after[end - 1], after[end]) === wasInWord.end;
}

function isWord(...pair: (string | undefined)[]): boolean {
  return pair.every((sign) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign));
}

/** How many code units agree in a row: before the words, in them and after them. */
function agreementAt(after: string, { quote, prefix, suffix }: Stood, at: number): number {
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === after[at - 1 - before]) before++;
  let behind = 0;
  while (behind < suffix.length && suffix[behind] === after[at + quote.length + behind]) behind++;
  return before + quote.length + behind;
}
