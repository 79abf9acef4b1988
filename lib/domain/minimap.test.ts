import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "./block";
import { type MinimapPiece, minimapKinds, minimapOf, minimapSteps, nextPiece, piecesToDo } from "./minimap";
import { newClaim, type Room, type RoomAnnotation, type RoomClaim } from "./room";

const block = (kind: Block["kind"], start: number, end: number) => ({ kind, start, end }) as Block;

const by = { id: "Edda", name: "Edda" };
const written = { quote: "", comments: [], createdBy: by, createdAt: "2025-10-01", version: 1 };
const annotation = (start: number, end: number, claimIds: string[]): RoomAnnotation => ({
  ...{ id: `${start}`, start, end, claimIds },
  ...written,
});

function roomOf(annotations: RoomAnnotation[], claims: RoomClaim[]): Room {
  return {
    marksRequired: 2,
    blocks: [],
    annotations: new Map(annotations.map((one) => [one.id, one])),
    claims: new Map(claims.map((one) => [one.id, one])),
  };
}

describe("what is still to do", () => {
  const blocks = [
    block("heading", 0, 10),
    block("paragraph", 11, 100),
    block("quote", 101, 200),
    block("paragraph", 201, 300),
  ];
  const open = newClaim("open", "Forty came.", null);
  const room = roomOf(
    [
      annotation(20, 30, ["open"]),
      annotation(40, 50, ["conflict"]),
      annotation(60, 70, ["confirmed"]),
      annotation(110, 120, []),
    ],
    [
      open,
      { ...open, id: "conflict", state: "conflict" },
      { ...open, id: "confirmed", state: "agreed", verdict: "confirmed" },
    ],
  );

  it("is every block without a claim, every open claim and every conflict", () => {
    expect(piecesToDo(blocks, room)).toEqual([
      { start: 20, end: 30, kind: "open" },
      { start: 40, end: 50, kind: "conflict" },
      { start: 101, end: 200, kind: "gap" },
      { start: 201, end: 300, kind: "gap" },
    ]);
  });
});

const anyPieces = fc
  .array(fc.tuple(fc.nat(900), fc.integer({ min: 1, max: 100 }), fc.constantFrom(...minimapKinds)))
  .map((all) =>
    all
      .map(([start, length, kind]): MinimapPiece => ({ start, end: start + length, kind }))
      .sort((a, b) => a.start - b.start),
  );

describe("the minimap", () => {
  it("has every piece where it is, and no more stretches than steps", () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const minimap = minimapOf(pieces, 1_000);
        for (const { start, end, kind } of pieces) {
          const middle = ((start + end) / 2 / 1_000) * minimapSteps;
          expect(minimap[kind].some((stretch) => stretch.start <= middle && middle <= stretch.end)).toBe(true);
        }
        for (const kind of minimapKinds) expect(minimap[kind].length).toBeLessThanOrEqual(minimapSteps);
      }),
    );
  });

  it("shows a single word of a very long article", () => {
    expect(minimapOf([{ start: 500_000, end: 500_004, kind: "conflict" }], 1_000_000).conflict).toEqual([
      { start: 200, end: 201 },
    ]);
  });
});

describe("the next piece", () => {
  const pieces: MinimapPiece[] = [
    { start: 5, end: 9, kind: "gap" },
    { start: 7, end: 8, kind: "conflict" },
    { start: 20, end: 21, kind: "conflict" },
  ];

  it.each([
    ["conflict", 0, 7],
    ["conflict", 7, 20],
    ["conflict", 20, 7],
    ["gap", 9, 5],
  ] as const)("of kind %s behind %i is at %i", (kind, after, start) => {
    expect(nextPiece(pieces, kind, after)?.start).toBe(start);
  });

  it("is none where there is none", () => {
    expect(nextPiece(pieces, "open", 0)).toBeNull();
  });
});
