import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newClaim, putAnnotation, putClaim, type Room, type RoomAnnotation } from "./room";
import { applyCommand, type RoomCommand } from "./room-command";
import { noSteps, type Steps, stepDone, stepRefused, stepTurned, undoOf } from "./undo";

const edda = { id: "edda", name: "Edda" };
const rainer = { id: "rainer", name: "Rainer" };
const empty: Room = { marksRequired: 2, annotations: new Map(), claims: new Map() };
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

function turn(before: Room, command: RoomCommand): { command: RoomCommand; room: Room } {
  const undoing = undoOf(command, before);
  if ("fault" in undoing) throw new Error(undoing.fault);
  const turned = { ...stamp(), ...undoing } as RoomCommand;
  return { command: turned, room: applyCommand(before, turned) };
}

describe.each(commands)("%s", (_, make) => {
  it("is undone, redone, and undone again", () => {
    const command = make(room);
    const done = applyCommand(room, command);
    expect(seen(done)).not.toEqual(seen(room));
    const undone = turn(done, command);
    expect(seen(undone.room)).toEqual(seen(room));
    const redone = turn(undone.room, undone.command);
    expect(seen(redone.room)).toEqual(seen(done));
    expect(seen(turn(redone.room, redone.command).room)).toEqual(seen(room));
  });
});

it("many steps are undone one by one, back to the beginning", () => {
  const anySteps = fc.array(fc.constantFrom(...commands.map(([, make]) => make)), { maxLength: 6 });
  fc.assert(
    fc.property(anySteps, (makes) => {
      const rooms = [room];
      const done: RoomCommand[] = [];
      for (const make of makes) {
        const before = rooms.at(-1) ?? room;
        const command = make(before);
        const after = applyCommand(before, command);
        if (JSON.stringify(seen(after)) === JSON.stringify(seen(before))) continue;
        rooms.push(after);
        done.push(command);
      }
      let now = rooms.at(-1) ?? room;
      for (const [index, command] of [...done.entries()].toReversed()) {
        const undoing = undoOf(command, now);
        // A claim or a mark that hangs on an annotation that other steps changed says so, and no more.
        if ("fault" in undoing) return;
        now = applyCommand(now, { ...stamp(), ...undoing } as RoomCommand);
        expect(seen(now)).toEqual(seen(rooms[index] ?? room));
      }
    }),
  );
});

it("a second mark is undone to the first, and that to none", () => {
  const first = mark("confirmed", room);
  const once = applyCommand(room, first);
  const second = mark("disputed", once);
  const back = turn(applyCommand(once, second), second);
  expect(seen(back.room)).toEqual(seen(once));
});

describe("what others have changed is not undone", () => {
  const changed = { fault: "changed" };
  it.each([
    ["an annotation whose ends they moved", annotate(), { version: 2 }],
    ["an annotation that asserts one more claim", annotate(), { claimIds: ["d", "x"] }],
  ])("%s", (_, command, change) => {
    const done = applyCommand(room, command);
    const mine = done.annotations.get(command.id) as RoomAnnotation;
    expect(undoOf(command, putAnnotation(done, { ...mine, ...change }))).toEqual(changed);
  });

  it("a mark on a claim that reads otherwise now", () => {
    const command = mark("confirmed", room);
    const done = applyCommand(room, command);
    expect(undoOf(command, putClaim(done, { ...claim, version: 2 }))).toEqual(changed);
  });

  it("an annotation that somebody took back", () => {
    expect(undoOf(annotate(), room)).toEqual({ fault: "gone" });
  });
});

describe("steps", () => {
  const [one, two, other] = [annotate(), annotate(), annotate()];
  const both = [one, two].reduce(stepDone, noSteps);

  it("what was undone can be redone, until something new is done", () => {
    const undone = stepTurned(both, "undo", other);
    expect(undone).toEqual({ done: [one], undone: [other] } satisfies Steps);
    expect(stepTurned(undone, "redo", two)).toEqual(both);
    expect(stepDone(undone, other)).toEqual({ done: [one, other], undone: [] });
  });

  it("what the server refused was never done", () => {
    expect(stepRefused(both, two.id).done).toEqual([one]);
  });
});
