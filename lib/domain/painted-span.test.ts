import { describe, expect, it } from "vitest";
import { isPaintedAlike, type PaintedSpan, paintedSpan } from "./painted-span";
import { newClaim, type RoomAnnotation, type RoomClaim } from "./room";

const by = { id: "Edda", name: "Edda" };
const claims = new Map<string, RoomClaim>([
  ["open", newClaim("open", "It was said.", null)],
  ["refuted", { ...newClaim("refuted", "It was so.", null), state: "agreed", verdict: "refuted" }],
]);

function annotation(claimIds: string[]): RoomAnnotation {
  return {
    ...{ id: "a", start: 2, end: 6, quote: "", claimIds },
    ...{ comments: [], createdBy: by, createdAt: "2025-10-01", version: 1 },
  };
}

describe("an annotation as the text shows it", () => {
  it.each([
    ["its claim", ["open"], "open"],
    ["the claim that needs most attention", ["open", "refuted"], "refuted"],
    ["a note, where it has no claim", [], "note"],
    ["a note, where its claim has not arrived yet", ["elsewhere"], "note"],
  ])("has its words and the paint of %s", (_, claimIds, paint) => {
    expect(paintedSpan(annotation(claimIds), claims)).toEqual({ id: "a", start: 2, end: 6, paint });
  });

  it.each([
    [{}, true],
    [{ id: "b" }, false],
    [{ start: 1 }, false],
    [{ end: 7 }, false],
    [{ paint: "conflict" }, false],
  ] as const)("with the change %j looks as before: %s", (change, alike) => {
    const span: PaintedSpan = { id: "a", start: 2, end: 6, paint: "open" };
    expect(isPaintedAlike(span, { ...span, ...change })).toBe(alike);
    expect(isPaintedAlike(span, undefined)).toBe(false);
  });
});
