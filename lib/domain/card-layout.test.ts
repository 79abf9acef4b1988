import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CardToPlace, placeCards } from "./card-layout";

function card(id: string, wanted: number, height = 10): CardToPlace {
  return { id, wanted, height };
}

describe("placeCards", () => {
  it.each<[string, CardToPlace[], string | null, Record<string, number>]>([
    ["no card, nowhere", [], null, {}],
    ["one card beside its words", [card("a", 30)], null, { a: 30 }],
    ["cards with room between them, each beside its words", [card("a", 0), card("b", 40)], null, { a: 0, b: 40 }],
    ["one that just fits stays", [card("a", 0), card("b", 12)], null, { a: 0, b: 12 }],
    ["without an anchor the first stays and pushes the next down", [card("a", 5), card("b", 6)], null, { a: 5, b: 17 }],
    ["pushing goes on", [card("a", 0), card("b", 1), card("c", 2)], null, { a: 0, b: 12, c: 24 }],
    ["and ends where there is room", [card("a", 0), card("b", 1), card("c", 90)], null, { a: 0, b: 12, c: 90 }],
    ["the anchor stays and pushes what is above it up", [card("a", 28), card("b", 30)], "b", { a: 18, b: 30 }],
    ["up and down at once", [card("a", 30), card("b", 30), card("c", 30)], "b", { a: 18, b: 30, c: 42 }],
    ["beyond the top where it must", [card("a", 0), card("b", 3)], "b", { a: -9, b: 3 }],
    ["a tall card pushes by its height", [card("a", 0, 100), card("b", 1)], null, { a: 0, b: 102 }],
    ["an anchor that is not there counts as none", [card("a", 5), card("b", 6)], "gone", { a: 5, b: 17 }],
  ])("%s", (_, cards, anchor, tops) => {
    expect(Object.fromEntries(placeCards(cards, 2, anchor))).toEqual(tops);
  });

  /** Cards in the order of their words, and which of them is the anchor. */
  const anyColumn = fc
    .array(fc.record({ wanted: fc.nat(300), height: fc.integer({ min: 1, max: 80 }) }), { minLength: 1, maxLength: 12 })
    .map((cards) => cards.toSorted((a, b) => a.wanted - b.wanted).map((one, index) => ({ ...one, id: String(index) })))
    .chain((cards) => fc.record({ cards: fc.constant(cards), anchor: fc.constantFrom(...cards), gap: fc.nat(20) }));

  it("the anchor stands beside its words, and no card over another", () => {
    fc.assert(
      fc.property(anyColumn, ({ cards, anchor, gap }) => {
        const tops = placeCards(cards, gap, anchor.id);
        expect(tops.get(anchor.id)).toBe(anchor.wanted);
        for (const [index, { height, id }] of cards.entries()) {
          const next = cards[index + 1];
          if (next) expect(tops.get(next.id)).toBeGreaterThanOrEqual((tops.get(id) ?? Number.NaN) + height + gap);
        }
      }),
    );
  });

  it("a card that is not beside its words touches the one that pushed it", () => {
    fc.assert(
      fc.property(anyColumn, ({ cards, anchor, gap }) => {
        const tops = placeCards(cards, gap, anchor.id);
        const top = (index: number) => tops.get(cards[index]?.id ?? "") ?? Number.NaN;
        for (const [index, { wanted, height }] of cards.entries()) {
          if (top(index) > wanted) expect(top(index)).toBe(top(index - 1) + (cards[index - 1]?.height ?? 0) + gap);
          if (top(index) < wanted) expect(top(index)).toBe(top(index + 1) - gap - height);
        }
      }),
    );
  });
});
