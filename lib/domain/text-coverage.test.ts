import { expect, it } from "vitest";
import { textCoverage } from "./text-coverage";

const text = "Die Zahlen\n\nAm 4. Juni kamen 3.000 Mann. Sie blieben nicht. Niemand sah sie.\n\nDas war alles.";
const blockAt = (words: string, kind: "heading" | "paragraph") => {
  const start = text.indexOf(words);
  return { kind, start, end: start + words.length };
};
const blocks = [
  blockAt("Die Zahlen", "heading"),
  blockAt("Am 4. Juni kamen 3.000 Mann. Sie blieben nicht. Niemand sah sie.", "paragraph"),
  blockAt("Das war alles.", "paragraph"),
];
const on = (words: string, hasClaim: boolean) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, hasClaim };
};

it("counts the blocks and the sentences in which something is underlined, and a claim found", () => {
  expect(textCoverage(text, blocks, [on("3.000 Mann", true), on("blieben", false)], "de")).toEqual({
    blocks: { total: 3, annotated: 1, claimed: 1 },
    sentences: { total: 5, annotated: 2, claimed: 1 },
  });
});

it("what reaches over several sentences counts in each that it touches", () => {
  expect(textCoverage(text, blocks, [on("Mann. Sie", true)], "de").sentences).toEqual({
    total: 5,
    annotated: 2,
    claimed: 2,
  });
});

it("a text without annotations has none, one without words has nothing, and one without end is not cut", () => {
  expect(textCoverage(text, blocks, [], "de").blocks).toEqual({ total: 3, annotated: 0, claimed: 0 });
  expect(textCoverage("", [], [], "de").sentences).toEqual({ total: 0, annotated: 0, claimed: 0 });
  const long = "Ein Satz. ".repeat(60_000);
  const whole = [{ kind: "paragraph" as const, start: 0, end: long.length }];
  expect(textCoverage(long, whole, [on("Zahlen", false)], "de")).toEqual({
    blocks: { total: 1, annotated: 1, claimed: 0 },
    sentences: null,
  });
});
