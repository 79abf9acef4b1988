import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCanonicalText, anySelection, spanIn } from "../testing/text";
import { blocksAround, findBlocks } from "./block";
import { sentenceAround } from "./sentence";
import { type Span, snapToGraphemes } from "./span";

const inBlocks = (text: string, span: Span, language?: string) =>
  sentenceAround(text, span, blocksAround(findBlocks(text), span), language);

/** The sentence around words that stand in a text once. */
function around(text: string, words: string, language?: string): string {
  const at = text.indexOf(words);
  const { start, end } = inBlocks(text, { start: at, end: at + words.length }, language);
  return text.slice(start, end);
}

describe("the sentence that holds some words", () => {
  const text = "Die Fähre fährt. Sie trägt 300 Leute!  Wie viele waren es? Niemand weiss es.";
  it.each([
    ["Fähre", "Die Fähre fährt."],
    ["300", "Sie trägt 300 Leute!"],
    ["Wie viele", "Wie viele waren es?"],
    ["Niemand", "Niemand weiss es."],
    ["300 Leute!  Wie", "Sie trägt 300 Leute!  Wie viele waren es?"],
    [text, text],
  ])("%s", (words, sentence) => {
    expect(around(text, words)).toBe(sentence);
  });

  it.each([
    ["ends where its block ends, with a full stop or not", "Fähre fährt\nSie trägt 300", "Fähre", "Fähre fährt"],
    ["has no space around it", "  Die Fähre fährt.  \nJa.", "Fähre", "Die Fähre fährt."],
    ["reaches over the blocks that its words reach over", "Eins.\nZwei a\nDrei b. Vier.", "a\nDrei", "Zwei a\nDrei b."],
    ["ends after a closing quotation mark", "«Es sind 300!» Er ging.", "300", "«Es sind 300!»"],
    ["goes on after speech that a comma follows", "«Es sind 300!», sagt er. Ja.", "300", "«Es sind 300!», sagt er."],
    ["begins where the text begins, in spite of a line break", "\nDie Fähre fährt.", "Fähre", "Die Fähre fährt."],
  ])("%s", (_, where, words, sentence) => {
    expect(around(where, words)).toBe(sentence);
  });
});

describe("in lines that were broken at a width", () => {
  const text = [
    "Die Fähre nach Romanshorn blieb am Dienstag im Hafen. Der Seefahrts-",
    "dienst zählte rund 300 Gäste, die seit dem Morgen im Hafen gewartet",
    "hatten und am 4.",
    "\fJuni endlich weiterfuhren, mit Gepäck und allem. Zwei Schiffe lagen",
    "danach noch still, und niemand wusste, warum sie nicht ausliefen.",
  ].join("\n");

  it.each([
    ["over the ends of lines and pages", "300", text.slice(text.indexOf("Der See"), text.indexOf(" Zwei"))],
    ["to the end of its block", "warum", text.slice(text.indexOf("Zwei"))],
    ["from the start of its block", "blieb", "Die Fähre nach Romanshorn blieb am Dienstag im Hafen."],
  ])("a sentence is found %s", (_, words, sentence) => {
    const blocks = { start: 0, end: text.length };
    const at = text.indexOf(words);
    const { start, end } = sentenceAround(text, { start: at, end: at + words.length }, blocks);
    expect(text.slice(start, end)).toBe(sentence);
  });

  it("a block of a million characters is looked at near the words only", () => {
    const million = "wort\n".repeat(200_000);
    const span = { start: 500_000, end: 500_004 };
    const { start, end } = sentenceAround(million, span, { start: 0, end: million.length });
    expect(end - start).toBeLessThan(50_000);
    expect(start).toBeGreaterThan(400_000);
  });
});

