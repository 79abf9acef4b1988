import fc from "fast-check";
import { expect, it } from "vitest";
import { intervalIndex } from "./interval-index";
import type { Span } from "./span";
import { inTextOrder } from "./text-order";

const anySpan = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]): Span => ({ start, end: start + length }));

const inOrder = (spans: Span[]) => [...spans].sort((a, b) => a.start - b.start || b.end - a.end);

it("finds what looking at every span finds, in the order of the text", () => {
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 40 }), anySpan, fc.nat(100), (spans, stretch, offset) => {
      const index = intervalIndex(spans);
      const sharing = spans.filter(({ start, end }) => start < stretch.end && end > stretch.start);
      expect(index.overlapping(stretch)).toEqual(inOrder(sharing));
      expect(index.at(offset)).toEqual(inOrder(spans.filter(({ start, end }) => start <= offset && end > offset)));
    }),
  );
});

it("knows nothing of nothing", () => {
  expect(intervalIndex([]).at(0)).toEqual([]);
  expect(intervalIndex([]).inOrder).toEqual([]);
});

it("has them in an order that tells more apart, too", () => {
  const spans = [
    { start: 3, end: 5, id: "b" },
    { start: 3, end: 5, id: "a" },
    { start: 0, end: 9, id: "c" },
  ];
  const index = intervalIndex(spans, inTextOrder);
  expect(index.inOrder.map(({ id }) => id)).toEqual(["c", "a", "b"]);
  expect(index.at(4)).toEqual(index.inOrder);
});

it("takes ten thousand spans on one word, and five hundred one within the other", () => {
  const same = Array.from({ length: 10_000 }, () => ({ start: 5, end: 9 }));
  expect(intervalIndex(same).at(7)).toHaveLength(10_000);
  expect(intervalIndex(same).at(9)).toEqual([]);
  const nested = Array.from({ length: 500 }, (_, depth) => ({ start: depth, end: 1_000 - depth }));
  expect(intervalIndex(nested).at(499)).toHaveLength(500);
  expect(intervalIndex(nested).at(3)).toHaveLength(4);
});
