import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCanonicalText, anySelection, spanIn } from "../testing/text";
import { type Span, spanFault } from "./span";
import { moveEdge, snapToWords, wordAt } from "./word";

/** A span written into its text: "rund [11].000". */
function marked(words: string): { text: string; span: Span } {
  const [before = "", inside = "", after = ""] = words.split(/[[\]]/);
  return { text: before + inside + after, span: { start: before.length, end: before.length + inside.length } };
}

function snapped(words: string): string | null {
  const { text, span } = marked(words);
  const found = snapToWords(text, span);
  return found && text.slice(found.start, found.end);
}

describe("a selection within a figure takes the whole figure", () => {
  it.each([
    ["a German full stop", "rund 1[1].000 Boote", "11.000"],
    ["a typographic Swiss apostrophe", "rund 12’[0]00 Boote", "12’000"],
    ["a typewritten Swiss apostrophe", "rund [1]1'000 Boote", "11'000"],
    ["a narrow no-break space", "rund 15\u202F[0]00 Boote", "15\u202F000"],
    ["a no-break space", "rund [1]5\u00A0000 Boote", "15\u00A0000"],
    ["a thin space", "rund 15\u2009[0]00 Boote", "15\u2009000"],
    ["a plain space", "rund [1]4 000 Boote", "14 000"],
    ["a plain space, taken from its end", "rund 14 0[0]0 Boote", "14 000"],
    ["millions with plain spaces", "rund 1 2[3]4 567 Boote", "1 234 567"],
    ["a plain space and decimals", "CHF 1 200.[5]0 mehr", "1 200.50"],
    ["a range of two figures", "etwa [1]0–12.000 Boote", "10–12.000"],
    ["a range, taken from its end", "etwa 10–12.0[0]0 Boote", "10–12.000"],
    ["decimals", "CHF 1'200.[5]0 mehr", "1'200.50"],
    ["millions", "rund 1.234.[5]67 Boote", "1.234.567"],
    ["millions with no-break spaces", "rund 1\u00A02[3]4\u00A0567 Boote", "1\u00A0234\u00A0567"],
    ["English commas", "about 14[,]000 boats", "14,000"],
    ["a multiple", "ein [2],5-mal so grosses Boot", "2,5-mal"],
  ])("with %s", (_, words, figure) => {
    expect(snapped(words)).toBe(figure);
  });

  it.each([
    ["a full stop that ends the sentence", "Es sind 11.0[0]0.", "11.000"],
    ["a comma that is followed by a space", "Es sind 11.0[0]0, sagt sie", "11.000"],
    ["the number after a year", "im Jahr 20[2]5 300 Boote", "2025"],
    ["the year after a number", "mit [3]00 2025 gezählten Booten", "300"],
    ["the number after one that is parted", "von 1.[5]00 300 Boote", "1.500"],
    ["the percent sign", "um [3],5 % mehr", "3,5"],
    ["the word after a no-break space", "rund 11.0[0]0\u00A0Boote", "11.000"],
    ["the word after a narrow no-break space", "rund 15\u202F0[0]0\u202FBoote", "15\u202F000"],
    ["a narrow no-break space before a sign", "um 3,[5]\u202F% mehr", "3,5"],
  ])("without %s", (_, words, figure) => {
    expect(snapped(words)).toBe(figure);
  });
});

describe("a selection within a word takes the whole word", () => {
  it.each([
    ["a plain word", "Die Fä[h]re fährt", "Fähre"],
    ["a word with a hyphen", "ein Boots-Exp[e]rte sagt", "Boots-Experte"],
    ["a word with a hyphen, from its first part", "ein B[o]ots-Experte sagt", "Boots-Experte"],
    ["a hyphen alone between words", "ein Boots[-]Experte sagt", "Boots-Experte"],
    ["a word with several hyphens", "die Nord-S[ü]d-Achse", "Nord-Süd-Achse"],
    ["a word with a hyphen that does not break", "ein Boots\u2011Exp[e]rte", "Boots\u2011Experte"],
    ["two words, each by half", "Die Fä[hre fäh]rt weiter", "Fähre fährt"],
    ["an elided article", "das Lago d’It[a]lia", "d’Italia"],
    ["a word with letters beyond the first plane", "die 𝒳-[𝒴]-Achse", "𝒳-𝒴-Achse"],
    ["a word in quotation marks", "die «F[ä]hre»", "Fähre"],
    ["a word in quotation marks with narrow spaces", "die «\u202FF[ä]hre\u202F»", "Fähre"],
    ["a word after a narrow no-break space", "am 4.\u202FJ[u]ni", "Juni"],
    ["a word before a dash between clauses", "Die F[ä]hre – sie fährt", "Fähre"],
    ["a word that leaves its second part to the next", "Ha[f]en- und Stadtrat", "Hafen"],
  ])("%s", (_, words, word) => {
    expect(snapped(words)).toBe(word);
  });
});

