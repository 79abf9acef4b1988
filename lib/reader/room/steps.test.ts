import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newClaim, putAnnotation, putClaim, type Room, type RoomAnnotation } from "../../domain/room";
import type { RoomCommand } from "./commands/command";
import { applyCommand, undoOf } from "./commands/table";
import { noSteps, recordUndoRedo, type Steps, stepDone, stepRefused } from "./steps";

const edda = { id: "edda", name: "Edda" };
const rainer = { id: "rainer", name: "Rainer" };
const empty: Room = { marksRequired: 2, blocks: [], annotations: new Map(), claims: new Map() };
let made = 0;
const stamp = (by = edda) => ({ id: `step ${made++}`, by, at: "2025-11-08T10:00:00.000Z" });

const claim = newClaim("c", "So it was.", null);
const annotation: RoomAnnotation = {
  id: "a",
  start: 3,
  end: 10,
  quote: "It was.",
  claimIds: ["c"],
  comments: [],
  createdBy: rainer,
  createdAt: "2025-11-08T09:00:00.000Z",
  version: 4,
};
const room = putAnnotation(putClaim(empty, claim), annotation);

function annotate(): RoomCommand {
  return {
    ...stamp(),
    kind: "annotate",
    start: 0,
    end: 2,
    quote: "It",
    claim: newClaim("d", "It.", null),
    comment: null,
  };
}

function mark(verdict: "confirmed" | "disputed", before: Room): RoomCommand {
  const previous = before.claims.get("c")?.marks.findLast(({ author }) => author.id === edda.id) ?? null;
  const judged = { claimVersion: 1, layer: "so", verdict, rationale: verdict, evidence: [], previous } as const;
  return { ...stamp(), kind: "mark", claimId: "c", ...judged };
}

/** The annotation as it is now, or as it was before it was taken back. */
const annotationIn = (before: Room) => before.annotations.get("a") ?? annotation;

const edges = { start: 0, end: 10, quote: "So it was." };
const commands: [string, (before: Room) => RoomCommand][] = [
  ["annotating", annotate],
  ["adding a claim", () => ({ ...stamp(), kind: "add-claim", annotationId: "a", claim: newClaim("e", "E.", null) })],
  ["taking a claim off", () => ({ ...stamp(), kind: "remove-claim", annotationId: "a", claim })],
  ["marking", (before) => mark("confirmed", before)],
  ["a change of mind", (before) => mark("disputed", before)],
  [
    "moving the ends",
    (before) => {
      const { version, ...from } = annotationIn(before);
      return { ...stamp(), kind: "move-annotation", annotationId: "a", version, from, to: edges };
    },
  ],
  ["taking back", (before) => ({ ...stamp(), kind: "delete-annotation", annotation: annotationIn(before) })],
];

/** What one sees of a room: its annotations' words and claims, and each claim's current verdicts. */
function seen({ annotations, claims }: Room) {
  const current = (id: string) =>
    (claims.get(id)?.marks ?? [])
      .filter((one) => one.current)
      .map(({ author, verdict, rationale }) => [author.id, verdict, rationale]);
  const shown = [...annotations.values()].map(({ id, start, end, quote, claimIds }) => ({
    id,
    start,
    end,
    quote,
    claims: claimIds.toSorted().map((claimId) => [claimId, current(claimId)]),
  }));
  return shown.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A room with the steps that were taken in it. */
interface Desk {
  room: Room;
  steps: Steps;
}
const desk: Desk = { room, steps: noSteps };

function act({ room: before, steps }: Desk, make: (before: Room) => RoomCommand): Desk {
  const command = make(before);
  return { room: applyCommand(before, command), steps: stepDone(steps, command) };
}

function turn({ room: before, steps }: Desk, direction: "undo" | "redo"): Desk {
  const command = (direction === "undo" ? steps.done : steps.undone).at(-1);
  if (!command) throw new Error(`nothing to ${direction}`);
  const undoing = undoOf(command, before, steps.left);
  if ("fault" in undoing) throw new Error(`${command.kind}: ${undoing.fault}`);
  const turned = { ...stamp(), ...undoing } as RoomCommand;
  return { room: applyCommand(before, turned), steps: recordUndoRedo(steps, direction, turned) };
}

it.each(commands)("%s is undone, redone, and undone again", (_, make) => {
  const done = act(desk, make);
  expect(seen(done.room)).not.toEqual(seen(room));
  const undone = turn(done, "undo");
  expect(seen(undone.room)).toEqual(seen(room));
  const redone = turn(undone, "redo");
  expect(seen(redone.room)).toEqual(seen(done.room));
  expect(seen(turn(redone, "undo").room)).toEqual(seen(room));
});

it("any steps are undone one by one to the beginning, and redone to the end", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...commands.map(([, make]) => make)), { maxLength: 8 }), (makes) => {
      const desks = [desk];
      for (const make of makes) {
        const before = desks.at(-1) ?? desk;
        const after = act(before, make);
        // What changes nothing, such as taking back what is taken back, nobody can do in the room.
        if (JSON.stringify(seen(after.room)) !== JSON.stringify(seen(before.room))) desks.push(after);
      }
      let now = desks.at(-1) ?? desk;
      for (const before of desks.slice(0, -1).toReversed()) {
        now = turn(now, "undo");
        expect(seen(now.room)).toEqual(seen(before.room));
      }
      for (const after of desks.slice(1)) {
        now = turn(now, "redo");
        expect(seen(now.room)).toEqual(seen(after.room));
      }
    }),
  );
});

describe("what others have changed is not undone", () => {
  const changed = { fault: "changed" };
  it.each([
    ["an annotation whose ends they moved", annotate(), { version: 2 }],
    ["an annotation that asserts one more claim", annotate(), { claimIds: ["d", "x"] }],
  ])("%s", (_, command, change) => {
    const done = act(desk, () => command);
    const mine = done.room.annotations.get(command.id) as RoomAnnotation;
    expect(undoOf(command, putAnnotation(done.room, { ...mine, ...change }), done.steps.left)).toEqual(changed);
  });

  it("a mark on a claim that reads otherwise now", () => {
    const command = mark("confirmed", room);
    const done = applyCommand(room, command);
    expect(undoOf(command, putClaim(done, { ...claim, version: 2 }), {})).toEqual(changed);
  });

  it("an annotation that somebody took back", () => {
    expect(undoOf(annotate(), room, {})).toEqual({ fault: "gone" });
  });
});

describe("steps", () => {
  const [one, two, other] = [annotate(), annotate(), annotate()];
  const both = [one, two].reduce(stepDone, noSteps);

  it("what was undone can be redone, until something new is done", () => {
    const undone = recordUndoRedo(both, "undo", other);
    expect(undone).toMatchObject({ done: [one], undone: [other] });
    expect(recordUndoRedo(undone, "redo", two)).toMatchObject({ done: [one, two], undone: [] });
    expect(stepDone(undone, other)).toMatchObject({ done: [one, other], undone: [] });
  });

  it("what the server refused was never done", () => {
    expect(stepRefused(both, two.id).done).toEqual([one]);
  });
});
