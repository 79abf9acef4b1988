import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertedClaims, newClaim, type Room, type RoomResolution } from "../../../domain/room";
import { type Layer, layers, type Verdict, verdicts } from "../../../domain/verdict";
import type { RoomCommand } from "./command";
import { applyCommand } from "./table";

const edda = { id: "Edda", name: "Edda" };
const rainer = { id: "Rainer", name: "Rainer" };

const empty: Room = { marksRequired: 2, blocks: [], annotations: new Map(), claims: new Map() };
const stamp = (id: string, by = edda) => ({ id, by, at: "2025-10-01T12:00:00Z" });

function annotate(id: string, claimId: string | null, comment: string | null = null): RoomCommand {
  const claim = claimId === null ? null : newClaim(claimId, "It was said.", null);
  return { ...stamp(id), kind: "annotate", start: 3, end: 10, quote: "It was.", claim, comment };
}

function addClaim(annotationId: string, claimId: string): RoomCommand {
  return {
    ...stamp(`${annotationId} ${claimId}`),
    kind: "add-claim",
    annotationId,
    claim: newClaim(claimId, "So.", null),
  };
}

function mark(claimId: string, verdict: Verdict | null, by = edda, layer: Layer = "so"): RoomCommand {
  const judged = { claimId, claimVersion: 1, layer, verdict, rationale: "", evidence: [], previous: null };
  return { ...stamp(`${by.id} ${layer} ${verdict}`, by), kind: "mark", ...judged };
}

function remove(annotationId: string): RoomCommand {
  const annotation = { ...made, id: annotationId };
  return { ...stamp(`remove ${annotationId}`), kind: "delete-annotation", annotation };
}

const made = {
  start: 3,
  end: 10,
  quote: "It was.",
  claimIds: [],
  comments: [],
  createdBy: edda,
  createdAt: "2025-11-08T10:00:00.000Z",
  version: 1,
};

function apply(commands: readonly RoomCommand[], room = empty): Room {
  return commands.reduce(applyCommand, room);
}

describe("annotating", () => {
  it("puts the annotation where it was made, with its claim open and its comment", () => {
    const room = apply([annotate("a", "c", "Really?")]);
    expect([...room.annotations.values()]).toMatchObject([
      {
        id: "a",
        start: 3,
        end: 10,
        quote: "It was.",
        claimIds: ["c"],
        createdBy: edda,
        comments: [{ text: "Really?" }],
      },
    ]);
    expect(assertedClaims(room)).toMatchObject([{ id: "c", state: "open", verdict: null, marks: [] }]);
  });

  it("a note asserts nothing", () => {
    const room = apply([annotate("a", null, "Look this up.")]);
    expect(room.annotations.get("a")).toMatchObject({ claimIds: [] });
    expect(assertedClaims(room)).toEqual([]);
  });

  it("a claim that the room has keeps its marks where another span asserts it", () => {
    const room = apply([annotate("a", "c"), mark("c", "confirmed"), annotate("b", "c"), addClaim("b", "d")]);
    expect(room.claims.get("c")).toMatchObject({ state: "marked", verdict: "confirmed" });
    expect(room.annotations.get("b")?.claimIds).toEqual(["c", "d"]);
  });

  it("the same claim twice on the same words is there once", () => {
    expect(apply([annotate("a", "c"), addClaim("a", "c")]).annotations.get("a")?.claimIds).toEqual(["c"]);
  });

  it("arriving again, it keeps what was added to it since", () => {
    const room = apply([annotate("a", "c"), addClaim("a", "d"), annotate("a", "c")]);
    expect(room.annotations.get("a")?.claimIds).toEqual(["c", "d"]);
  });

  it("taken back, it is gone, and its claim with it unless other words assert it", () => {
    const room = apply([annotate("a", "c"), annotate("b", "c"), annotate("e", "d"), remove("a"), remove("e")]);
    expect([...room.annotations.keys()]).toEqual(["b"]);
    expect(assertedClaims(room).map(({ id }) => id)).toEqual(["c"]);
  });
});

