import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalIndex } from "./interval-index";
import { cardSpans, inTextOrder, nextOverlapping, overlapOf, type PaintedSpan, paintedSpans } from "./painted-span";
import { newClaim, type Room, type RoomAnnotation } from "./room";
import type { Section } from "./section";

const by = { id: "Edda", name: "Edda" };

function annotation(id: string, start: number, end: number, claimIds: string[] = []): RoomAnnotation {
  return { id, start, end, quote: "", claimIds, comments: [], createdBy: by, createdAt: "2025-10-01", version: 1 };
}

function roomOf(annotations: RoomAnnotation[]): Room {
  const claims = [
    newClaim("open", "It was said.", null),
    { ...newClaim("refuted", "It was so.", null), state: "agreed", verdict: "refuted" } as const,
  ];
  return {
    marksRequired: 2,
    annotations: new Map(annotations.map((one) => [one.id, one])),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
  };
}

function span(id: string, start: number, end: number): PaintedSpan {
  return { id, start, end, paint: "open" };
}

const anySpans = fc
  .uniqueArray(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 8 }), fc.nat(99)), {
    selector: ([, , id]) => id,
    minLength: 1,
    maxLength: 10,
  })
  .map((all) => all.map(([start, length, id]) => span(String(id), start, start + length)));

describe("paintedSpans", () => {
  it("has each annotation with the paint of its claims, in the order of the text", () => {
    const room = roomOf([
      annotation("later", 8, 9, ["open"]),
      annotation("inner", 2, 4),
      annotation("outer", 2, 6, ["open", "refuted"]),
    ]);
    expect(paintedSpans(room)).toEqual([
      { id: "outer", start: 2, end: 6, paint: "refuted" },
      { id: "inner", start: 2, end: 4, paint: "note" },
      { id: "later", start: 8, end: 9, paint: "open" },
    ]);
  });

  it("an annotation whose claim has not arrived yet is painted as a note", () => {
    expect(paintedSpans(roomOf([annotation("a", 0, 1, ["elsewhere"])]))).toMatchObject([{ paint: "note" }]);
  });
});

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
    ["the one that begins first", span("b", 1, 9), span("a", 2, 3)],
    ["of two that begin together the longer", span("b", 1, 9), span("a", 1, 3)],
    ["of the same words twice the one with the smaller id", span("a", 1, 3), span("b", 1, 3)],
  ])("has first %s", (_, first, second) => {
    expect([second, first].toSorted(inTextOrder)).toEqual([first, second]);
    expect([first, second].toSorted(inTextOrder)).toEqual([first, second]);
  });
});

describe("spans that share words", () => {
  const named = {
    a: span("a", 0, 5),
    b: span("b", 2, 6),
    c: span("c", 3, 4),
    touching: span("touching", 6, 8),
    apart: span("apart", 10, 12),
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
    const chain = [span("left", 0, 4), span("middle", 3, 8), span("right", 7, 9), span("apart", 9, 12)] as const;
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
        const met: PaintedSpan[] = [];
        for (let at = all[0]; at && !met.includes(at); at = nextOverlapping(at, index)) met.push(at);
        expect(met).toEqual(all.filter((one) => reached.has(one)));
        expect(met.map((one) => overlapOf(one, index)?.number ?? 1)).toEqual(met.map((_, at) => at + 1));
      }),
    );
  });

  it.each([
    ["on one word", (at: number) => span(String(at).padStart(5, "0"), 4, 9)],
    ["in one chain", (at: number) => span(String(at), 4 * at, 4 * at + 6)],
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
    const middle = many[5_000] as PaintedSpan;
    expect(overlapOf(middle, counting)).toEqual({ number: 5_001, count: 10_000 });
    expect(seen).toBeLessThan(50_000);
  });

  it("going on and on among spans that all share words meets each of them once", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 11, max: 20 })), { minLength: 1 }), (ends) => {
        const stack = ends.map(([start, end], index) => span(String(index), start, end)).toSorted(inTextOrder);
        const stacked = intervalIndex(stack);
        const met: (PaintedSpan | undefined)[] = [stack[0]];
        for (let last = stack[0]; last && met.length < stack.length; met.push(last))
          last = nextOverlapping(last, stacked);
        expect(met).toEqual(stack);
        expect(nextOverlapping(stack.at(-1) as PaintedSpan, stacked)).toBe(stack[0]);
      }),
    );
  });
});

describe("the cards in the margin", () => {
  const sectionAt = (start: number): Section => ({ start, end: start + 100, blocks: [] });
  const [one, two, three] = [sectionAt(0), sectionAt(100), sectionAt(200)];
  const spans = [
    span("before", 90, 110),
    span("first", 100, 120),
    span("second", 150, 260),
    span("after", 200, 210),
  ] as const;
  const index = intervalIndex(spans);
  const idsOf = (found: readonly PaintedSpan[]) => found.map(({ id }) => id);

  it.each([
    ["those that begin in the sections near the window", [two], null, ["first", "second"]],
    ["none where nothing is near", [], null, []],
    ["in the order of the text, whatever came near first", [three, one], null, ["before", "after"]],
    ["the one that one is at, wherever it is", [one], spans[3], ["before", "after"]],
    ["the one that one is at once only", [two], spans[1], ["first", "second"]],
  ] as const)("has %s", (_, near, active, ids) => {
    expect(idsOf(cardSpans(index, near, near[0], active))).toEqual(ids);
  });

  it("are at most 40 around the one that one is at, or else around where one reads", () => {
    const many = [10, 110, 210].flatMap((start) =>
      Array.from({ length: 100 }, (_, at) => span(`${start} ${String(at).padStart(2, "0")}`, start, start + 5)),
    );
    const crowd = intervalIndex(many);
    const shown = (reading: Section, active: PaintedSpan | null) =>
      idsOf(cardSpans(crowd, [one, two, three], reading, active));
    const at = (number: number) => many[number] as PaintedSpan;
    expect(shown(one, null)).toEqual(idsOf(many.slice(0, 40)));
    expect(shown(two, null)).toEqual(idsOf(many.slice(80, 120)));
    expect(shown(two, at(150))).toEqual(idsOf(many.slice(130, 170)));
    expect(shown(three, at(299))).toEqual(idsOf(many.slice(260)));
    // It stays, wherever one reads on.
    expect(shown(three, at(20))).toEqual(idsOf([at(20), ...many.slice(180, 220)]));
  });
});
