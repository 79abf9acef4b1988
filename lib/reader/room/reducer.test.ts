import { describe, expect, it } from "vitest";
import { newClaim, putAnnotation, putClaim, type Room, type RoomAnnotation } from "../../domain/room";
import type { RoomAction } from "./actions";
import type { RoomCommand } from "./commands/command";
import { firstState, type RoomState, reduceRoom } from "./reducer";
import { isClaimWaiting, newRefusals, nextStep, roomOf } from "./selectors";
import { noSteps, stepDone } from "./steps";

const edda = { id: "edda", name: "Edda" };
const empty: Room = { marksRequired: 2, blocks: [], annotations: new Map(), claims: new Map() };
const claim = newClaim("c", "So it was.", null);
const annotation: RoomAnnotation = {
  id: "a",
  start: 3,
  end: 10,
  quote: "It was.",
  claimIds: ["c"],
  comments: [],
  createdBy: edda,
  createdAt: "2025-11-08T09:00:00.000Z",
  version: 1,
};
const room = putAnnotation(putClaim(empty, claim), annotation);

const stamp = (id: string) => ({ id, by: edda, at: "2025-11-08T10:00:00.000Z" });
const mark = (id: string): RoomCommand => {
  const judged = { claimId: "c", claimVersion: 1, layer: "so", verdict: "confirmed" } as const;
  return { ...stamp(id), kind: "mark", ...judged, rationale: "", evidence: [], previous: null };
};
const words = { start: 0, end: 2, quote: "So" };
const annotate: RoomCommand = { ...stamp("new"), kind: "annotate", ...words, claim: null, comment: "Really?" };
const problem = { type: "about:blank", title: "No", status: 422, detail: "" };

const stateAfter = (...actions: RoomAction[]): RoomState => actions.reduce(reduceRoom, firstState(room));
const queued = (command: RoomCommand, refused = false, isHere = true) => {
  return { command, problem: refused ? problem : null, isHere };
};
const verdictIn = (state: RoomState) => roomOf(state).claims.get("c")?.verdict ?? null;

describe("what is on its way", () => {
  it("is seen at once, and no more when it is refused", () => {
    expect(verdictIn(stateAfter({ type: "queue-changed", queue: [queued(mark("m"))] }))).toBe("confirmed");
    expect(verdictIn(stateAfter({ type: "queue-changed", queue: [queued(mark("m"), true)] }))).toBeNull();
  });

  it("in another article is not seen in this one", () => {
    const elsewhere = stateAfter({ type: "queue-changed", queue: [queued(annotate, false, false)] });
    expect(roomOf(elsewhere)).toBe(elsewhere.confirmed);
  });

  it("stays seen when the server has taken it and the queue has forgotten it", () => {
    const taken = stateAfter(
      { type: "queue-changed", queue: [queued(mark("m"))] },
      { type: "accepted", command: mark("m"), annotation: null, at: 0 },
      { type: "queue-changed", queue: [] },
    );
    expect(verdictIn(taken)).toBe("confirmed");
    expect(roomOf(taken).claims.get("c")?.marks).toHaveLength(1);
  });
});

describe("a page that was on its way meanwhile", () => {
  const accepted: RoomAction = { type: "accepted", command: mark("m"), annotation: null, at: 1_000 };

  it("does not take away what the server took since it was asked for", () => {
    expect(verdictIn(stateAfter(accepted, { type: "room-loaded", room, at: 5_000 }))).toBe("confirmed");
  });

  it("takes nothing away either where it is one page of several, and brings its own", () => {
    const other = { ...annotation, id: "b", start: 20, end: 24, claimIds: [] };
    const page = { annotations: [other], claims: [claim] };
    const state = stateAfter(accepted, { type: "page-loaded", page, at: 5_000 });
    expect([...roomOf(state).annotations.keys()]).toEqual(["a", "b"]);
    expect(verdictIn(state)).toBe("confirmed");
  });

  it("counts alone once it cannot have been on its way any more", () => {
    expect(verdictIn(stateAfter(accepted, { type: "room-loaded", room, at: 1_000_000 }))).toBeNull();
  });

  it("stays newer where it is", () => {
    const moved = { ...annotation, end: 12, version: 3 };
    const edges = { from: annotation, to: { start: 3, end: 11, quote: "It was. " } };
    const move: RoomCommand = { ...stamp("move"), kind: "move-annotation", annotationId: "a", version: 1, ...edges };
    const told: RoomAction = {
      type: "accepted",
      command: move,
      annotation: { ...annotation, end: 11, version: 2 },
      at: 1_000,
    };
    const state = stateAfter(told, { type: "room-loaded", room: putAnnotation(room, moved), at: 2_000 });
    expect(roomOf(state).annotations.get("a")).toMatchObject({ end: 12, version: 3 });
    expect(roomOf(stateAfter(told, { type: "room-loaded", room, at: 2_000 })).annotations.get("a")).toMatchObject({
      end: 11,
    });
  });
});

describe("a claim that was asked for", () => {
  const others = { ...claim, text: "So it was, they said." };

  it("is as the server has it", () => {
    const state = stateAfter({ type: "claims-loaded", claims: [others], claimId: "c", asked: 0 });
    expect(roomOf(state).claims.get("c")?.text).toBe(others.text);
  });

  it("is older news where the server has taken more of it since", () => {
    const state = stateAfter(
      { type: "accepted", command: mark("m"), annotation: null, at: 0 },
      { type: "claims-loaded", claims: [others], claimId: "c", asked: 0 },
    );
    expect(roomOf(state).claims.get("c")?.text).toBe(claim.text);
    expect(verdictIn(state)).toBe("confirmed");
  });
});

describe("steps", () => {
  it("are undone from the latest, and a refused one never was", () => {
    const done = stateAfter({ type: "done", command: mark("m") }, { type: "done", command: annotate });
    expect(nextStep(done, "undo")?.id).toBe("new");
    const refused = reduceRoom(done, { type: "queue-changed", queue: [queued(annotate, true)] });
    expect(nextStep(refused, "undo")?.id).toBe("m");
  });

  it("that were kept come before those done while they were read, without the refused", () => {
    const kept = [mark("old"), mark("refused")].reduce(stepDone, noSteps);
    const state = stateAfter(
      { type: "done", command: annotate },
      { type: "queue-changed", queue: [queued(mark("refused"), true)] },
      { type: "steps-read", steps: kept },
    );
    expect(state.steps.done.map(({ id }) => id)).toEqual(["old", "new"]);
  });

  it("are redone once they were undone, until something else is done", () => {
    const undone = stateAfter(
      { type: "done", command: mark("m") },
      { type: "undone", direction: "undo", by: mark("back") },
    );
    expect([nextStep(undone, "undo"), nextStep(undone, "redo")?.id]).toEqual([null, "back"]);
    expect(nextStep(reduceRoom(undone, { type: "done", command: annotate }), "redo")).toBeNull();
  });
});

describe("a refusal", () => {
  it("is new once, and here only", () => {
    const queue = [queued(mark("m"), true), queued(annotate, true, false)];
    const state = stateAfter();
    expect(newRefusals(state, queue).map(({ command }) => command.id)).toEqual(["m"]);
    expect(newRefusals(reduceRoom(state, { type: "queue-changed", queue }), queue)).toEqual([]);
  });

  it("leaves nothing waiting for its claim", () => {
    expect(isClaimWaiting(stateAfter({ type: "queue-changed", queue: [queued(mark("m"))] }), "c")).toBe(true);
    expect(isClaimWaiting(stateAfter({ type: "queue-changed", queue: [queued(mark("m"), true)] }), "c")).toBe(false);
  });
});
