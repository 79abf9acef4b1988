import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCanonicalText, anySelection } from "../testing/text";
import { findBlocks } from "./block";
import { type CaretUnit, caretUnits, moveCaret } from "./caret";
import { isGraphemeBoundary, snapToGraphemes } from "./span";

const reading = (text: string) => ({ text, blocks: findBlocks(text), language: "de" });

/** The text with the caret, before and after a move: "rund |11.000 Boote". */
function moved(marked: string, unit: CaretUnit, direction: 1 | -1): string {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const at = moveCaret(reading(text), offset, unit, direction);
  return `${text.slice(0, at)}|${text.slice(at)}`;
}

describe("the caret moves", () => {
  it.each<[CaretUnit, 1 | -1, string, string]>([
    ["character", 1, "|Ja", "J|a"],
    ["character", -1, "J|a", "|Ja"],
    ["character", 1, "a|👨‍👩‍👧‍👦b", "a👨‍👩‍👧‍👦|b"],
    ["character", -1, "a👨‍👩‍👧‍👦|b", "a|👨‍👩‍👧‍👦b"],
    ["word", 1, "|rund 11.000 Boote", "rund| 11.000 Boote"],
    ["word", 1, "rund| 11.000 Boote", "rund 11.000| Boote"],
    ["word", -1, "rund 11.000| Boote", "rund |11.000 Boote"],
    ["word", -1, "rund |11.000 Boote", "|rund 11.000 Boote"],
    ["word", 1, "rund 11.|000 Boote", "rund 11.000| Boote"],
    ["word", 1, "Ja|. «Nein»", "Ja. «Nein|»"],
    ["word", 1, "Ja|\n\nNein", "Ja\n\nNein|"],
    ["sentence", 1, "|Es fährt. Es steht.", "Es fährt. |Es steht."],
    ["sentence", -1, "Es fährt. Es |steht.", "Es fährt. |Es steht."],
    ["sentence", -1, "Es fährt. |Es steht.", "|Es fährt. Es steht."],
    ["sentence", 1, "Am |4. Juni. Dann.", "Am 4. Juni. |Dann."],
    ["block", 1, "Ei|ns.\n\nZwei.", "Eins.\n\n|Zwei."],
    ["block", -1, "Eins.\n\nZw|ei.", "Eins.\n\n|Zwei."],
    ["block", -1, "Eins.\n\n|Zwei.", "|Eins.\n\nZwei."],
    ["block", 1, "Eins.\n\n|Zwei.", "Eins.\n\nZwei.|"],
  ])("by a %s (%i): %s → %s", (unit, direction, before, after) => {
    expect(moved(before, unit, direction)).toBe(after);
  });
});

describe("in any text", () => {
  const anyUnit = fc.constantFrom(...caretUnits);

  it("every move goes on, in its direction, until an end, and never into a character", () => {
    fc.assert(
      fc.property(
        anyCanonicalText,
        anySelection,
        anyUnit,
        fc.constantFrom(1, -1),
        (text, { from }, unit, direction) => {
          const at = Math.floor(from * text.length);
          const offset = snapToGraphemes(text, { start: at, end: at }).start;
          const next = moveCaret(reading(text), offset, unit, direction as 1 | -1);
          const end = direction > 0 ? text.length : 0;
          if (offset === end) expect(next).toBe(end);
          else expect(Math.sign(next - offset)).toBe(direction);
          expect(isGraphemeBoundary(text, next)).toBe(true);
        },
      ),
    );
  });
});
