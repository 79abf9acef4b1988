import { expect, it } from "vitest";
import { anchorIn } from "./anchor";
import { findBlocks } from "./block";
import { canonicalText } from "./canonical-text";
import { offsetIndex } from "./offset";
import { sentenceAround } from "./sentence";
import { contextOf, isGraphemeBoundary, snapToGraphemes } from "./span";
import { snapToWords } from "./word";

/** One line of a million code units, as a text pasted without its breaks is, with much in it that is no plain letter. */
const phrase = "Rund 11.000 Schüler – so «die Behörde» – fuhren 👨‍👩‍👧‍👦 über die Brücke nach Łódź. ";
const text = phrase.repeat(Math.ceil(1_000_000 / phrase.length)).slice(0, 1_000_000);
const middle = text.indexOf("Behörde", 500_000);
const span = { start: middle + 2, end: middle + 5 };

it.each<[string, () => unknown]>([
  ["canonicalText", () => canonicalText(text)],
  ["isGraphemeBoundary", () => isGraphemeBoundary(text, text.indexOf("👩", middle))],
  ["snapToGraphemes", () => snapToGraphemes(text, { start: span.start, end: text.indexOf("👩", middle) })],
  ["snapToWords", () => snapToWords(text, span)],
  ["contextOf", () => contextOf(text, span)],
  ["findBlocks", () => findBlocks(text)],
  ["offsetIndex", () => offsetIndex(text).toUtf16(500_000)],
  ["anchorIn", () => anchorIn(text, offsetIndex(text), span)],
])("%s takes less than a second in a line of a million code units", (_, call) => {
  const before = performance.now();
  expect(call()).toBeDefined();
  expect(performance.now() - before).toBeLessThan(1_000);
});

/** A fifth of that, because every sentence that the platform's segmenter reads holds a copy of all it was given. */
it("sentenceAround does not read a whole long line to find one sentence", () => {
  const line = text.slice(0, 200_000);
  const at = line.indexOf("Behörde", 100_000);
  const before = performance.now();
  const { start, end } = sentenceAround(line, { start: at, end: at + 7 });
  expect(performance.now() - before).toBeLessThan(200);
  expect(line.slice(start, end)).toBe(phrase.trim());
});
