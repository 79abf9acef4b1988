import { expect, it } from "vitest";
import { continuumOf } from "@/lib/testing/continua";
import { spanAgreementOf } from "./span-agreement";

const within = { start: 0, end: 50 };
const first = { id: "one", ...continuumOf({ Rainer: [[0, 10, "a"]], Edda: [[0, 10, "a"]] }, within) };
const second = { id: "two", ...continuumOf({ Edda: [[5, 9, "a"]], Rainer: [[6, 9, "a"]], Viola: [] }, within) };

it("measures each two annotators over the texts that both annotated", () => {
  const { pairs } = spanAgreementOf([first, second]);
  expect(
    pairs.map(({ annotatorIds, exact, overlap }) => [...annotatorIds, exact.texts, exact.value, overlap.value]),
  ).toEqual([
    ["Edda", "Rainer", 2, 0.5, 1],
    ["Edda", "Viola", 1, 0, 0],
    ["Rainer", "Viola", 1, 0, 0],
  ]);
  expect(pairs[0]?.alphaU).toMatchObject({ annotators: 2, units: 4, length: 100 });
});

it("measures each text over all its annotators, γ where it is asked for", () => {
  const { texts } = spanAgreementOf([first, second], { seed: 1 });
  expect(texts).toMatchObject([
    { textId: "one", alphaU: { value: 1, annotators: 2 }, gamma: { value: 1 } },
    { textId: "two", alphaU: { annotators: 3 }, gamma: { annotators: 3, units: 2 } },
  ]);
  expect(spanAgreementOf([first]).texts[0]?.gamma).toBeNull();
});
