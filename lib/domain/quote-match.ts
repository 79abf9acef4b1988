import type { Span } from "./span";

export interface QuoteToFind {
  quote: string;
  /** Words directly before the quote, any length; empty where unknown. */
  prefix?: string;
  suffix?: string;
}

export type QuoteMatch = { found: Span } | { found: null; count: number };

/**
 * Finds the one place of a text where a quote stands between its prefix and suffix. A quote that stands nowhere, or in
 * several places, is not anchored: an annotation is right or it is not there.
 */
export function findQuote(text: string, { quote, prefix = "", suffix = "" }: QuoteToFind): QuoteMatch {
  if (quote === "") return { found: null, count: 0 };
  const whole = prefix + quote + suffix;
  let found: Span | null = null;
  let count = 0;
  for (const at of occurrences(text, whole)) {
    count++;
    found ??= { start: at + prefix.length, end: at + prefix.length + quote.length };
  }
  return count === 1 && found ? { found } : { found: null, count };
}

/** Up to this length, in UTF-16 code units, the platform's search is the quicker one; for a longer one it may take as many steps as both lengths multiplied. */
const shortLength = 64;

/** Where words stand in a text, also where they overlap. */
function* occurrences(text: string, words: string): Generator<number> {
  if (words.length > shortLength) return yield* longOccurrences(text, words);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

/** Knuth, Morris and Pratt: no code unit of the text is looked at more than twice. */
function* longOccurrences(text: string, words: string): Generator<number> {
  const borders = bordersOf(words);
  let matched = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (words.charCodeAt(matched) === unit) matched++;
    if (matched < words.length) continue;
    yield at + 1 - words.length;
    matched = borders[matched - 1] ?? 0;
  }
}

/** For each beginning of some words, how long its longest proper beginning is that it also ends in. */
function bordersOf(words: string): Int32Array {
  const borders = new Int32Array(words.length);
  let length = 0;
  for (let at = 1; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    while (length > 0 && words.charCodeAt(length) !== unit) length = borders[length - 1] ?? 0;
    if (words.charCodeAt(length) === unit) length++;
    borders[at] = length;
  }
  return borders;
}
