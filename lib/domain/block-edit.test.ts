import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCanonicalText } from "../testing/text";
import { type Block, type BlockKind, blockKinds, findBlocks } from "./block";
import { type BlockEdit, blockAtOffset, replacementOf, reversed, withReplacement } from "./block-edit";

const text = "Fähre bleibt\nDer Motor fiel aus.  Niemand 👨‍👩‍👧‍👦 kam.\n\n\tEnde.";
const [heading, paragraph, last] = findBlocks(text) as [Block, Block, Block];
const at = (words: string) => text.indexOf(words);

/** Each block's kind and words after an edit, or what is wrong with that. */
function edited(edit: BlockEdit, blocks: readonly Block[] = [heading, paragraph, last]) {
  const replacement = replacementOf(text, edit);
  if ("fault" in replacement) return replacement.fault;
  const after = withReplacement(blocks, replacement);
  return after?.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`) ?? null;
}

const [first, second, third] = [heading, paragraph, last].map(
  ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
);

describe("an edit of blocks", () => {
  it.each<[string, BlockEdit, unknown]>([
    ["sets what one is", { change: "kind", block: last, kind: "quote" }, [first, second, "quote: Ende."]],
    ["sets nothing where it is so", { change: "kind", block: last, kind: "paragraph" }, "same-kind"],
    [
      "splits one, without the space between the two",
      { change: "split", block: paragraph, at: at(" Niemand"), kind: "paragraph" },
      [first, "paragraph: Der Motor fiel aus.", "paragraph: Niemand 👨‍👩‍👧‍👦 kam.", third],
    ],
    [
      "splits within a word, into two kinds",
      { change: "split", block: heading, at: at("re bleibt"), kind: "caption" },
      ["heading: Fäh", "caption: re bleibt", second, third],
    ],
    [
      "splits no character",
      { change: "split", block: paragraph, at: at("👨‍👩‍👧‍👦") + 2, kind: "paragraph" },
      "in-grapheme",
    ],
    [
      "leaves nothing without words",
      { change: "split", block: paragraph, at: paragraph.start, kind: "quote" },
      "outside",
    ],
    ["splits no other block", { change: "split", block: heading, at: at("Motor"), kind: "heading" }, "outside"],
    [
      "joins two, as the former's kind",
      { change: "join", block: heading, next: paragraph },
      ["heading: Fähre bleibt\nDer Motor fiel aus.  Niemand 👨‍👩‍👧‍👦 kam.", third],
    ],
    ["joins over blank lines", { change: "join", block: paragraph, next: last }, [first, `${second}\n\n\tEnde.`]],
    ["joins none with one before it", { change: "join", block: paragraph, next: heading }, "not-next"],
    ["joins none with one that does not follow", { change: "join", block: heading, next: last }, null],
    [
      "changes none that is other than it was seen",
      { change: "kind", block: { ...last, kind: "quote" }, kind: "heading" },
      null,
    ],
  ])("%s", (_, edit, after) => {
    expect(edited(edit)).toEqual(after);
  });
});

it.each([
  [-1, null, null],
  [0, heading, paragraph],
  [heading.end, heading, paragraph],
  [paragraph.start, paragraph, last],
  [text.length, last, null],
])("at %i is a block, and one follows it", (offset, block, next) => {
  expect(blockAtOffset([heading, paragraph, last], offset)).toEqual(block && { block, next });
});

describe("for any text and any edits", () => {
  const anyKind = fc.constantFrom<BlockKind>(...blockKinds);
  const anyStep = fc.record({
    change: fc.constantFrom("kind", "split", "join"),
    where: fc.double({ min: 0, max: 0.999, noNaN: true }),
    within: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: anyKind,
  });
  type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

  function editOf(blocks: readonly Block[], { change, where, within, kind }: Step): BlockEdit | null {
    const index = Math.floor(where * blocks.length);
    const [block, next] = [blocks[index], blocks[index + 1]];
    if (!block) return null;
    if (change === "kind") return { change, block, kind };
    if (change === "join") return next ? { change, block, next } : null;
    return { change: "split", block, at: block.start + Math.round(within * (block.end - block.start)), kind };
  }

  const shown = (words: string) => words.replace(/\s/g, "");

  it("blocks stay in order, apart, without space at their ends, and hold all that is no space; each edit can be undone", () => {
    fc.assert(
      fc.property(anyCanonicalText, fc.array(anyStep, { maxLength: 12 }), (words, steps) => {
        let blocks: readonly Block[] = findBlocks(words);
        for (const step of steps) {
          const edit = editOf(blocks, step);
          const replacement = edit && replacementOf(words, edit);
          if (!edit || !replacement || "fault" in replacement) continue;
          const after = withReplacement(blocks, replacement);
          if (!after) throw new Error("What was seen is there.");

          let before = 0;
          for (const { start, end } of after) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(words.slice(start, end).trim()).toBe(words.slice(start, end));
            expect(end).toBeGreaterThan(start);
            before = end;
          }
          expect(after.map(({ start, end }) => shown(words.slice(start, end))).join("")).toBe(shown(words));

          const back = reversed(edit, replacement);
          const undoing = back && replacementOf(words, back);
          expect(undoing && !("fault" in undoing) && withReplacement(after, undoing)).toEqual(blocks);
          // Arriving again it changes nothing.
          expect(withReplacement(after, replacement)).toBeNull();
          blocks = after;
        }
      }),
    );
  });
});
