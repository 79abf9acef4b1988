import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTexts, carryOver } from "./carry-over";
import { contextOf } from "./span";

/** Where the words that stand between | and | in a text stand in a later one. */
function carried(marked: string, after: string): string | null {
  const [head = "", quote = "", tail = ""] = marked.split("|");
  const before = head + quote + tail;
  const span = { start: head.length, end: head.length + quote.length };
  const stood = { ...span, quote, ...contextOf(before, span) };
  const found = carryOver(stood, { before: before.length, after, alignment: alignTexts(before, after) });
  return found && `${after.slice(0, found.start)}|${after.slice(found.start, found.end)}|${after.slice(found.end)}`;
}

const where = "Das Ministerium nennt am Montag in Bern eine Zahl: ";

describe("words of an earlier text in a later one", () => {
  it.each([
    [
      "stand where they stood if nothing changed",
      "Es fielen |640| Soldaten.",
      "Es fielen 640 Soldaten.",
      "Es fielen |640| Soldaten.",
    ],
    [
      "stand behind what was put before them",
      "Es fielen |640| Mann.",
      "Neu. Es fielen 640 Mann.",
      "Neu. Es fielen |640| Mann.",
    ],
    ["stand before what was added", "Es fielen |640| Mann.", "Es fielen 640 Mann. Neu.", "Es fielen |640| Mann. Neu."],
    [
      "are found by what stands around them between two changes",
      `Alt. ${where}|640 Soldaten fielen| im August. Alt.`,
      `Neues. ${where}640 Soldaten fielen im August. Neues auch.`,
      `Neues. ${where}|640 Soldaten fielen| im August. Neues auch.`,
    ],
    [
      "are told from the same words elsewhere",
      `Alt. ${where}|640| fielen, und 640 flohen. Alt.`,
      `Es sind 640. ${where}640 fielen, und 640 flohen. Neu!`,
      `Es sind 640. ${where}|640| fielen, und 640 flohen. Neu!`,
    ],
    ["are gone with another figure", `Alt. ${where}|11 000 fielen|. Alt.`, `Neu. ${where}12 000 fielen. Neu!`, null],
    ["are gone where only the short word stands", `Alt. ${where}|Linus| ging. Alt.`, "Ganz anderes: chinesisch.", null],
    [
      "are not guessed at among equals",
      `x ${where}|640| fielen. y`,
      `abc ${where}640 fielen. b ${where}640 fielen. c`,
      null,
    ],
    [
      "are gone where they went on in a longer word",
      `A ${where}|640 Soldaten| B`,
      `C ${where}640 Soldatenheime D`,
      null,
    ],
  ])("%s", (_case, before, after, expected) => {
    expect(carried(before, after)).toBe(expected);
  });

  it("are the same words wherever they are found", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", " "), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, words, words, words, words, (head, quote, tail, otherHead, otherTail) => {
        const before = head + quote + tail;
        const span = { start: head.length, end: head.length + quote.length };
        const stood = { ...span, quote, ...contextOf(before, span) };
        for (const after of [otherHead + quote + otherTail, head + otherTail + quote + tail, otherHead + otherTail]) {
          const found = carryOver(stood, { before: before.length, after, alignment: alignTexts(before, after) });
          if (found) expect(after.slice(found.start, found.end)).toBe(quote);
        }
      }),
    );
  });
});
