import { withLineFeeds } from "./canonical-text";
import { toNfc } from "./nfc";
import type { OffsetIndex } from "./offset";
import { findQuote } from "./quote-match";
import { graphemeAt } from "./segmenter";
import { contextOf, type QuoteContext, type Span, snapToGraphemes, spanFault } from "./span";

/** Where a client says that an annotation is; any sufficient part of it may be given. */
export interface Selector {
  start?: number | undefined;
  end?: number | undefined;
  startCodePoint?: number | undefined;
  endCodePoint?: number | undefined;
  quote?: string | undefined;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/** An annotation's place in a text, in both units, with its words and their context. */
export interface Anchor extends Span, QuoteContext {
  startCodePoint: number;
  endCodePoint: number;
  quote: string;
}

/** How an annotation came to its place in a version: made there, found again in a later one, or lost from it. */
export const anchorOrigins = ["made", "kept", "moved", "orphaned"] as const;
export type AnchorOrigin = (typeof anchorOrigins)[number];

/** What is wrong with a selector, and which of its fields says so. */
export interface SelectorFault {
  field: keyof Selector;
  fault:
    | "span-missing"
    | "span-units-differ"
    | "span-not-an-integer"
    | "span-reversed"
    | "span-empty"
    | "span-out-of-range"
    | "span-in-grapheme"
    | "quote-mismatch"
    | "quote-context-mismatch"
    | "quote-not-found"
    | "quote-ambiguous";
  values?: Record<string, string | number>;
}

/**
 * Anchors a place in a text. Offsets are believed only where they agree with everything else that was given: the other
 * unit, the quote, its context. Without offsets the quote must stand in the text once.
 */
export function anchorIn(text: string, offsets: OffsetIndex, selector: Selector): Anchor | SelectorFault {
  const span = selectorToSpan(text, offsets, selector);
  if ("field" in span) return span;
  const quote = text.slice(span.start, span.end);
  const anchor = {
    ...span,
    startCodePoint: offsets.toCodePoint(span.start),
    endCodePoint: offsets.toCodePoint(span.end),
    quote,
    ...contextOf(text, span),
  };
  return mismatch(text, selector, anchor) ?? anchor;
}

function selectorToSpan(text: string, offsets: OffsetIndex, selector: Selector): Span | SelectorFault {
  const { start, end, startCodePoint, endCodePoint, quote } = selector;
  if (start !== undefined || end !== undefined) {
    if (start === undefined) return { field: "start", fault: "span-missing" };
    if (end === undefined) return { field: "end", fault: "span-missing" };
    return checkSpan(text, { start, end }, { startField: "start", endField: "end", toUnit: (offset) => offset });
  }
  if (startCodePoint !== undefined || endCodePoint !== undefined) {
    if (startCodePoint === undefined) return { field: "startCodePoint", fault: "span-missing" };
    if (endCodePoint === undefined) return { field: "endCodePoint", fault: "span-missing" };
    const span = { start: offsets.toUtf16(startCodePoint), end: offsets.toUtf16(endCodePoint) };
    const toUnit = offsets.toCodePoint;
    return checkSpan(text, span, { startField: "startCodePoint", endField: "endCodePoint", toUnit });
  }
  if (quote === undefined) return { field: "start", fault: "span-missing" };
  return quoteToSpan(text, { ...selector, quote });
}

/** The fields that a span was read from, and the unit that they count in. */
interface SpanFields {
  startField: keyof Selector;
  endField: keyof Selector;
  toUnit: (utf16: number) => number;
}

function checkSpan(text: string, span: Span, { startField, endField, toUnit }: SpanFields): Span | SelectorFault {
  const inGrapheme = (field: keyof Selector, offset: number): SelectorFault => {
    const { start, end } = graphemeAt(text, offset);
    return { field, fault: "span-in-grapheme", values: { before: toUnit(start), after: toUnit(end) } };
  };
  switch (spanFault(text, span)) {
    case null:
      return span;
    case "not-an-integer":
      return { field: Number.isInteger(span.start) ? endField : startField, fault: "span-not-an-integer" };
    case "reversed":
      return { field: endField, fault: "span-reversed" };
    case "empty":
      return { field: endField, fault: "span-empty" };
    case "out-of-range":
      return {
        field: span.start < 0 || span.start > text.length ? startField : endField,
        fault: "span-out-of-range",
        values: { length: toUnit(text.length) },
      };
    case "start-in-grapheme":
      return inGrapheme(startField, span.start);
    case "end-in-grapheme":
      return inGrapheme(endField, span.end);
  }
}

function quoteToSpan(text: string, selector: Selector & { quote: string }): Span | SelectorFault {
  const { found, ...miss } = findQuote(text, {
    quote: sent(selector.quote),
    prefix: sent(selector.prefix ?? ""),
    suffix: sent(selector.suffix ?? ""),
  });
  if (found) return checkSpan(text, found, { startField: "quote", endField: "quote", toUnit: (offset) => offset });
  const count = "count" in miss ? miss.count : 0;
  return count === 0
    ? { field: "quote", fault: "quote-not-found" }
    : { field: "quote", fault: "quote-ambiguous", values: { count } };
}

/** What was sent of a text, in the form that the text has: LF line ends, NFC. */
const sent = (words: string) => toNfc(withLineFeeds(words));

/** How much of the actual words an error shows, in UTF-16 code units. */
const shownLength = 80;

/** The first thing given that the anchored words contradict. */
function mismatch(text: string, selector: Selector, anchor: Anchor): SelectorFault | null {
  if (selector.startCodePoint !== undefined && selector.startCodePoint !== anchor.startCodePoint) {
    return { field: "startCodePoint", fault: "span-units-differ" };
  }
  if (selector.endCodePoint !== undefined && selector.endCodePoint !== anchor.endCodePoint) {
    return { field: "endCodePoint", fault: "span-units-differ" };
  }
  if (selector.quote !== undefined && sent(selector.quote) !== anchor.quote) {
    return { field: "quote", fault: "quote-mismatch", values: { actual: shorten(anchor.quote) } };
  }
  if (selector.prefix !== undefined && !text.slice(0, anchor.start).endsWith(sent(selector.prefix))) {
    const actual = wordsIn(text, { start: anchor.start - selector.prefix.length, end: anchor.start });
    return { field: "prefix", fault: "quote-context-mismatch", values: { actual } };
  }
  if (selector.suffix !== undefined && !text.startsWith(sent(selector.suffix), anchor.end)) {
    const actual = wordsIn(text, { start: anchor.end, end: anchor.end + selector.suffix.length });
    return { field: "suffix", fault: "quote-context-mismatch", values: { actual } };
  }
  return null;
}

/** What stands in a stretch that may reach beyond the text, in whole characters. */
function wordsIn(text: string, { start, end }: Span): string {
  const whole = snapToGraphemes(text, { start: Math.max(0, start), end: Math.min(text.length, end) });
  return text.slice(whole.start, whole.end);
}

function shorten(words: string): string {
  return words.length > shownLength ? `${wordsIn(words, { start: 0, end: shownLength })}…` : words;
}
