import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCanonicalText } from "../testing/text";
import { type BlockKind, findBlocks } from "./block";

/** The kind and the words of each block. */
const blocksOf = (text: string) => findBlocks(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

const paragraph = "Die Fähre nach Romanshorn blieb am Dienstag im Hafen, weil der Motor ausfiel.";

describe("the kind of a line that text follows", () => {
  it.each<[BlockKind, string, string]>([
    ["heading", "a headline", "Fähre bleibt im Hafen"],
    ["heading", "a headline with a figure", "300 Gäste sitzen fest"],
    ["heading", "a headline in quotation marks", "«Wir warten noch»"],
    ["heading", "an interview's question", "Wie viele Gäste warten noch?"],
    ["heading", "a headline in English", "Ferry stays in port"],
    ["paragraph", "a sentence", "Die Fähre blieb im Hafen."],
    ["paragraph", "a line that leads to a list", "Das ist bekannt:"],
    ["paragraph", "a sentence in brackets", "(Mehr dazu folgt.)"],
    ["paragraph", "a line without a word", "* * *"],
    ["paragraph", "a line longer than any headline", "Fähre ".repeat(21).trim()],
    ["paragraph", "a question longer than its answer", `${paragraph.slice(0, -1)} und niemand davon wusste?`],
    ["list_item", "a dash", "– Die Fähre bleibt im Hafen"],
    ["list_item", "a hyphen", "- Der Motor fiel aus."],
    ["list_item", "a bullet", "• 300 Gäste warten"],
    ["list_item", "a number with a full stop", "1. Der Motor fiel aus."],
    ["list_item", "a number with a bracket", "2) 300 Gäste warten"],
    ["paragraph", "a minus sign before a figure", "-5 Grad zeigte das Thermometer am Hafen."],
    ["caption", "a picture's line", "Bild: Keystone"],
    ["caption", "a photograph's line, in English", "Photo: Harbour Office"],
    ["caption", "a graphic's line", "Grafik: Seeamt"],
    ["caption", "a credit in brackets at the end", "Die Fähre am Dienstag im Hafen. (Bild: Seeamt)"],
    ["caption", "a credit at the end", "Die Fähre am Dienstag im Hafen. Foto: Anna Muster"],
    ["caption", "a credit with an initial", "Die Fähre am Dienstag im Hafen. (Bild: A. Muster)"],
    ["paragraph", "a sentence about a picture", "Er zeigte ein Foto: Darauf liegt die Fähre im Hafen."],
    ["quote", "Swiss quotation marks", "«Wir warten seit drei Stunden.»"],
    ["quote", "German quotation marks", "„Wir warten seit drei Stunden.“"],
    ["quote", "English quotation marks", "“We have waited for three hours.”"],
    ["quote", "typewritten quotation marks", '"Wir warten seit drei Stunden."'],
    ["paragraph", "speech within a sentence", "«Wir warten», sagte sie, «seit drei Stunden.»"],
  ])("%s: %s", (kind, _, line) => {
    expect(blocksOf(`${line}\n${paragraph}`)).toEqual([
      [kind, line],
      ["paragraph", paragraph],
    ]);
  });
});

it("a short line that nothing follows is no heading", () => {
  expect(blocksOf(`${paragraph}\nFähre bleibt im Hafen`)).toEqual([
    ["paragraph", paragraph],
    ["paragraph", "Fähre bleibt im Hafen"],
  ]);
});

it("blank lines and the space around a line are in no block", () => {
  expect(findBlocks(`\n \t\n  ${paragraph}\u00A0\n\n\n\u202F\n`)).toEqual([
    { kind: "paragraph", start: 6, end: 6 + paragraph.length },
  ]);
});

it("a heading's text may stand after blank lines", () => {
  expect(blocksOf(`Fähre bleibt im Hafen\n\n\n${paragraph}`)[0]).toEqual(["heading", "Fähre bleibt im Hafen"]);
});

describe("for any text", () => {
  it("blocks are in order, hold something, and never overlap", () => {
    fc.assert(
      fc.property(anyCanonicalText, (text) => {
        let before = 0;
        for (const { start, end } of findBlocks(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("everything but space is in a block", () => {
    fc.assert(
      fc.property(anyCanonicalText, (text) => {
        const blocks = findBlocks(text);
        const between = blocks.map(({ start }, index) => text.slice(blocks[index - 1]?.end ?? 0, start));
        const after = text.slice(blocks.at(-1)?.end ?? 0);
        expect([...between, after].join("").trim()).toBe("");
      }),
    );
  });

  it("a block begins and ends in something, and is one line unless the text is wrapped", () => {
    fc.assert(
      fc.property(anyCanonicalText, (text) => {
        for (const { start, end } of findBlocks(text)) {
          const words = text.slice(start, end);
          if (!text.includes("\n")) expect(words).not.toContain("\n");
          expect(words.trim()).toBe(words);
        }
      }),
    );
  });
});
