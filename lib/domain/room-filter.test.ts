import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoomCommand } from "../reader/room/commands/command";
import { applyCommand } from "../reader/room/commands/table";
import { newClaim, putAnnotation, putClaim, type Room, type RoomAnnotation, type RoomClaim } from "./room";
import { filterRoom, isFiltering, noFilter, peopleIn, type RoomFilter } from "./room-filter";
import type { Verdict } from "./verdict";

const edda = { id: "edda", name: "Edda" };
const rainer = { id: "rainer", name: "Rainer" };
const selma = { id: "selma", name: "Selma" };

function annotation(id: string, claimIds: string[], createdBy = edda): RoomAnnotation {
  return { id, start: 0, end: 3, quote: "", claimIds, comments: [], createdBy, createdAt: "", version: 1 };
}

function mark(claimId: string, verdict: Verdict | null, by = rainer): RoomCommand {
  const judged = {
    claimId,
    claimVersion: 1,
    layer: "so",
    verdict,
    rationale: "",
    evidence: [],
    previous: null,
  } as const;
  return { id: `${claimId} ${by.id} ${verdict}`, by, at: "", kind: "mark", ...judged };
}

const claims: RoomClaim[] = ["open", "confirmed", "conflict", "withdrawn"].map((id) => newClaim(id, id, null));
const base = [
  annotation("note", []),
  annotation("theirs", [], rainer),
  annotation("open", ["open"]),
  annotation("confirmed", ["confirmed"]),
  annotation("conflict", ["conflict"], rainer),
  annotation("both", ["open", "conflict"]),
  annotation("withdrawn", ["withdrawn"]),
].reduce(
  putAnnotation,
  claims.reduce(putClaim, { marksRequired: 2, blocks: [], annotations: new Map(), claims: new Map() } as Room),
);
const room = [
  mark("confirmed", "confirmed"),
  mark("conflict", "confirmed"),
  mark("conflict", "refuted", selma),
  mark("withdrawn", "disputed", selma),
  mark("withdrawn", null, selma),
].reduce(applyCommand, base);

describe("a filter", () => {
  it.each([
    ["a state", { state: "open" }, ["open", "both", "withdrawn"]],
    ["conflicts", { state: "conflict" }, ["conflict", "both"]],
    ["a verdict, whoever's", { verdict: "confirmed" }, ["confirmed", "conflict", "both"]],
    ["a verdict of one person", { verdict: "confirmed", personId: "selma" }, []],
    ["a verdict of another", { verdict: "refuted", personId: "selma" }, ["conflict", "both"]],
    ["a person who annotated or marked", { personId: "rainer" }, ["theirs", "confirmed", "conflict", "both"]],
    ["a person who took her mark back", { personId: "selma" }, ["conflict", "both"]],
    ["a claim", { claimId: "open" }, ["open", "both"]],
    ["a claim in a state that another claim on the same words is in", { claimId: "open", state: "conflict" }, []],
  ] as const)("by %s", (_, filter, ids) => {
    expect([...filterRoom(room, { ...noFilter, ...filter }).annotations.keys()]).toEqual(ids);
  });

  it("that asks for nothing leaves the room as it is", () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(filterRoom(room, noFilter)).toBe(room);
  });

  it("lets no more through when it asks for more", () => {
    const some = fc.record<RoomFilter>({
      verdict: fc.constantFrom(null, "confirmed", "refuted"),
      state: fc.constantFrom(null, "open", "marked", "conflict"),
      personId: fc.constantFrom(null, "edda", "rainer", "selma"),
      claimId: fc.constantFrom(null, "open", "conflict"),
    });
    fc.assert(
      fc.property(some, fc.constantFrom("verdict", "state", "personId", "claimId"), (filter, dropped) => {
        const strict = new Set(filterRoom(room, filter).annotations.keys());
        const loose = new Set(filterRoom(room, { ...filter, [dropped]: null }).annotations.keys());
        expect([...strict].filter((id) => !loose.has(id))).toEqual([]);
      }),
    );
  });
});

it("the people are those whose work is there, by name", () => {
  expect(peopleIn(room)).toEqual([edda, rainer, selma]);
});
