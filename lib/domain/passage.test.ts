import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBlocks } from "./block";
import { passagesOf } from "./passage";

const passages = (text: string) =>
  passagesOf(text, findBlocks(text), "de").map(({ start, end, words }) => [text.slice(start, end), words]);

describe("a text's passages", () => {
  it.each([
    ["its sentences", "Es waren viele. Wie viele?", ["Es waren viele.", "Wie viele?"]],
    ["not over the end of a paragraph", "Es waren viele\n\nWie viele?", ["Es waren viele", "Wie viele?"]],
    ["whole at an abbreviation", "Am 4. Juni kamen 3 Mio. Euro an. Gut.", ["Am 4. Juni kamen 3 Mio. Euro an.", "Gut."]],
  ])("are %s", (_, text, sentences) => {
    expect(passages(text).map(([sentence]) => sentence)).toEqual(sentences);
  });

  it("go on over the end of a line within their block", () => {
    const text = "Es waren\nviele. Nein.";
    const found = passagesOf(text, [{ kind: "paragraph", start: 0, end: text.length }], "de");
    expect(found.map(({ words }) => words)).toEqual(["es waren viele.", "nein."]);
  });

  it("are folded", () => {
    expect(passages("14’000 MÄNNER.")).toEqual([["14’000 MÄNNER.", "14000 manner."]]);
  });

  it("are cut between words where a sentence has no end", () => {
    const text = "wort ".repeat(1_000).trim();
    const found = passages(text);
    expect(found.length).toBeGreaterThan(4);
    for (const [piece = ""] of found) expect(piece.trim()).toMatch(/^(wort ?)+$/);
    expect(found.map(([piece = ""]) => piece.trim()).join(" ")).toBe(text);
  });

  it("lie in the text one behind the other, and leave out nothing but space", () => {
    const texts = fc.array(fc.constantFrom("Wort", ".", " ", "\n", "\n\n", "14.000", "😀", "x".repeat(1_200)), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join("").trim();
        fc.pre(text !== "");
        const found = passagesOf(text, findBlocks(text), "de");
        let from = 0;
        for (const { start, end } of found) {
          expect(text.slice(from, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(text.slice(from).trim()).toBe("");
      }),
    );
  });
});
