import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySpans, namedSpan } from "../testing/spans";
import { inTextOrder } from "./text-order";

describe("the order of the text", () => {
  it("is the same however the annotations arrived", () => {
    fc.assert(
      fc.property(anySpans, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (spans, chance) => {
        const shuffled = spans
          .map((one) => ({ one, at: chance.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(shuffled.toSorted(inTextOrder)).toEqual(spans.toSorted(inTextOrder));
      }),
    );
  });

  it.each([
    ["the one that begins first", namedSpan("b", 1, 9), namedSpan("a", 2, 3)],
    ["of two that begin together the longer", namedSpan("b", 1, 9), namedSpan("a", 1, 3)],
    ["of the same words twice the one with the smaller id", namedSpan("a", 1, 3), namedSpan("b", 1, 3)],
  ])("has first %s", (_, first, second) => {
    expect([second, first].toSorted(inTextOrder)).toEqual([first, second]);
    expect([first, second].toSorted(inTextOrder)).toEqual([first, second]);
  });
});
