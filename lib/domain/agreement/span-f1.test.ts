import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyContinuum } from "@/lib/testing/continua";
import { addCounts, f1Of, matchCounts, type SpanMatch, type SpanPair, spanMatches } from "./span-f1";

const span = (start: number, end: number) => ({ start, end });

function spanF1(texts: readonly SpanPair[], match: SpanMatch) {
  const counts = { first: 0, second: 0, firstMatched: 0, secondMatched: 0 };
  for (const text of texts) addCounts(counts, matchCounts(text, match));
  return { ...counts, value: f1Of(counts) };
}

const anyTexts = fc
  .array(anyContinuum(2, 6), { maxLength: 3 })
  .map((texts) =>
    texts.map(({ annotators: [one, other] }) => ({ first: one?.units ?? [], second: other?.units ?? [] })),
  );

it("counts over all texts which spans are the same, or share a character", () => {
  const texts = [
    { first: [span(0, 5), span(10, 20)], second: [span(0, 5), span(12, 14), span(15, 18), span(20, 22)] },
    { first: [span(3, 4)], second: [] },
  ];
  const counts = { first: 3, second: 4 };
  // Shares of 1/3 and 1/4; 2/3 and 3/4.
  expect(spanF1(texts, "exact")).toEqual({
    ...counts,
    firstMatched: 1,
    secondMatched: 1,
    value: expect.closeTo(2 / 7, 12),
  });
  expect(spanF1(texts, "overlap")).toEqual({
    ...counts,
    firstMatched: 2,
    secondMatched: 3,
    value: expect.closeTo(12 / 17, 12),
  });
});

it("counts a text as often as it is asked to", () => {
  const counts = matchCounts({ first: [span(0, 5)], second: [span(0, 5), span(8, 9)] }, "exact");
  const sum = { first: 1, second: 1, firstMatched: 0, secondMatched: 0 };
  addCounts(sum, counts, 2);
  expect(sum).toEqual({ first: 3, second: 5, firstMatched: 2, secondMatched: 2 });
});

it("has a span twice where both have it twice", () => {
  const twice = [span(0, 5), span(0, 5)];
  expect(spanF1([{ first: twice, second: [span(0, 5)] }], "exact")).toMatchObject({
    firstMatched: 1,
    secondMatched: 1,
  });
  expect(spanF1([{ first: twice, second: twice }], "exact").value).toBe(1);
});

describe.each(spanMatches)("%s", (match) => {
  it("says that nobody underlined anything, and 0 where one alone did", () => {
    expect(spanF1([{ first: [], second: [] }], match).value).toBeNull();
    expect(spanF1([{ first: [span(0, 1)], second: [] }], match).value).toBe(0);
  });

  it("is the same whoever is first, from 0 to 1, and 1 where both underlined the same", () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const { value } = spanF1(texts, match);
        expect(
          spanF1(
            texts.map(({ first, second }) => ({ first: second, second: first })),
            match,
          ).value,
        ).toBe(value);
        expect(value ?? 0).toBeGreaterThanOrEqual(0);
        expect(value ?? 1).toBeLessThanOrEqual(1);
        const same = spanF1(
          texts.map(({ first }) => ({ first, second: first.toReversed() })),
          match,
        );
        expect(same.value ?? 1).toBe(1);
      }),
    );
  });
});

it("finds no more spans the same than overlapping", () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      expect(spanF1(texts, "exact").value ?? 0).toBeLessThanOrEqual(spanF1(texts, "overlap").value ?? 0);
    }),
  );
});
