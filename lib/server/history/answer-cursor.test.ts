import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Answer, Client } from "../../api/client";
import { operations } from "../../api/operations";
import { compareEventCursors, type EventCursor } from "../../domain/event-cursor";
import { makeClaim, makeTeam, type Team } from "../../testing/people";
import { clientOf, type RouteFile, readRoutes } from "../../testing/routes";
import { database } from "../db/database";
import { loadRoom } from "../room";
import { listEventsAfter } from "./follow";

/** What one writes in a reading room, each as it is called there. */
const writes: Record<string, (call: Client, room: Awaited<ReturnType<typeof makeRoom>>) => Promise<Answer<unknown>>> = {
  "words that are annotated": (call, { article, claim, id }) =>
    call(operations.createAnnotation, {
      params: { id: article },
      body: { id, start: 0, end: 2, quote: "So", claim: { id: claim } },
    }),
  "one more claim on them": (call, { annotation, id }) =>
    call(operations.addOccurrence, { params: { id: annotation }, body: { claim: { id, text: "So." } } }),
  "a claim that is taken off": (call, { annotation, claim }) =>
    call(operations.removeOccurrence, { params: { id: annotation }, query: { claim } }),
  "a mark": (call, { claim, id }) =>
    call(operations.createMark, { params: { id: claim }, body: { id, layer: "so", verdict: "confirmed" } }),
  "moved edges": (call, { annotation }) =>
    call(operations.changeAnnotation, { params: { id: annotation }, body: { version: 1, start: 0, end: 2 } }),
  "a deletion": (call, { annotation }) =>
    call(operations.deleteAnnotation, { params: { id: annotation }, query: { version: 1 } }),
};

let files: RouteFile[];

beforeAll(async () => {
  files = await readRoutes();
});

async function makeRoom() {
  const team = await makeTeam();
  const { id: claim, occurrences } = await makeClaim(team);
  const [place] = occurrences;
  const call = clientOf(files, team.people.manager);
  const article = place?.article.id ?? "";
  const cursorOf = async (reading: Promise<Answer<unknown>>): Promise<EventCursor> => {
    const answer = await reading;
    if (!answer.ok || answer.cursor === null) throw new Error("It has no cursor.");
    return answer.cursor;
  };
  return {
    ...{ team, call, article, claim, annotation: place?.annotationId ?? "", id: crypto.randomUUID() as string },
    cursorOf,
    /** Up to where an answer has everything that reads the article's claims, or the room's page. */
    readClaims: () => cursorOf(call(operations.listArticleClaims, { params: { id: article }, query: {} })),
    readRoom: () => cursorOf(call(operations.listRoom, { params: { id: article }, query: {} })),
    loadRoom: async () => (await loadRoom(await team.may("manager", "read"), article)).cursor,
  };
}

async function latestXid({ projectId }: Team): Promise<bigint> {
  const sql = `SELECT max(xid)::text AS xid FROM "Event" WHERE "projectId" = $1`;
  const [row] = await database().withConnection((connection) => connection.rows<{ xid: string }>(sql, [projectId]));
  return BigInt(row?.xid ?? 0);
}

describe.each(Object.entries(writes))("%s", (_, write) => {
  it("is behind what was read before, and in what is read after", async () => {
    const room = await makeRoom();
    const before = [await room.readClaims(), await room.readRoom(), await room.loadRoom()];
    const xid = await latestXid(room.team);
    const written = await room.cursorOf(write(room.call, room));
    expect(await latestXid(room.team)).toBeGreaterThan(xid);
    for (const read of before) expect(compareEventCursors(read, written)).toBe(-1);
    // Another project's transaction that had begun before may hold it back for a moment.
    await vi.waitUntil(async () => compareEventCursors(await room.readClaims(), written) >= 0, { timeout: 30_000 });
    for (const read of [await room.readRoom(), await room.loadRoom()]) {
      expect(compareEventCursors(read, written)).toBeGreaterThanOrEqual(0);
    }
  });

  it("has its cursor behind all of its events, also where it is sent again and writes none", async () => {
    const room = await makeRoom();
    const first = await room.cursorOf(write(room.call, room));
    const xid = await latestXid(room.team);
    const again = await room.cursorOf(write(room.call, room));
    expect(await latestXid(room.team)).toBe(xid);
    for (const cursor of [first, again]) expect(compareEventCursors(`${xid}-0`, cursor)).toBe(-1);
    const may = await room.team.may("viewer", "read");
    expect((await listEventsAfter(may, first)).items).toEqual([]);
  });
});

it("what is sent twice at once has both cursors behind the one that was written", async () => {
  const room = await makeRoom();
  const twice = Array.from({ length: 2 }, () => room.cursorOf(room.call(operations.createMark, markOn(room))));
  for (const cursor of await Promise.all(twice)) {
    expect(compareEventCursors(`${await latestXid(room.team)}-0`, cursor)).toBe(-1);
  }
});

// PGlite has one connection, on which one transaction ends before the next begins.
describe.runIf(process.env.TEST_ENGINE === "postgresql")("while a transaction runs that began before a write", () => {
  it("what is read after the write says that it may lack it, and no more once that has ended", async () => {
    const room = await makeRoom();
    await database().withConnection(async (slow) => {
      await slow.script("BEGIN");
      await slow.rows("SELECT pg_current_xact_id()::text");
      const written = await room.cursorOf(room.call(operations.createMark, markOn(room)));
      expect(compareEventCursors(await room.readClaims(), written)).toBe(-1);
      await slow.script("COMMIT");
      await vi.waitUntil(async () => compareEventCursors(await room.readClaims(), written) >= 0, { timeout: 30_000 });
    });
  });
});

function markOn({ claim, id }: { claim: string; id: string }) {
  return { params: { id: claim }, body: { id, layer: "so", verdict: "confirmed" } } as const;
}
