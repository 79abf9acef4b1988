import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalMentions,
  type Mention,
  mentionAt,
  mentionFault,
  mentionParts,
  putMention,
  shiftMentions,
} from "./mention";

/** A mention of every `@name` in a text. */
const mentionsIn = (text: string): Mention[] =>
  [...text.matchAll(/@\p{L}+/gu)].map(({ 0: name, index }) => ({
    userId: name.slice(1),
    start: index,
    end: index + name.length,
  }));
const namesIn = (text: string, mentions: readonly Mention[]) =>
  mentions.map(({ userId, start, end }) => [userId, text.slice(start, end)]);

describe("a mention", () => {
  const text = "Ask @Anna or @Bert.";
  it.each([
    [
      "of two",
      [
        [4, 9],
        [13, 18],
      ],
      null,
    ],
    ["of nobody", [[4, 5]], 0],
    ["without its sign", [[5, 9]], 0],
    [
      "over another",
      [
        [4, 9],
        [4, 8],
      ],
      0,
    ],
    [
      "beyond the end",
      [
        [4, 9],
        [13, 30],
      ],
      1,
    ],
    ["backwards", [[9, 4]], 0],
  ])("%s", (_, spans, fault) => {
    expect(
      mentionFault(
        text,
        spans.map(([start = 0, end = 0]) => ({ start, end })),
      ),
    ).toBe(fault);
  });

  it("stands in its text, whose pieces are the text", () => {
    expect(mentionParts(text, mentionsIn(text)).map(({ text, mention }) => [text, mention?.userId])).toEqual([
      ["Ask ", undefined],
      ["@Anna", "Anna"],
      [" or ", undefined],
      ["@Bert", "Bert"],
      [".", undefined],
    ]);
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([start, end]) => ({ start, end })));
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), spans, (any, mentions) => {
        expect(
          mentionParts(any, mentions)
            .map((part) => part.text)
            .join(""),
        ).toBe(any);
      }),
    );
  });
});

describe("what is typed", () => {
  it.each([
    ["before", "Ask @Anna.", "Please ask @Anna.", ["Anna"]],
    ["behind", "Ask @Anna.", "Ask @Anna. Or not.", ["Anna"]],
    ["into a name", "Ask @Anna and @Bert.", "Ask @Axnna and @Bert.", ["Bert"]],
    ["over everything", "Ask @Anna.", "No", []],
    ["over the end of a name", "Ask @Anna.", "Ask @An", []],
  ])("%s leaves the mentions that it did not touch", (_, before, after, left) => {
    const shifted = shiftMentions(before, after, mentionsIn(before));
    expect(namesIn(after, shifted)).toEqual(left.map((name) => [name, `@${name}`]));
  });

  it("never leaves a mention with other words than it had", () => {
    const words = fc
      .array(fc.constantFrom("@Anna", "@Bo", "a", " ", "@"), { maxLength: 8 })
      .map((all) => all.join(" "));
    fc.assert(
      fc.property(words, words, (before, after) => {
        for (const [name, written] of namesIn(after, shiftMentions(before, after, mentionsIn(before))))
          expect(written).toBe(`@${name}`);
      }),
    );
  });

  it.each([
    ["@", 1, [0, ""]],
    ["Ask @Sel", 8, [4, "Sel"]],
    ["Ask @Selma Ay", 13, [4, "Selma Ay"]],
    ["(@Sel", 5, [1, "Sel"]],
    ["Ask @Sel tomorrow", 8, [4, "Sel"]],
    ["a@b.de", 6, null],
    ["Ask @ Sel", 9, null],
    ["@Sel\nNext", 9, null],
    ["no", 2, null],
    ["", 0, null],
  ])("%j at %i may be a name: %j", (text, caret, found) => {
    const at = mentionAt(text, caret);
    expect(at && [at.start, at.words]).toEqual(found);
    if (at) expect(at.end).toBe(caret);
  });
});

describe("a name that is chosen", () => {
  const selma = { id: "Selma", name: "Selma" };
  it.each([
    ["Ask @Se", 7, "Ask @Selma ", 11],
    ["Ask @Se and @Bert", 7, "Ask @Selma and @Bert", 11],
    ["@Anna, @S", 9, "@Anna, @Selma ", 14],
  ])("takes the place of what was written: %j", (text, caret, after, caretAfter) => {
    const at = mentionAt(text, caret);
    if (!at) throw new Error("No name is being written.");
    const others = mentionsIn(text).filter(({ start }) => start !== at.start);
    const put = putMention(text, others, at, selma);
    expect(put.text).toBe(after);
    expect(put.caret).toBe(caretAfter);
    for (const [name, written] of namesIn(put.text, put.mentions)) expect(written).toBe(`@${name}`);
    expect(put.mentions).toHaveLength(others.length + 1);
    expect(mentionFault(put.text, put.mentions)).toBeNull();
  });
});

describe("a comment as it is kept", () => {
  it.each([
    ["  @Anna ", "@Anna", [["Anna", "@Anna"]]],
    ["Cafe\u0301 @Bert!", "Caf\u00e9 @Bert!", [["Bert", "@Bert"]]],
    [
      "\n Ask @Anna and @Bert\n",
      "Ask @Anna and @Bert",
      [
        ["Anna", "@Anna"],
        ["Bert", "@Bert"],
      ],
    ],
    ["@Anna\u0301", "@Ann\u00e1", []],
  ])("%j", (typed, text, names) => {
    const kept = canonicalMentions(typed, mentionsIn(typed));
    expect(kept.text).toBe(text);
    expect(namesIn(kept.text, kept.mentions)).toEqual(names);
  });
});
