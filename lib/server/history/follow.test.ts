import { describe, expect, it, vi } from "vitest";
import { compareEventCursors, type EventCursor } from "../../domain/event-cursor";
import type { EventRecord } from "../../schemas/event";
import { makeClaim, makeMark, makeTeam, type Team } from "../../testing/people";
import type { CommentSubject } from "../comments/data";
import { createComment, deleteComment } from "../comments/mutations";
import type { Connection } from "../db/connection";
import { database } from "../db/database";
import { placeBackupEventsFirst } from "./after-backup";
import { listEvents } from "./data";
import { listEventsAfter } from "./follow";

const run = <Row>(sql: string, values?: unknown[]) =>
  database().withConnection((connection) => connection.rows<Row>(sql, values));

/** Waits for the transactions of others, of which a server may have some, that began before what has been done so far. */
async function othersEnded(): Promise<void> {
  const [last] = await run<{ xid: string }>(`SELECT coalesce(max(xid), 0)::text AS xid FROM "Event"`);
  const oldest = () => run<{ xid: string }>("SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid");
  const isOver = async () => BigInt((await oldest())[0]?.xid ?? 0) > BigInt(last?.xid ?? 0);
  await vi.waitUntil(isOver, { timeout: 30_000 });
}

/** Everything after a cursor that was done so far, in pages of three. */
async function follow(team: Team, after?: EventCursor): Promise<{ items: EventRecord[]; cursor: EventCursor }> {
  await othersEnded();
  return followNow(team, after);
}

/** What can be told after a cursor, in pages of three. */
async function followNow(team: Team, after?: EventCursor): Promise<{ items: EventRecord[]; cursor: EventCursor }> {
  const may = await team.may("viewer", "read");
  const items: EventRecord[] = [];
  for (let cursor = after, pages = 0; pages < 100; pages++) {
    const page = await listEventsAfter(may, cursor, 3);
    items.push(...page.items);
    if (!page.more) return { items, cursor: page.cursor };
    expect(page.items).toHaveLength(3);
    expect(compareEventCursors(page.cursor, cursor ?? "0-0")).toBe(1);
    cursor = page.cursor;
  }
  throw new Error("The events have no end.");
}

async function history(team: Team): Promise<EventRecord[]> {
  return (await listEvents(await team.may("viewer", "read"), { limit: 1_000 })).items.reverse();
}

/** Writes an event as a trigger would, in a transaction of the caller's. */
async function ask(connection: Connection, team: Team, text: string): Promise<void> {
  await connection.rows(
    `INSERT INTO "Question" (id, "projectId", text, "changedById") VALUES (gen_random_uuid(), $1, $2, $3)`,
    [team.projectId, text, team.people.manager.id],
  );
}

const questionsOf = (items: readonly EventRecord[]) => items.map(({ after }) => after?.text);

describe("following a project's events", () => {
  it("tells them from the first on, each once, page by page", async () => {
    const team = await makeTeam();
    await makeMark(team, "reviewer", (await makeClaim(team)).id, "confirmed");
    const { items } = await follow(team);
    expect(items.length).toBeGreaterThan(10);
    expect(items).toEqual(await history(team));
  });

  it("goes on where it ended, and has nothing of other projects", async () => {
    const [team, other] = [await makeTeam(), await makeTeam()];
    const { id } = await makeClaim(team);
    const { cursor } = await follow(team);
    await makeClaim(other);
    expect((await follow(team, cursor)).items).toEqual([]);
    const mark = await makeMark(team, "reviewer", id, "confirmed");
    const { items, cursor: next } = await follow(team, cursor);
    expect(items).toMatchObject([{ subjectType: "Mark", subjectId: mark.id, claimId: id, actor: { name: "Rainer" } }]);
    expect((await follow(team, next)).items).toEqual([]);
  });

  it("from where things are now tells what happens from now on", async () => {
    const team = await makeTeam();
    const { id } = await makeClaim(team);
    await othersEnded();
    const cursor = (await team.may("viewer", "read")).asOf;
    const mark = await makeMark(team, "reviewer", id, "refuted");
    expect((await follow(team, cursor)).items).toMatchObject([{ subjectId: mark.id }]);
  });

  it.each(["", "begin", "1", "12-1x", "999999999999999-0"])("refuses the cursor %j", async (cursor) => {
    const team = await makeTeam();
    await expect(listEventsAfter(await team.may("viewer", "read"), cursor)).rejects.toMatchObject({
      code: "bad-cursor",
    });
  });
});

