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
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
    count++;
    found ??= { start: at + prefix.length, end: at + prefix.length + quote.length };
  }
  return count === 1 && found ? { found } : { found: null, count };
}
