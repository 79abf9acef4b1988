import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySpans, namedSpan } from "../testing/spans";
import { intervalIndex } from "./interval-index";
import { nextOverlapping, overlapOf } from "./overlap";
import { inTextOrder, type NamedSpan } from "./text-order";

describe("spans that share words", () => {
  const named = {
    a: namedSpan("a", 0, 5),
    b: namedSpan("b", 2, 6),
    c: namedSpan("c", 3, 4),
    touching: namedSpan("touching", 6, 8),
    apart: namedSpan("apart", 10, 12),
  };
  const index = intervalIndex(Object.values(named));

  it.each([
    ["a", { number: 1, count: 3 }],
    ["b", { number: 2, count: 3 }],
    ["c", { number: 3, count: 3 }],
    ["touching", null],
    ["apart", null],
  ] as const)("the place of %s among them: %j", (id, place) => {
    expect(overlapOf(named[id], index)).toEqual(place);
  });

  it.each([
    ["a", "b"],
    ["b", "c"],
    ["c", "a"],
    ["apart", "apart"],
  ] as const)("after %s comes %s", (id, next) => {
    expect(nextOverlapping(named[id], index)).toBe(named[next]);
  });

  it("in a chain each is met, also from one end to the other, which share nothing", () => {
    const chain = [
      namedSpan("left", 0, 4),
      namedSpan("middle", 3, 8),
      namedSpan("right", 7, 9),
      namedSpan("apart", 9, 12),
    ] as const;
    const chained = intervalIndex(chain);
    expect(chain.map((one) => overlapOf(one, chained))).toEqual([
      { number: 1, count: 3 },
      { number: 2, count: 3 },
      { number: 3, count: 3 },
      null,
    ]);
    expect(chain.map((one) => nextOverlapping(one, chained)?.id)).toEqual(["middle", "right", "left", "apart"]);
  });

  it("going on and on meets just those that one gets to from span to span over shared words", () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const all = spans.toSorted(inTextOrder);
        const index = intervalIndex(all);
        const reached = new Set(all.slice(0, 1));
        for (const one of reached) for (const other of index.overlapping(one)) reached.add(other);
        const met: NamedSpan[] = [];
        for (let at = all[0]; at && !met.includes(at); at = nextOverlapping(at, index)) met.push(at);
        expect(met).toEqual(all.filter((one) => reached.has(one)));
        expect(met.map((one) => overlapOf(one, index)?.number ?? 1)).toEqual(met.map((_, at) => at + 1));
      }),
    );
  });

  it.each([
    ["on one word", (at: number) => namedSpan(String(at).padStart(5, "0"), 4, 9)],
    ["in one chain", (at: number) => namedSpan(String(at), 4 * at, 4 * at + 6)],
  ])("ten thousand of them %s are looked at a few times only", (_, make) => {
    const many = Array.from({ length: 10_000 }, (_, at) => make(at));
    const index = intervalIndex(many);
    let seen = 0;
    const counting = {
      ...index,
      overlapping: (stretch: { start: number; end: number }) => {
        const found = index.overlapping(stretch);
        seen += found.length;
        return found;
      },
    };
    const middle = many[5_000] as NamedSpan;
    expect(overlapOf(middle, counting)).toEqual({ number: 5_001, count: 10_000 });
    expect(seen).toBeLessThan(50_000);
  });

  it("going on and on among spans that all share words meets each of them once", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 11, max: 20 })), { minLength: 1 }), (ends) => {
        const stack = ends.map(([start, end], index) => namedSpan(String(index), start, end)).toSorted(inTextOrder);
        const stacked = intervalIndex(stack);
        const met: (NamedSpan | undefined)[] = [stack[0]];
        for (let last = stack[0]; last && met.length < stack.length; met.push(last))
          last = nextOverlapping(last, stacked);
        expect(met).toEqual(stack);
        expect(nextOverlapping(stack.at(-1) as NamedSpan, stacked)).toBe(stack[0]);
      }),
    );
  });
});
