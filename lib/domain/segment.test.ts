import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flattenSpans } from "./segment";
import type { Span } from "./span";

/** Writes segments as one reads them: "0–2 a b". */
function shown(spans: [string, number, number][], within: [number, number] = [0, 10]): string[] {
  const named = spans.map(([id, start, end]) => ({ id, start, end }));
  const segments = flattenSpans(named, { start: within[0], end: within[1] });
  return segments.map(({ start, end, ids }) => [`${start}–${end}`, ...ids].join(" "));
}

describe("flattenSpans", () => {
  it.each<[string, [string, number, number][], string[]]>([
    ["no spans leave one stretch", [], ["0–10"]],
    ["one span makes three", [["a", 2, 4]], ["0–2", "2–4 a", "4–10"]],
    ["a span over everything makes one", [["a", 0, 10]], ["0–10 a"]],
    [
      "spans that touch share nothing",
      [
        ["a", 2, 4],
        ["b", 4, 6],
      ],
      ["0–2", "2–4 a", "4–6 b", "6–10"],
    ],
    [
      "spans that overlap share a stretch",
      [
        ["a", 2, 6],
        ["b", 4, 8],
      ],
      ["0–2", "2–4 a", "4–6 a b", "6–8 b", "8–10"],
    ],
    [
      "a span within another comes second, whichever was made first",
      [
        ["inner", 4, 6],
        ["outer", 2, 8],
      ],
      ["0–2", "2–4 outer", "4–6 outer inner", "6–8 outer", "8–10"],
    ],
    [
      "of two that begin together the longer comes first",
      [
        ["short", 2, 4],
        ["long", 2, 8],
      ],
      ["0–2", "2–4 long short", "4–8 long", "8–10"],
    ],
    [
      "the same span twice makes no empty stretch",
      [
        ["a", 2, 4],
        ["b", 2, 4],
      ],
      ["0–2", "2–4 a b", "4–10"],
    ],
    ["an empty span is none", [["a", 4, 4]], ["0–10"]],
  ])("%s", (_, spans, segments) => {
    expect(shown(spans)).toEqual(segments);
  });

  it("a paragraph has what lies in it of the spans that reach beyond, outermost first there too", () => {
    const spans: [string, number, number][] = [
      ["before", 0, 5],
      ["across", 3, 12],
      ["through", 0, 100],
      ["ending where it begins", 1, 4],
      ["beginning where it ends", 10, 20],
    ];
    expect(shown(spans, [4, 10])).toEqual(["4–5 through before across", "5–10 through across"]);
  });

  it("an empty paragraph has no stretch", () => {
    expect(shown([["a", 0, 10]], [4, 4])).toEqual([]);
  });

  const anySpans = fc
    .array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 12 })
    .map((pairs) => pairs.map(([a, b], id) => ({ id: String(id), start: Math.min(a, b), end: Math.max(a, b) })));
  const anyWithin = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

  it("the stretches follow each other without a gap, and each has exactly the spans that cover it", () => {
    fc.assert(
      fc.property(anySpans, anyWithin, (spans, within) => {
        const segments = flattenSpans(spans, within);
        expect([within.start, ...segments.map(({ end }) => end)]).toEqual([
          ...segments.map(({ start }) => start),
          within.end,
        ]);
        for (const { start, end, ids } of segments) {
          expect(start).toBeLessThan(end);
          const covering = spans.filter((span) => span.start <= start && span.end >= end && span.start < span.end);
          expect([...ids].sort()).toEqual(covering.map(({ id }) => id).sort());
        }
      }),
    );
  });

  it("no two neighbours have the same spans", () => {
    fc.assert(
      fc.property(anySpans, anyWithin, (spans, within) => {
        const segments = flattenSpans(spans, within);
        for (const [index, { ids }] of segments.entries()) expect(ids).not.toEqual(segments[index + 1]?.ids);
      }),
    );
  });

  it("of two spans on the same stretch one that holds the other comes first", () => {
    fc.assert(
      fc.property(anySpans, anyWithin, (spans, within) => {
        const spanOf = new Map(spans.map((span) => [span.id, span]));
        for (const { ids } of flattenSpans(spans, within)) {
          const covering = ids.flatMap((id) => spanOf.get(id) ?? []);
          for (const [index, outer] of covering.entries()) {
            const holders = covering.slice(index + 1).filter((inner) => holds(inner, outer));
            expect(holders).toEqual([]);
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
