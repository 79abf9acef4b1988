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

/** When the room was read, and two moments after that. */
const [begun, early, late] = ["100-0", "110-0", "120-0"] as const;
const accepted = (
  command: RoomCommand,
  cursor: string | null,
  annotation: RoomAnnotation | null = null,
): RoomAction => {
  return { type: "accepted", command, annotation, cursor };
};
const stateAfter = (...actions: RoomAction[]): RoomState => actions.reduce(reduceRoom, firstState(room, begun));
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
    const taken = stateAfter({ type: "queue-changed", queue: [queued(mark("m"))] }, accepted(mark("m"), early), {
      type: "queue-changed",
      queue: [],
    });
    expect(verdictIn(taken)).toBe("confirmed");
    expect(roomOf(taken).claims.get("c")?.marks).toHaveLength(1);
  });
});

describe("what was read before the server took something", () => {
  it("and arrives after it does not take it away", () => {
    expect(verdictIn(stateAfter(accepted(mark("m"), late), { type: "room-read", room, cursor: early }))).toBe(
      "confirmed",
    );
  });

  it("does not either where it is one page of several, and brings its own", () => {
    const other = { ...annotation, id: "b", start: 20, end: 24, claimIds: [] };
    const page = { annotations: [other], claims: [claim] };
    const state = stateAfter(accepted(mark("m"), late), { type: "page-read", page, cursor: early });
    expect([...roomOf(state).annotations.keys()]).toEqual(["a", "b"]);
    expect(verdictIn(state)).toBe("confirmed");
  });

  it("does not bring back what was taken back", () => {
    const remove: RoomCommand = { ...stamp("remove"), kind: "delete-annotation", annotation };
    const page = { annotations: [annotation], claims: [claim] };
    const before = stateAfter(accepted(remove, late), { type: "page-read", page, cursor: early });
    expect(roomOf(before).annotations.size).toBe(0);
    // Read after it, somebody has brought it back.
    expect(roomOf(reduceRoom(before, { type: "page-read", page, cursor: late })).annotations.size).toBe(1);
  });

  it("counts for what it says of other things", () => {
    const renamed = putClaim(room, { ...claim, text: "So it was, they said." });
    const state = stateAfter(accepted(mark("m"), late), { type: "room-read", room: renamed, cursor: early });
    expect(roomOf(state).claims.get("c")?.text).toBe("So it was, they said.");
    expect(verdictIn(state)).toBe("confirmed");
  });

  it("is taken for that where the server did not say when it took it", () => {
    const state = stateAfter(accepted(mark("m"), null), { type: "room-read", room, cursor: late });
    expect(verdictIn(state)).toBe("confirmed");
  });
});

describe("what was read after the server took something", () => {
  it("counts alone: others may have undone it", () => {
    expect(verdictIn(stateAfter(accepted(mark("m"), early), { type: "room-read", room, cursor: late }))).toBeNull();
    expect(verdictIn(stateAfter(accepted(mark("m"), early), { type: "room-read", room, cursor: early }))).toBeNull();
  });

  it("counts alone also where it arrives before the answer to the write", () => {
    expect(verdictIn(stateAfter({ type: "room-read", room, cursor: late }, accepted(mark("m"), early)))).toBeNull();
    expect(verdictIn(stateAfter({ type: "room-read", room, cursor: early }, accepted(mark("m"), late)))).toBe(
      "confirmed",
    );
  });

  it("is nothing that what was read before could be without", () => {
    const state = stateAfter(accepted(mark("m"), early), { type: "room-read", room, cursor: late });
    expect(state.accepted).toEqual([]);
    expect(reduceRoom(state, { type: "room-read", room: empty, cursor: early })).toBe(state);
  });
});

it("an annotation that was read with more of it than the server answered stays so", () => {
  const moved = { ...annotation, end: 12, version: 3 };
  const edges = { from: annotation, to: { start: 3, end: 11, quote: "It was. " } };
  const move: RoomCommand = { ...stamp("move"), kind: "move-annotation", annotationId: "a", version: 1, ...edges };
  const told = accepted(move, late, { ...annotation, end: 11, version: 2 });
  const endAfter = (read: Room) =>
    roomOf(stateAfter(told, { type: "room-read", room: read, cursor: early })).annotations.get("a");
  expect(endAfter(putAnnotation(room, moved))).toMatchObject({ end: 12, version: 3 });
  expect(endAfter(room)).toMatchObject({ end: 11 });
});

describe("a claim that was read by itself", () => {
  const read = (text: string, cursor: string): RoomAction => {
    return { type: "records-read", asked: [], part: { annotations: [], claims: [{ ...claim, text }] }, cursor };
  };
  const textIn = (state: RoomState) => roomOf(state).claims.get("c")?.text;

  it("is as the server has it, with what the server took since", () => {
    const state = stateAfter(accepted(mark("m"), late), read("So it was, they said.", early));
    expect(textIn(state)).toBe("So it was, they said.");
    expect(verdictIn(state)).toBe("confirmed");
  });

  it("stays where it is read earlier and arrives later, by itself or with others", () => {
    const state = stateAfter(read("later", late), read("earlier", early));
    expect(textIn(state)).toBe("later");
    expect(textIn(reduceRoom(state, { type: "room-read", room, cursor: early }))).toBe("later");
    const page = { annotations: [annotation], claims: [claim] };
    expect(textIn(reduceRoom(state, { type: "page-read", page, cursor: early }))).toBe("later");
  });

  it("is older than a room that was read after it", () => {
    const state = stateAfter({ type: "room-read", room, cursor: late }, read("earlier", early));
    expect(textIn(state)).toBe(claim.text);
    expect(textIn(reduceRoom(state, read("later", late)))).toBe("later");
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

it("what was said of an annotation is read by itself, and of one that is gone it says nothing", () => {
  const comments = [{ id: "n", text: "Really?", createdBy: edda, createdAt: "2025-11-08T09:30:00.000Z" }];
  const read = (annotationId: string) => stateAfter({ type: "comments-read", annotationId, comments });
  expect(roomOf(read("a")).annotations.get("a")).toEqual({ ...annotation, comments });
  expect(roomOf(read("gone"))).toEqual(roomOf(stateAfter()));
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
