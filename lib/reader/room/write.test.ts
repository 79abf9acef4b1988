import { describe, expect, it } from "vitest";
import type { Operation } from "../../api/operation";
import { operations } from "../../api/operations";
import type { BlockEdit } from "../../domain/block-edit";
import { noRemarks } from "../../domain/mark-remarks";
import { newClaim, type Room, type RoomAnnotation, type RoomClaim, type RoomMark } from "../../domain/room";
import { CreateMarkSchema, type MarkRecord } from "../../schemas/mark";
import { recoverDraft } from "../recover-draft";
import type { Unstamped } from "./commands/command";
import { commandsIn } from "./commands/make";
import { undoOf } from "./commands/table";
import { roomWrite } from "./write";

const reader = { id: "5b0a6c1e-58a4-4b4e-8a53-1f3cf0e2a7d1", name: "Rainer" };
const claimId = "0d7d3d6a-0a39-4b8f-a8a5-5f6b6ad1f4a2";
const commands = commandsIn("Am Quai lagen 640 Kähne.", reader);
const { mark } = commands;
const article = { id: crypto.randomUUID(), textVersionId: crypto.randomUUID() };
const write = (what: Unstamped) => roomWrite(what, reader, article);
/** What is sent. */
const bodyOf = ({ request }: ReturnType<typeof write>) => ("operation" in request ? request.parts.body : null);

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
  ...noRemarks,
  author: reader,
  createdAt: "2025-11-08T10:00:00.000Z",
  current: true,
  outdated: false,
};

const claim: RoomClaim = { ...newClaim(claimId, "640 Kähne lagen am Quai.", null), marks: [marked] };
const room: Room = { marksRequired: 2, blocks: [], annotations: new Map(), claims: new Map([[claim.id, claim]]) };

function expectTaken(body: unknown) {
  const read = CreateMarkSchema.safeParse(body);
  expect(read.error?.issues ?? []).toEqual([]);
  return read.data;
}

describe("the server is told by a call that its operation takes", () => {
  const annotation: RoomAnnotation = {
    ...{ id: crypto.randomUUID(), start: 14, end: 23, quote: "640 Kähne", version: 1 },
    ...{ claimIds: [claimId], comments: [], createdBy: reader, createdAt: marked.createdAt },
  };
  const block = { kind: "paragraph", start: 0, end: 13 } as const;
  const edits: BlockEdit[] = [
    { change: "kind", block, kind: "heading" },
    { change: "split", block, at: 8, kind: "quote" },
    { change: "join", block, next: { ...block, start: 14, end: 24 } },
  ];
  const made: Unstamped[] = [
    commands.annotate(annotation, { draft: { text: "640 Kähne." } }, null),
    commands.annotate(annotation, null, "Wirklich?"),
    commands.addClaim(annotation.id, { draft: { text: "640 Kähne." } }),
    commands.mark(claim, { layer: "so", verdict: null }),
    commands.moveAnnotation(annotation, { start: 0, end: 23 }),
    commands.deleteAnnotation(annotation),
    { kind: "restore-annotation", annotation },
    ...edits.flatMap((edit) => commands.editBlocks(edit, article.textVersionId) ?? []),
    { kind: "remove-claim", annotationId: annotation.id, claim },
  ];
  it.each(made)("of $kind", (what) => {
    const { request } = write(what);
    if (!("operation" in request)) throw new Error("It names no operation.");
    const { path, query, body }: Operation = operations[request.operation];
    const { parts } = request;
    expect(Object.keys(parts.params ?? {})).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect(query?.safeParse(parts.query ?? {}).error?.issues ?? []).toEqual([]);
    expect(body?.safeParse(parts.body).error?.issues ?? []).toEqual([]);
    expect([parts.query === undefined || query, parts.body === undefined || body]).not.toContain(undefined);
  });
});

describe("a mark whose earlier one had evidence", () => {
  const change = write(mark(claim, { layer: "so", verdict: "disputed" }));
  const { command } = change;
  if (command.kind !== "mark") throw new Error("It is no mark.");
  const now: RoomMark = { ...marked, id: command.id, verdict: "disputed", rationale: "", evidence: [] };
  const changed: Room = { ...room, claims: new Map([[claimId, { ...claim, marks: [marked, now] }]]) };
  const undoing = undoOf(command, changed, {});
  if ("fault" in undoing) throw new Error(undoing.fault);
  const undone = write(undoing);

  it("is undone by one that the server takes, with the same evidence", () => {
    const { id: _, ...words } = marked.evidence[0] ?? {};
    expect(expectTaken(bodyOf(undone))).toMatchObject({ verdict: "confirmed", evidence: [words] });
  });

  it("refused, is begun again and sent without ids of the server's", () => {
    const begun = recoverDraft(undone, changed);
    if (!begun || !("mark" in begun)) throw new Error("Nothing was begun.");
    const { layer, rationale, evidence } = begun.mark;
    expectTaken(bodyOf(write(mark(claim, { layer, verdict: "confirmed", rationale, evidence }))));
  });

  it("is redone, and undone again", () => {
    if (undone.command.kind !== "mark") throw new Error("It is no mark.");
    const marks = [marked, now, { ...marked, id: undone.command.id }];
    const redoing = undoOf(undone.command, { ...room, claims: new Map([[claimId, { ...claim, marks }]]) }, {});
    if ("fault" in redoing) throw new Error(redoing.fault);
    expect(expectTaken(bodyOf(write(redoing)))).toMatchObject({ verdict: "disputed", evidence: [] });
  });

  it("withdrawn, is brought back with its evidence", () => {
    const withdrawal = write(mark(claim, { layer: "so", verdict: null }));
    if (withdrawal.command.kind !== "mark") throw new Error("It is no mark.");
    const none = { ...marked, id: withdrawal.command.id, verdict: null, evidence: [], current: false };
    const without = { ...room, claims: new Map([[claimId, { ...claim, marks: [marked, none] }]]) };
    const again = undoOf(withdrawal.command, without, {});
    if ("fault" in again) throw new Error(again.fault);
    expect(expectTaken(bodyOf(write(again)))?.evidence).toHaveLength(1);
  });
});