describe("marking", () => {
  it.each<[string, RoomCommand[], object]>([
    ["one mark of two", [mark("c", "confirmed")], { state: "marked", verdict: "confirmed" }],
    [
      "two that agree",
      [mark("c", "confirmed"), mark("c", "confirmed", rainer)],
      { state: "agreed", verdict: "confirmed" },
    ],
    ["two that differ", [mark("c", "confirmed"), mark("c", "refuted", rainer)], { state: "conflict", verdict: null }],
    ["a change of mind", [mark("c", "confirmed"), mark("c", "refuted")], { state: "marked", verdict: "refuted" }],
    ["a mark taken back", [mark("c", "confirmed"), mark("c", null)], { state: "open", verdict: null }],
    [
      "what was said apart from what is so",
      [mark("c", "confirmed", edda, "said"), mark("c", "refuted", rainer)],
      { state: "marked", verdict: "refuted", layers: { said: { state: "marked", verdict: "confirmed" } } },
    ],
  ])("%s", (_, marks, state) => {
    expect(apply([annotate("a", "c"), ...marks]).claims.get("c")).toMatchObject(state);
  });

  it("an earlier mark of hers stays, and is no longer current", () => {
    const { marks } = apply([annotate("a", "c"), mark("c", "confirmed"), mark("c", "refuted")]).claims.get("c") ?? {};
    expect(marks).toMatchObject([
      { verdict: "confirmed", current: false },
      { verdict: "refuted", current: true },
    ]);
  });

  it.each([
    ["weighed every mark stands", "Edda so refuted", [], "resolved"],
    ["did not weigh one goes stale", "another", [], "stale"],
    ["was stale before, for a rival figure perhaps, stays so", "Edda so refuted", ["rival_figure" as const], "stale"],
  ])("a resolution that %s", (_, weighed, staleBecause, state) => {
    const stale = staleBecause.length > 0;
    const resolutions: RoomResolution[] = [
      { layer: "so", outcome: "side", verdict: "refuted", marks: [weighed], outdated: false, stale, staleBecause },
    ];
    const claim = { ...newClaim("c", "So.", null), resolutions };
    const room = { ...empty, claims: new Map([["c", claim]]) };
    expect(apply([mark("c", "refuted")], room).claims.get("c")).toMatchObject({ state, verdict: "refuted" });
  });
});

describe("a command about something that is gone changes nothing", () => {
  it.each([
    ["a mark", mark("gone", "confirmed")],
    ["a claim", addClaim("gone", "c")],
    ["taking back", remove("gone")],
  ])("%s", (_, command) => {
    const room = apply([annotate("a", "c")]);
    expect(applyCommand(room, command)).toEqual(room);
  });
});

describe("for any commands on their way", () => {
  const base = apply([annotate("a", "a"), annotate("b", "b"), annotate("c", "c", "Really?")]);
  const anyId = fc.constantFrom("a", "b", "c");
  const anyClaim = fc.oneof(anyId, fc.constant("new"));
  const anyCommand: fc.Arbitrary<RoomCommand> = fc.oneof(
    fc
      .tuple(fc.constant("new"), fc.option(anyClaim), fc.option(fc.constant("Why?")))
      .map((parts) => annotate(...parts)),
    fc.tuple(anyId, anyClaim).map((parts) => addClaim(...parts)),
    fc
      .tuple(anyId, fc.option(fc.constantFrom(...verdicts)), fc.constantFrom(edda, rainer), fc.constantFrom(...layers))
      .map((parts) => mark(...parts)),
    anyId.map(remove),
  );
  // Every command has an id of its own, as the browser gives it.
  const anyCommands = fc
    .array(anyCommand, { maxLength: 12 })
    .map((commands) => commands.map((command, index) => ({ ...command, id: String(index) })));

  it("what the server confirmed stays as it was, so that a refused command leaves no trace", () => {
    fc.assert(
      fc.property(anyCommands, fc.nat(), (commands, at) => {
        const accepted = commands.filter((_, index) => index !== at % commands.length);
        const before = structuredClone(base);
        apply(commands, base);
        expect(base).toEqual(before);
        expect(apply(accepted, base)).toEqual(apply(accepted, before));
      }),
    );
  });

  it("one that arrives again changes nothing, whatever came after it", () => {
    fc.assert(
      fc.property(anyCommands, fc.nat(), (commands, at) => {
        const once = apply(commands, base);
        expect(apply(commands.slice(at % commands.length).slice(0, 1), once)).toEqual(once);
        expect(apply(commands, once)).toEqual(once);
      }),
    );
  });

  it("marks stand in the order in which they were made", () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const claim = apply(commands, base).claims.get("a");
        const made = commands.filter((one) => one.kind === "mark" && one.claimId === "a");
        expect(claim?.marks.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
      }),
    );
  });
});
