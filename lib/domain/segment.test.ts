import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flattenSpans } from "./segment";
import type { Span } from "./span";

/** Writes segments as one reads them: "2–4 b of 2, a ends". */
function shown(spans: [string, number, number][], [start, end] = [0, 10]): string[] {
  const named = spans.map(([id, from, to]) => ({ id, start: from, end: to }));
  return flattenSpans(named, { start, end }).map((segment) => {
    const over = segment.innermost ? ` ${segment.innermost.id} of ${segment.depth}` : "";
    return `${segment.start}–${segment.end}${over}${segment.ending ? `, ${segment.ending.id} ends` : ""}`;
  });
}

describe("flattenSpans", () => {
  it.each<[string, [string, number, number][], string[]]>([
    ["no spans leave one stretch", [], ["0–10"]],
    ["one span makes three", [["a", 2, 4]], ["0–2", "2–4 a of 1, a ends", "4–10"]],
    ["a span over everything makes one", [["a", 0, 10]], ["0–10 a of 1, a ends"]],
    [
      "spans that touch share nothing",
      [
        ["a", 2, 4],
        ["b", 4, 6],
      ],
      ["0–2", "2–4 a of 1, a ends", "4–6 b of 1, b ends", "6–10"],
    ],
    [
      "spans that overlap share a stretch",
      [
        ["a", 2, 6],
        ["b", 4, 8],
      ],
      ["0–2", "2–4 a of 1", "4–6 b of 2, a ends", "6–8 b of 1, b ends", "8–10"],
    ],
    [
      "a span within another is the inner one, whichever was made first",
      [
        ["inner", 4, 6],
        ["outer", 2, 8],
      ],
      ["0–2", "2–4 outer of 1", "4–6 inner of 2, inner ends", "6–8 outer of 1, outer ends", "8–10"],
    ],
    [
      "of two that begin together the shorter is the inner one",
      [
        ["short", 2, 4],
        ["long", 2, 8],
      ],
      ["0–2", "2–4 short of 2, short ends", "4–8 long of 1, long ends", "8–10"],
    ],
    [
      "of two that end together the outer one is said to",
      [
        ["inner", 4, 8],
        ["outer", 2, 8],
      ],
      ["0–2", "2–4 outer of 1", "4–8 inner of 2, outer ends", "8–10"],
    ],
    [
      "the same span twice makes no empty stretch",
      [
        ["a", 2, 4],
        ["b", 2, 4],
      ],
      ["0–2", "2–4 b of 2, a ends", "4–10"],
    ],
    ["an empty span is none", [["a", 4, 4]], ["0–10"]],
  ])("%s", (_, spans, segments) => {
    expect(shown(spans)).toEqual(segments);
  });

  it("a paragraph has what lies in it of the spans that reach beyond, and does not end them", () => {
    const spans: [string, number, number][] = [
      ["before", 0, 5],
      ["across", 3, 12],
      ["through", 0, 100],
      ["ending where it begins", 1, 4],
      ["beginning where it ends", 10, 20],
    ];
    expect(shown(spans, [4, 10])).toEqual(["4–5 across of 3, before ends", "5–10 across of 2"]);
  });

  it("an empty paragraph has no stretch", () => {
    expect(shown([["a", 0, 10]], [4, 4])).toEqual([]);
  });

  it("ten thousand spans within each other take no longer than as many beside each other", () => {
    const count = 10_000;
    const nested = Array.from({ length: count }, (_, number) => ({ start: number, end: 2 * count - number }));
    const segments = flattenSpans(nested, { start: 0, end: 2 * count });
    expect(segments).toHaveLength(2 * count - 1);
    expect(segments[count - 1]?.depth).toBe(count);
  });

  const anySpans = fc
    .array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 12 })
    .map((pairs) => pairs.map(([a, b], id) => ({ id: String(id), start: Math.min(a, b), end: Math.max(a, b) })));
  const anyWithin = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

  const covering = (spans: readonly (Span & { id: string })[], { start, end }: Span) =>
    spans.filter((span) => span.start <= start && span.end >= end && span.start < span.end);

  it("the stretches follow each other without a gap, and each has as many spans as cover it", () => {
    fc.assert(
      fc.property(anySpans, anyWithin, (spans, within) => {
        const segments = flattenSpans(spans, within);
        expect([within.start, ...segments.map(({ end }) => end)]).toEqual([
          ...segments.map(({ start }) => start),
          within.end,
        ]);
        for (const segment of segments) {
          expect(segment.start).toBeLessThan(segment.end);
          expect(segment.depth).toBe(covering(spans, segment).length);
        }
      }),
    );
  });

  it("no two neighbours have the same spans", () => {
    fc.assert(
      fc.property(anySpans, anyWithin, (spans, within) => {
        const sets = flattenSpans(spans, within).map((segment) => covering(spans, segment));
        for (const [index, set] of sets.entries()) expect(set).not.toEqual(sets[index + 1]);
      }),
    );
  });

  it("the innermost span covers its stretch and holds no other that does", () => {
    fc.assert(
      fc.property(anySpans, anyWithin, (spans, within) => {
        for (const segment of flattenSpans(spans, within)) {
          const all = covering(spans, segment);
          const { innermost } = segment;
          if (innermost === null) expect(all).toEqual([]);
          else {
            expect(all).toContain(innermost);
            expect(all.filter((span) => holds(innermost, span))).toEqual([]);
          }
        }
      }),
    );
  });

  it("the span that ends with a stretch is one that does, and none that does holds it", () => {
    fc.assert(
      fc.property(anySpans, anyWithin, (spans, within) => {
        for (const segment of flattenSpans(spans, within)) {
          const all = covering(spans, segment).filter(({ end }) => end === segment.end);
          const { ending } = segment;
          if (ending === null) expect(all).toEqual([]);
          else {
            expect(all).toContain(ending);
            expect(all.filter((span) => holds(span, ending))).toEqual([]);
          }
        }
      }),
    );
  });
});

/** Whether a span holds all of another, and more. */
function holds(outer: Span, inner: Span): boolean {
  const isLonger = outer.end - outer.start > inner.end - inner.start;
  return isLonger && outer.start <= inner.start && outer.end >= inner.end;
}