// PGlite has one connection, on which one transaction ends before the next begins.
describe.runIf(process.env.TEST_ENGINE === "postgresql")("a transaction that began first and ended last", () => {
  it("loses no event to whoever follows", async () => {
    const team = await makeTeam();
    const { cursor } = await follow(team);
    await database().withConnection(async (slow) => {
      await slow.script("BEGIN");
      await ask(slow, team, "Slow?");
      await database().withConnection(async (fast) => {
        await fast.script("BEGIN");
        await ask(fast, team, "Fast?");
        await fast.script("COMMIT");
      });
      // By number alone the reader would now be past what the slow one numbered before.
      const seen = (await history(team)).at(-1);
      expect(seen?.after?.text).toBe("Fast?");
      const early = await followNow(team, cursor);
      await slow.script("COMMIT");
      const late = await follow(team, early.cursor);
      expect(questionsOf([...early.items, ...late.items])).toEqual(["Slow?", "Fast?"]);
      const missed = (await history(team)).find(({ after }) => after?.text === "Slow?");
      expect(BigInt(missed?.seq ?? 0)).toBeLessThan(BigInt(seen?.seq ?? 0));
    });
  });

  it("loses none of many that overlap", async () => {
    const team = await makeTeam();
    const { cursor: begin } = await follow(team);
    let cursor = begin;
    const told: EventRecord[] = [];
    const readOn = async () => {
      const page = await followNow(team, cursor);
      told.push(...page.items);
      cursor = page.cursor;
    };
    const write = (writer: number) =>
      database().withConnection(async (connection) => {
        for (let turn = 0; turn < 10; turn++) {
          await connection.script("BEGIN");
          await ask(connection, team, `${writer}.${turn}a`);
          await ask(connection, team, `${writer}.${turn}b`);
          await connection.script(turn % 4 === 3 ? "ROLLBACK" : "COMMIT");
        }
      });
    let writing = true;
    const writers = Promise.all([1, 2, 3, 4].map(write)).finally(() => {
      writing = false;
    });
    while (writing) await readOn();
    await writers;
    await othersEnded();
    await readOn();
    expect(told.map(({ seq }) => seq).sort()).toEqual(
      (await history(team))
        .slice(-told.length)
        .map(({ seq }) => seq)
        .sort(),
    );
    expect(told).toHaveLength(4 * 8 * 2);
  });
});

describe("an event names what it is about", () => {
  it("its claim, its article, both or neither", async () => {
    const team = await makeTeam();
    const claim = await makeClaim(team, {
      text: "11 000 were sent.",
      question: "How many?",
      attribution: { source: "The service" },
      quantity: { raw: "11 000", value: 11_000 },
    });
    const evidence = [{ stance: "supports" as const, quote: "Yes." }];
    await makeMark(team, "reviewer", claim.id, "confirmed", { evidence });
    const [occurrence] = claim.occurrences;
    const annotationId = occurrence?.annotationId ?? "";
    const may = await team.may("annotator", "annotate");
    const comment = async (subject: CommentSubject) =>
      deleteComment(may, (await createComment(may, subject, { id: undefined, text: "Hm." })).id);
    await comment({ claimId: claim.id });
    await comment({ annotationId });

    const places = new Map(
      (await history(team)).map(({ subjectType, action, claimId, articleId }) => [
        `${action} ${subjectType}${subjectType === "Comment" && !claimId ? " on words" : ""}`,
        [claimId, articleId],
      ]),
    );
    const articleId = occurrence?.article.id ?? "";
    expect(Object.fromEntries(places)).toEqual({
      "created Project": [null, null],
      "created Membership": [null, null],
      "created Article": [null, articleId],
      "created ArticleVersion": [null, articleId],
      "created Question": [null, null],
      "created Claim": [claim.id, null],
      "created Attribution": [claim.id, null],
      "created Quantity": [claim.id, null],
      "created Annotation": [null, articleId],
      "created Occurrence": [claim.id, articleId],
      "created Mark": [claim.id, null],
      "created Evidence": [claim.id, null],
      "created Comment": [claim.id, null],
      "deleted Comment": [claim.id, null],
      "created Comment on words": [null, articleId],
      "deleted Comment on words": [null, articleId],
    });
  });

  it("so that the history of one claim or one article can be asked for", async () => {
    const team = await makeTeam();
    const claim = await makeClaim(team);
    await makeMark(team, "reviewer", claim.id, "confirmed");
    await makeMark(team, "reviewer", (await makeClaim(team)).id, "confirmed");
    const may = await team.may("viewer", "read");
    const kinds = async (filter: object) =>
      (await listEvents(may, filter)).items.map(({ subjectType }) => subjectType).reverse();
    expect(await kinds({ claim: claim.id })).toEqual(["Claim", "Occurrence", "Mark"]);
    const articleId = claim.occurrences[0]?.article.id ?? "";
    expect(await kinds({ article: articleId })).toEqual(["Article", "ArticleVersion", "Annotation", "Occurrence"]);
  });
});

describe("a database restored from a backup of another server", () => {
  it("tells all its events, and after them what happens here", async () => {
    const team = await makeTeam();
    await makeClaim(team);
    await run(`ALTER TABLE "Event" DISABLE TRIGGER refuse_change`);
    await run(`UPDATE "Event" SET xid = xid + 1000000000`);
    await run(`ALTER TABLE "Event" ENABLE TRIGGER refuse_change`);
    expect((await followNow(team)).items).toEqual([]);
    await database().withConnection(placeBackupEventsFirst);
    const { items, cursor } = await follow(team);
    expect(items).toEqual(await history(team));
    await makeMark(team, "reviewer", (await makeClaim(team)).id, "confirmed");
    expect((await follow(team, cursor)).items.at(-1)).toMatchObject({ subjectType: "Mark" });
    await expect(run(`UPDATE "Event" SET xid = 1`)).rejects.toThrow("Event only grows");
  });

  it("is told from any other by what its latest events say", async () => {
    const before = await run(`SELECT max(xid) FROM "Event"`);
    await database().withConnection(placeBackupEventsFirst);
    expect(await run(`SELECT max(xid) FROM "Event"`)).toEqual(before);
  });
});
