import { describe, expect, it } from "vitest";
import { type Block, findBlocks } from "../../../domain/block";
import { type BlockEdit, replacementOf } from "../../../domain/block-edit";
import type { Room } from "../../../domain/room";
import { CreateBlockRevisionSchema } from "../../../schemas/block";
import { firstState, reduceRoom } from "../reducer";
import { nextStep, roomOf } from "../selectors";
import type { Command } from "./command";
import { applyCommand, callOf, recordsOf, undoOf } from "./table";

const text = "Fähre bleibt\nDer Motor fiel aus. Niemand kam.\nEnde gut.";
const room: Room = { marksRequired: 2, blocks: findBlocks(text), annotations: new Map(), claims: new Map() };
const [heading, paragraph, last] = room.blocks as [Block, Block, Block];
const versionId = "9f4f2f0c-3f0a-4c43-9d5a-6f4f2f0c1a2b";
const id = "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b";

function command(edit: BlockEdit): Command<"edit-blocks"> {
  const replacement = replacementOf(text, edit);
  if ("fault" in replacement) throw new Error(replacement.fault);
  const stamp = { id, by: { id: "edda", name: "Edda" }, at: "2026-11-26T10:00:00.000Z" };
  return { ...stamp, kind: "edit-blocks", versionId, edit, replacement };
}

const edits: [string, BlockEdit][] = [
  ["what a block is", { change: "kind", block: last, kind: "caption" }],
  ["where one ends", { change: "split", block: paragraph, at: text.indexOf("Niemand"), kind: "quote" }],
  ["two that are one", { change: "join", block: heading, next: paragraph }],
];

describe.each(edits)("%s", (_, edit) => {
  const done = command(edit);

  it("is seen at once, and once", () => {
    const after = applyCommand(room, done);
    expect(after.blocks).not.toEqual(room.blocks);
    expect(applyCommand(after, done)).toBe(after);
  });

  it("is undone, and done again, and undone again", () => {
    const after = applyCommand(room, done);
    let [now, step] = [after, done];
    for (const expected of [room, after, room]) {
      const undoing = undoOf(step, now, {});
      if ("fault" in undoing) throw new Error(undoing.fault);
      step = { ...done, ...undoing } as typeof done;
      now = applyCommand(now, step);
      expect(now.blocks).toEqual(expected.blocks);
    }
  });

  it("is not undone once others have changed it", () => {
    expect(undoOf(done, room, {})).toEqual({ fault: "changed" });
  });

  it("is sent as the server takes it, and after what was done to these blocks before", () => {
    const { operation, parts } = callOf(done, { id: "article", textVersionId: versionId });
    expect([operation, parts.params]).toEqual(["createBlockRevision", { id: "article" }]);
    const read = CreateBlockRevisionSchema.safeParse(parts.body);
    expect(read).toMatchObject({ success: true, data: { id, versionId, edit } });
    expect(recordsOf(done)).toEqual([`${versionId} blocks`]);
  });

  it("that was refused is not seen, and no step; the server says what is there", () => {
    const problem = { type: "about:blank", title: "No", status: 409, detail: "" };
    const theirs = [{ ...heading, kind: "caption" as const }, paragraph, last];
    const state = [
      { type: "done", command: done } as const,
      { type: "queue-changed", queue: [{ command: done, problem, isHere: true }] } as const,
      { type: "blocks-read", blocks: theirs, cursor: "100-0" } as const,
    ].reduce(reduceRoom, firstState(room, "100-0"));
    expect(roomOf(state).blocks).toEqual(theirs);
    expect(nextStep(state, "undo")).toBeNull();
  });
});
