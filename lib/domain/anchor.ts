import type { OffsetIndex } from "./offset";
import { findQuote } from "./quote-match";
import { contextOf, graphemeAt, type QuoteContext, type Span, snapToGraphemes, spanFault } from "./span";

/** Where a client says that an annotation is; any sufficient part of it may be given. */
export interface Place {
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

/** What is wrong with a place, and which of its fields says so. */
export interface PlaceFault {
  field: keyof Place;
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
export function anchorIn(text: string, offsets: OffsetIndex, place: Place): Anchor | PlaceFault {
  const span = placeToSpan(text, offsets, place);
  if ("field" in span) return span;
  const quote = text.slice(span.start, span.end);
  const anchor = {
    ...span,
    startCodePoint: offsets.toCodePoint(span.start),
    endCodePoint: offsets.toCodePoint(span.end),
    quote,
    ...contextOf(text, span),
  };
  return mismatch(text, place, anchor) ?? anchor;
}

function placeToSpan(text: string, offsets: OffsetIndex, place: Place): Span | PlaceFault {
  const { start, end, startCodePoint, endCodePoint, quote } = place;
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
  return quoteToSpan(text, { ...place, quote });
}

/** The fields that a span was read from, and the unit that they count in. */
interface SpanFields {
  startField: keyof Place;
  endField: keyof Place;
  toUnit: (utf16: number) => number;
}

function checkSpan(text: string, span: Span, { startField, endField, toUnit }: SpanFields): Span | PlaceFault {
  const inGrapheme = (field: keyof Place, offset: number): PlaceFault => {
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

function quoteToSpan(text: string, place: Place & { quote: string }): Span | PlaceFault {
  const { found, ...miss } = findQuote(text, {
    quote: place.quote.normalize("NFC"),
    prefix: place.prefix?.normalize("NFC") ?? "",
    suffix: place.suffix?.normalize("NFC") ?? "",
  });
  if (found) return checkSpan(text, found, { startField: "quote", endField: "quote", toUnit: (offset) => offset });
  const count = "count" in miss ? miss.count : 0;
  return count === 0
    ? { field: "quote", fault: "quote-not-found" }
    : { field: "quote", fault: "quote-ambiguous", values: { count } };
}

/** How much of the actual words an error shows, in UTF-16 code units. */
const shownLength = 80;

/** The first thing given that the anchored words contradict. */
function mismatch(text: string, place: Place, anchor: Anchor): PlaceFault | null {
  if (place.startCodePoint !== undefined && place.startCodePoint !== anchor.startCodePoint) {
    return { field: "startCodePoint", fault: "span-units-differ" };
  }
  if (place.endCodePoint !== undefined && place.endCodePoint !== anchor.endCodePoint) {
    return { field: "endCodePoint", fault: "span-units-differ" };
  }
  if (place.quote !== undefined && place.quote.normalize("NFC") !== anchor.quote) {
    return { field: "quote", fault: "quote-mismatch", values: { actual: shorten(anchor.quote) } };
  }
  if (place.prefix !== undefined && !text.slice(0, anchor.start).endsWith(place.prefix.normalize("NFC"))) {
    const actual = wordsIn(text, { start: anchor.start - place.prefix.length, end: anchor.start });
    return { field: "prefix", fault: "quote-context-mismatch", values: { actual } };
  }
  if (place.suffix !== undefined && !text.startsWith(place.suffix.normalize("NFC"), anchor.end)) {
    const actual = wordsIn(text, { start: anchor.end, end: anchor.end + place.suffix.length });
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
