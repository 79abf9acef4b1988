import { expect, it } from "vitest";
import { sentencesIn } from "./sentence";
import { shareOf } from "./text-coverage";

const text = "Die Zahlen\n\nAm 4. Juni kamen 3.000 Mann. Sie blieben nicht. Niemand sah sie.\n\nDas war alles.";
const spanOf = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const blocks = ["Die Zahlen", "Am 4. Juni kamen 3.000 Mann. Sie blieben nicht. Niemand sah sie.", "Das war alles."].map(
  spanOf,
);
const sentences = blocks.flatMap((block) => [...sentencesIn(text, block)]);
const on = (words: string, hasClaim: boolean) => ({ ...spanOf(words), hasClaim });

it("counts the parts in which something is underlined, and a claim found", () => {
  const annotations = [on("3.000 Mann", true), on("blieben", false)];
  expect(shareOf(blocks, annotations)).toEqual({ total: 3, annotated: 1, claimed: 1 });
  expect(shareOf(sentences, annotations)).toEqual({ total: 5, annotated: 2, claimed: 1 });
});

it("what reaches over several parts counts in each that it touches", () => {
  expect(shareOf(sentences, [on("Mann. Sie", true)])).toEqual({ total: 5, annotated: 2, claimed: 2 });
});

it("where nothing is underlined nothing is found, and where there is no text there is nothing", () => {
  expect(shareOf(blocks, [])).toEqual({ total: 3, annotated: 0, claimed: 0 });
  expect(shareOf([], [])).toEqual({ total: 0, annotated: 0, claimed: 0 });
});
