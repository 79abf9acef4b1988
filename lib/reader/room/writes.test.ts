import { describe, expect, it } from "vitest";
import { newClaim, type Room, type RoomClaim, type RoomMark } from "../../domain/room";
import { CreateMarkSchema, type MarkRecord } from "../../schemas/mark";
import { recoverDraft } from "../recover-draft";
import { undoOf } from "./commands/table";
import { roomWrites } from "./writes";

const reader = { id: "5b0a6c1e-58a4-4b4e-8a53-1f3cf0e2a7d1", name: "Rainer" };
const claimId = "0d7d3d6a-0a39-4b8f-a8a5-5f6b6ad1f4a2";
const writes = roomWrites(reader, { id: "article", textVersionId: "version", text: "Am Quai lagen 640 Kähne." });

/** A mark as the server answers with it: its evidence has ids of the server's. */
const marked: MarkRecord = {
  id: "9b0f6a52-7f6e-4d5e-bd69-6a4a0f5f0f11",
  claimId,
  claimVersion: 1,
  layer: "so",
  verdict: "confirmed",
  rationale: "Laut Register.",
  evidence: [
    {
      id: "1c3c1c62-0cf8-4d55-a8f4-5f1f4a0c8f60",
      url: "https://amt.example/register",
      archivedUrl: null,
      quote: "640 Kähne",
      publisher: null,
      published: "2025-05",
      accessed: null,
      stance: "supports",
      origin: null,
    },
  ],
  author: reader,
  createdAt: "2025-11-08T10:00:00.000Z",
  current: true,
  outdated: false,
};

const claim: RoomClaim = { ...newClaim(claimId, "640 Kähne lagen am Quai.", null), marks: [marked] };
const room: Room = { marksRequired: 2, annotations: new Map(), claims: new Map([[claim.id, claim]]) };

function expectTaken(body: unknown) {
  const read = CreateMarkSchema.safeParse(body);
  expect(read.error?.issues ?? []).toEqual([]);
  return read.data;
}

describe("a mark whose earlier one had evidence", () => {
  const change = writes.mark(claim, { layer: "so", verdict: "disputed" });
  const { command } = change;
  if (command.kind !== "mark") throw new Error("It is no mark.");
  const now: RoomMark = { ...marked, id: command.id, verdict: "disputed", rationale: "", evidence: [] };
  const changed: Room = { ...room, claims: new Map([[claimId, { ...claim, marks: [marked, now] }]]) };
  const undoing = undoOf(command, changed, {});
  if ("fault" in undoing) throw new Error(undoing.fault);
  const undone = writes.undoing(undoing);

  it("is undone by one that the server takes, with the same evidence", () => {
    const { id: _, ...words } = marked.evidence[0] ?? {};
    expect(expectTaken(undone.request.body)).toMatchObject({ verdict: "confirmed", evidence: [words] });
  });

  it("refused, is begun again and sent without ids of the server's", () => {
    const begun = recoverDraft(undone, changed);
    if (!begun || !("mark" in begun)) throw new Error("Nothing was begun.");
    const { layer, rationale, evidence } = begun.mark;
    expectTaken(writes.mark(claim, { layer, verdict: "confirmed", rationale, evidence }).request.body);
  });

  it("is redone, and undone again", () => {
    if (undone.command.kind !== "mark") throw new Error("It is no mark.");
    const marks = [marked, now, { ...marked, id: undone.command.id }];
    const redoing = undoOf(undone.command, { ...room, claims: new Map([[claimId, { ...claim, marks }]]) }, {});
    if ("fault" in redoing) throw new Error(redoing.fault);
    expect(expectTaken(writes.undoing(redoing).request.body)).toMatchObject({ verdict: "disputed", evidence: [] });
  });

  it("withdrawn, is brought back with its evidence", () => {
    const withdrawal = writes.mark(claim, { layer: "so", verdict: null });
    if (withdrawal.command.kind !== "mark") throw new Error("It is no mark.");
    const none = { ...marked, id: withdrawal.command.id, verdict: null, evidence: [], current: false };
    const without = { ...room, claims: new Map([[claimId, { ...claim, marks: [marked, none] }]]) };
    const again = undoOf(withdrawal.command, without, {});
    if ("fault" in again) throw new Error(again.fault);
    expect(expectTaken(writes.undoing(again).request.body)?.evidence).toHaveLength(1);
  });
});