describe("a full stop that ends no sentence does not cut one", () => {
  it.each([
    ["de", "an ordinal in a date", "Am 4. Juni kamen 500 Leute."],
    ["de", "two ordinals with a stroke", "Am 4./5. Juni kamen 500 Leute."],
    ["de", "a range of ordinals", "Vom 4.–5. Juni kamen 500 Leute."],
    ["de", "an ordinal of a thing", "Die 11. Staffel hat 500 Leute."],
    ["de", "a century", "Im 19. Jahrhundert lebten hier 500 Leute."],
    ["de", "millions", "Hier leben 2,5 Mio. Menschen in 500 Orten."],
    ["de", "milliards", "Es kostet 3 Mrd. Euro für 500 Leute."],
    ["de", "a title", "Laut Dr. Meier kamen 500 Leute."],
    ["de", "two titles", "Laut Prof. Dr. Meier kamen 500 Leute."],
    ["de", "z. B. with a space", "Es kamen z. B. Montag 500 Leute."],
    ["de", "z. B. with a no-break space", "Es kamen z.\u00A0B. Montag 500 Leute."],
    ["de", "z.B. without a space", "Es kamen z.B. Montag 500 Leute."],
    ["de", "d. h. without a space", "Viele kamen, d.h. Leute aus 500 Orten."],
    ["de", "u. a. without a space", "Es kamen u.a. Leute aus 500 Orten."],
    ["de", "circa", "Es kamen ca. Tausend und nochmals 500 Leute."],
    ["de", "a number", "Das Gesetz Nr. 5 betrifft 500 Leute."],
    ["de", "a month", "Es kamen im Okt. Hunderte, dann 500 Leute."],
    ["de", "an initial", "Laut A. Meier kamen 500 Leute."],
    ["de", "an abbreviation in brackets", "Viele (ca. Tausend) und nochmals 500 Leute kamen."],
    ["en", "a title", "Mr. Smith counted 500 people."],
    ["en", "an initial", "John F. Smith counted 500 people."],
    ["en", "two initials without a space", "The report by J.F. Smith counts 500 people."],
    ["en", "a country", "The U.S. Army counted 500 people."],
    ["en", "a month", "On Sept. Monday-morning trains carried 500 people."],
  ])("%s: %s", (language, _, sentence) => {
    expect(around(`Ja. ${sentence} Ja.`, "500", language)).toBe(sentence);
  });

  it.each([
    ["de", "a year", "Das war im Jahr 2024. Dann kamen 500.", "Dann kamen 500."],
    ["de", "a word", "Sie kamen aus Genf. Dann kamen 500.", "Dann kamen 500."],
    ["de", "a large number", "Es waren 1200. Dann kamen 500.", "Dann kamen 500."],
    ["en", "a word", "They came by boat. Then came 500.", "Then came 500."],
  ])("but one after %s: %s does", (language, _, text, sentence) => {
    expect(around(text, "500", language)).toBe(sentence);
  });
});

describe("for any text and any selection", () => {
  const anySpan = fc.tuple(anyCanonicalText, anySelection).map(([text, selection]) => {
    return { text, span: snapToGraphemes(text, spanIn(text, selection)) };
  });

  it("the sentence contains the span", () => {
    fc.assert(
      fc.property(anySpan, fc.constantFrom("de", "en"), ({ text, span }, language) => {
        const sentence = inBlocks(text, span, language);
        expect(sentence.start).toBeLessThanOrEqual(span.start);
        expect(sentence.end).toBeGreaterThanOrEqual(span.end);
      }),
    );
  });

  it("the sentence stays within the span's blocks", () => {
    fc.assert(
      fc.property(anySpan, ({ text, span }) => {
        const blocks = blocksAround(findBlocks(text), span);
        const sentence = inBlocks(text, span);
        expect(sentence.start).toBeGreaterThanOrEqual(blocks.start);
        expect(sentence.end).toBeLessThanOrEqual(blocks.end);
      }),
    );
  });

  it("the sentence has no space around it but what was selected", () => {
    fc.assert(
      fc.property(anySpan, ({ text, span }) => {
        const sentence = inBlocks(text, span);
        if (sentence.start < span.start) expect(text.charAt(sentence.start)).not.toMatch(/\s/);
        if (sentence.end > span.end) expect(text.charAt(sentence.end - 1)).not.toMatch(/\s/);
      }),
    );
  });
});
