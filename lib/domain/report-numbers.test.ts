import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "./block";
import { type ClaimPlace, numberClaims, numbersByOffset } from "./report-numbers";

function at(claimId: string, start: number, end: number): ClaimPlace {
  return { claimId, start, end };
}

describe("claims are numbered as one meets them", () => {
  it.each([
    ["one after the other", [at("b", 5, 8), at("a", 0, 3)], ["a", "b"]],
    ["one that is asserted twice has one number", [at("a", 0, 3), at("b", 5, 8), at("a", 9, 12)], ["a", "b"]],
    ["by its first place, wherever else it is", [at("a", 9, 12), at("b", 5, 8), at("a", 0, 3)], ["a", "b"]],
    ["the longer first where two begin together", [at("a", 0, 3), at("b", 0, 9)], ["b", "a"]],
    ["as they were attached on the same words", [at("b", 0, 3), at("a", 0, 3)], ["b", "a"]],
    ["none", [], []],
  ])("%s", (_, places, order) => {
    expect([...numberClaims(places)]).toEqual(order.map((claimId, index) => [claimId, index + 1]));
  });
});

const blocks: Block[] = [
  { kind: "heading", start: 0, end: 10 },
  { kind: "paragraph", start: 12, end: 30 },
  { kind: "paragraph", start: 31, end: 40 },
];

function written(places: ClaimPlace[]) {
  return [...numbersByOffset(places, numberClaims(places), blocks)].sort(([a], [b]) => a - b);
}

describe("numbers stand at the end of what they number", () => {
  it.each([
    ["of one place", [at("a", 0, 4)], [[4, [1]]]],
    [
      "of one claim at each of its places",
      [at("a", 0, 4), at("a", 13, 20)],
      [
        [4, [1]],
        [20, [1]],
      ],
    ],
    [
      "of overlapping ones, each at its own end",
      [at("a", 0, 8), at("b", 2, 4)],
      [
        [4, [2]],
        [8, [1]],
      ],
    ],
    ["of those that end together, the lower first", [at("b", 2, 8), at("a", 0, 8)], [[8, [1, 2]]]],
    ["once, where one claim is asserted by two that end together", [at("a", 0, 8), at("a", 2, 8)], [[8, [1]]]],
    ["over a paragraph's end, in the last one", [at("a", 5, 20)], [[20, [1]]]],
    ["that ends between two blocks, at the end of the first", [at("a", 5, 11)], [[10, [1]]]],
    ["that ends where a block begins, at the end of the one before", [at("a", 5, 12)], [[10, [1]]]],
    ["of one that has no words in any block, nowhere", [at("a", 10, 12)], []],
  ] as const)("%s", (_, places, expected) => {
    expect(written([...places])).toEqual(expected);
  });
});

const anyPlaces = fc.array(
  fc
    .tuple(fc.constantFrom("a", "b", "c", "d"), fc.nat(39), fc.nat(39))
    .map(([claimId, one, other]) => at(claimId, Math.min(one, other), Math.max(one, other) + 1)),
);

it("every claim with words in the text has its number written in it, and no other number is", () => {
  fc.assert(
    fc.property(anyPlaces, (places) => {
      const numbers = numberClaims(places);
      expect([...numbers.values()]).toEqual([...numbers.keys()].map((_, index) => index + 1));
      const inText = places.filter(({ start, end }) => blocks.some((block) => block.start < end && start < block.end));
      const shown = [...numbersByOffset(places, numbers, blocks).values()].flat();
      expect(new Set(shown)).toEqual(new Set(inText.map(({ claimId }) => numbers.get(claimId))));
    }),
  );
});

it("the order in which places come does not matter, but on the same words", () => {
  fc.assert(
    fc.property(anyPlaces, (places) => {
      const apart = [...new Map(places.map((place) => [`${place.start} ${place.end}`, place])).values()];
      expect(numberClaims(apart.toReversed())).toEqual(numberClaims(apart));
    }),
  );
});