describe("space at either end is left out", () => {
  it.each([
    ["a space before and after", "Die[ Fähre ]fährt", "Fähre"],
    ["a line break after", "Die [Fähre\n]fährt", "Fähre"],
    ["no-break spaces", "Die[\u00A0Fähre\u202F]fährt", "Fähre"],
    ["tabs", "[\tDie\t] Fähre", "Die"],
  ])("%s", (_, words, word) => {
    expect(snapped(words)).toBe(word);
  });

  it.each([
    ["a space", "Die[ ]Fähre"],
    ["line breaks", "Die[\n\n]Fähre"],
    ["a no-break and a narrow one", "Die[\u00A0\u202F]Fähre"],
    ["nothing", "Die []Fähre"],
    ["nothing within a word", "Die Fä[]hre"],
  ])("%s alone is no selection", (_, words) => {
    expect(snapped(words)).toBeNull();
  });
});

it("punctuation that was selected on purpose stays", () => {
  expect(snapped("Ja[, ja]")).toBe(", ja");
  expect(snapped("sie sagte [«]Ja»")).toBe("«");
});

it.each([
  ["a space", "a b", 1],
  ["a comma", "a, b", 1],
  ["a line break", "a\nb", 1],
  ["a dash with spaces around it", "a – b", 2],
])("no word stands at %s", (_, text, offset) => {
  expect(wordAt(text, offset)).toBeNull();
});

it("a line break at the very beginning is no word, and hides none", () => {
  expect(wordAt("\nJa", 0)).toBeNull();
  expect(wordAt("\nJa", 1)).toEqual({ start: 1, end: 3 });
});

describe("an end moves by a word", () => {
  it.each([
    ["end", 1, "rund [11.000] Boote", "11.000 Boote"],
    ["end", -1, "[rund 11.000] Boote", "rund"],
    ["start", -1, "rund [11.000] Boote", "rund 11.000"],
    ["start", 1, "[rund 11.000] Boote", "11.000"],
    ["end", 1, "[Ja]. «Nein»", "Ja. «Nein"],
    ["end", 1, "[Ja]\n\nNein", "Ja\n\nNein"],
    ["end", -1, "[«Ja, Nein»]", "«Ja, Nein"],
    ["start", 1, "die «[Fä]hre» fährt", null],
    ["end", 1, "rund [11.000]", null],
    ["start", -1, "[rund] 11.000", null],
    ["end", -1, "rund [11.000]", null],
  ] as const)("its %s (%i): %s", (edge, direction, words, moved) => {
    const { text, span } = marked(words);
    const found = moveEdge(text, span, { edge, direction, unit: "word" });
    expect(found && text.slice(found.start, found.end)).toBe(moved);
  });
});

describe("an end moves by a character", () => {
  it.each([
    ["end", -1, "[2.500S]oldaten", "2.500"],
    ["end", 1, "[2.500]Soldaten", "2.500S"],
    ["start", 1, "[2.500]", ".500"],
    ["start", -1, "2[.500]", "2.500"],
    ["end", 1, "[Fä]hre", "Fäh"],
    ["end", -1, "[👩‍🌾👩‍🌾] ja", "👩‍🌾"],
    ["end", 1, "rund [11.000]", null],
    ["start", -1, "[rund] 11.000", null],
    ["end", -1, "rund [1]1.000", null],
  ] as const)("its %s (%i): %s", (edge, direction, words, moved) => {
    const { text, span } = marked(words);
    const found = moveEdge(text, span, { edge, direction, unit: "character" });
    expect(found && text.slice(found.start, found.end)).toBe(moved);
  });
});

describe("for any text and any selection", () => {
  /** Runs a check on what a selection snaps to, where it is not only space. */
  function always(check: (text: string, span: Span, snapped: Span) => void) {
    fc.assert(
      fc.property(anyCanonicalText, anySelection, (text, selection) => {
        const span = spanIn(text, selection);
        const found = snapToWords(text, span);
        if (found) check(text, span, found);
        else expect(text.slice(span.start, span.end).trim()).toBe("");
      }),
    );
  }

  it("snapping twice is snapping once", () => {
    always((text, _, found) => expect(snapToWords(text, found)).toEqual(found));
  });

  it("what it snaps to is a span that can be annotated", () => {
    always((text, _, found) => expect(spanFault(text, found)).toBeNull());
  });

  it("all words that were selected are in it", () => {
    always((text, span, found) => {
      const selected = text.slice(span.start, span.end);
      const lead = selected.length - selected.trimStart().length;
      expect(found.start).toBeLessThanOrEqual(span.start + lead);
      expect(found.end).toBeGreaterThanOrEqual(span.start + selected.trimEnd().length);
    });
  });

  it("it neither begins nor ends in a character that is nothing but space", () => {
    always((text, _, found) => {
      const clusters = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text);
      expect(clusters.containing(found.start)?.segment).not.toMatch(/^\s+$/);
      expect(clusters.containing(found.end - 1)?.segment).not.toMatch(/^\s+$/);
    });
  });

  it("it takes in no words of other lines", () => {
    always((text, span, found) => {
      expect(text.slice(found.start, span.start)).not.toContain("\n");
      expect(text.slice(span.end, found.end)).not.toContain("\n");
    });
  });
});
