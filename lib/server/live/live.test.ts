import { beforeAll, describe, expect, it, vi } from "vitest";
import { operations } from "../../api/operations";
import { compareEventCursors } from "../../domain/event-cursor";
import { type Listener, listen } from "../../testing/live";
import { addMember, makeClaim, makeMark, makeTeam, type Team } from "../../testing/people";
import { requestOf } from "../../testing/requests";
import { clientOf, type RouteFile, readRoutes } from "../../testing/routes";
import { standingOfRequest } from "../actor";
import type { Connection } from "../db/connection";
import { database } from "../db/database";
import { listEventsAfter } from "../history/follow";
import { Hub } from "./hub";

let files: RouteFile[];

beforeAll(async () => {
  files = await readRoutes();
});

const cursorOf = async (team: Team) => (await team.may("viewer", "read")).asOf;

/** Writes events of a project as triggers do: so many at once. */
const ask = (connection: Connection, team: Team, text: string, count = 1) =>
  connection.rows(
    `INSERT INTO "Event" ("projectId", "actorId", action, "subjectType", "subjectId", after)
     SELECT $1, $2, 'created', 'Question', gen_random_uuid(), jsonb_build_object('text', $3 || number::text)
     FROM generate_series(1, ${count}) number`,
    [team.projectId, team.people.manager.id, text],
  );

/** What was asked: what else happened may be told as well, where the cursor that one began with was held back. */
const asked = (listener: Listener) => listener.events().filter(({ subjectType }) => subjectType === "Question");

const told = async (listener: Listener, count: number) => {
  await vi.waitUntil(() => asked(listener).length >= count, { timeout: 30_000 });
  return asked(listener);
};

/** What one has heard once a later event has come, which would have come after it. */
async function toldUntilNow(listener: Listener, team: Team) {
  const { annotationId } = (await makeClaim(team)).occurrences[0] ?? {};
  await vi.waitUntil(() => listener.events().some((event) => event.subjectId === annotationId), { timeout: 30_000 });
  return listener.events();
}

describe("a project's stream", () => {
  it("tells what happens from a cursor on, in its order, as the pages of events do", async () => {
    const team = await makeTeam();
    const after = await cursorOf(team);
    const { id } = await makeClaim(team);
    const listener = await listen(files, team.people.viewer, team.projectId, { after });
    await listener.ready();
    const mark = await makeMark(team, "reviewer", id, "confirmed");
    await vi.waitUntil(() => listener.events().at(-1)?.subjectId === mark.id, { timeout: 30_000 });
    const { items } = await listEventsAfter(await team.may("viewer", "read"), after);
    expect(listener.events()).toEqual(
      items.map(({ before: _, after: __, ...event }) => ({
        ...event,
        annotationId: expect.toBeOneOf([null, expect.any(String)]),
      })),
    );
    const ids = listener.messages.map((message) => message.id);
    expect([...ids].sort(compareEventCursors)).toEqual(ids);
    await listener.close();
  });

  it("names the annotation that an occurrence or a comment hangs on", async () => {
    const team = await makeTeam();
    const listener = await listen(files, team.people.viewer, team.projectId, { after: await cursorOf(team) });
    const claim = await makeClaim(team);
    const id = claim.occurrences[0]?.annotationId ?? "";
    const call = clientOf(files, team.people.annotator);
    await call(operations.commentOnAnnotation, { params: { id }, body: { text: "Hm." } });
    const events = await vi.waitUntil(
      () => listener.events().find((one) => one.subjectType === "Comment") && listener.events(),
    );
    const about = events.map(({ subjectType, annotationId }) => [subjectType, annotationId]);
    expect(about).toEqual(
      expect.arrayContaining([
        ["Annotation", id],
        ["Occurrence", id],
        ["Comment", id],
        ["Claim", null],
      ]),
    );
    await listener.close();
  });

  it("goes on behind the last message that was heard, and misses nothing that happened meanwhile", async () => {
    const team = await makeTeam();
    const after = await cursorOf(team);
    const first = await listen(files, team.people.viewer, team.projectId, { after });
    await database().withConnection((connection) => ask(connection, team, "Before?", 3));
    await told(first, 3);
    const lastEventId = first.cursor();
    await first.close();
    await database().withConnection((connection) => ask(connection, team, "Meanwhile?", 700));
    // As a browser does: the address is still that of the first time.
    const second = await listen(files, team.people.viewer, team.projectId, { after, lastEventId });
    await database().withConnection((connection) => ask(connection, team, "After?", 3));
    await told(second, 703);
    const subjects = [...asked(first), ...asked(second)].map(({ subjectId }) => subjectId);
    expect(subjects).toHaveLength(706);
    expect(new Set(subjects).size).toBe(706);
    await second.close();
  });

  it("tells each of many that overlap once, to whoever comes when", async () => {
    const team = await makeTeam();
    const after = await cursorOf(team);
    const listeners: Listener[] = [await listen(files, team.people.viewer, team.projectId, { after })];
    const write = (writer: number) =>
      database().withConnection(async (connection) => {
        for (let turn = 0; turn < 10; turn++) {
          await connection.script("BEGIN");
          await ask(connection, team, `${writer}.${turn}`, 2);
          await connection.script(turn % 5 === 4 ? "ROLLBACK" : "COMMIT");
        }
      });
    // PGlite has one connection, on which one transaction ends before the next begins.
    const engine = database().kind;
    const writing =
      engine === "postgresql"
        ? Promise.all([1, 2, 3, 4].map(write))
        : inTurn([1, 2, 3, 4].map((one) => () => write(one)));
    for (let more = 0; more < 4; more++)
      listeners.push(await listen(files, team.people.annotator, team.projectId, { after }));
    await writing;
    const happened = await vi.waitUntil(async () => {
      const { items } = await listEventsAfter(await team.may("viewer", "read"), after, 1_000);
      const questions = items.filter(({ subjectType }) => subjectType === "Question");
      return questions.length >= 4 * 8 * 2 && questions;
    });
    for (const listener of listeners) {
      expect((await told(listener, 64)).map(({ seq }) => seq)).toEqual(happened.map(({ seq }) => seq));
      await listener.close();
    }
  });

  it("keeps little for a reader who takes nothing, holds up nobody else, and tells her all of it when she does", async () => {
    const team = await makeTeam();
    const after = await cursorOf(team);
    const slow = await listen(files, team.people.viewer, team.projectId, { after, isReading: false });
    const quick = await listen(files, team.people.annotator, team.projectId, { after });
    await quick.ready();
    const count = 3_000;
    await database().withConnection((connection) => ask(connection, team, "Many?", count));
    expect((await told(quick, count)).length).toBe(count);
    void slow.ended();
    expect(new Set((await told(slow, count)).map(({ seq }) => seq)).size).toBe(count);
    for (const one of [quick, slow]) await one.close();
  });

  it("breaks off where its reader is gone, and goes on when she is back", async () => {
    const team = await makeTeam();
    const after = await cursorOf(team);
    const access = { place: { project: team.projectId }, ability: "read" } as const;
    const standing = await standingOfRequest(await requestOf(team.people.viewer, "GET", ""), access);
    if (!standing) throw new Error("She is not signed in.");
    const hub = new Hub({ beat: 50 });
    const stream = await hub.open(standing, { after });
    await database().withConnection((connection) => ask(connection, team, "Many?", 1_000));
    await vi.waitUntil(() => !stream.isOpen, { timeout: 30_000 });
    await expect(new Response(stream.body).text()).rejects.toThrow("The reader is gone.");
    await hub.close();
    const again = await listen(files, team.people.viewer, team.projectId, { after });
    expect(await told(again, 1_000)).toHaveLength(1_000);
    await again.close();
  });
});

async function inTurn(tasks: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const task of tasks) await task();
}

// PGlite has one connection, on which one transaction ends before the next begins.
describe.runIf(process.env.TEST_ENGINE === "postgresql")("what is written while an older transaction runs", () => {
  it("is told when that ends, without anybody saying so, and in its order", async () => {
    const team = await makeTeam();
    const listener = await listen(files, team.people.viewer, team.projectId, { after: await cursorOf(team) });
    await listener.ready();
    const { id } = await makeClaim(team);
    await vi.waitUntil(() => listener.events().some(({ subjectId }) => subjectId === id), { timeout: 30_000 });
    const before = listener.events().length;
    await database().withConnection(async (slow) => {
      await slow.script("BEGIN");
      await ask(slow, team, "Slow?");
      const call = clientOf(files, team.people.reviewer);
      await call(operations.createMark, { params: { id }, body: { layer: "so", verdict: "confirmed" } });
      // It is there for whoever reads, and told to nobody.
      expect(listener.events()).toHaveLength(before);
      await slow.script("COMMIT");
    });
    const events = await vi.waitUntil(() => listener.events().length >= before + 2 && listener.events());
    expect(events.slice(before).map(({ subjectType }) => subjectType)).toEqual(["Question", "Mark"]);
    await listener.close();
  });
});

describe("in a blind project", () => {
  const marks = (events: readonly { subjectType: string; actor: { id: string } | null }[]) =>
    events.flatMap(({ subjectType, actor }) => (/Mark|Evidence|Resolution/.test(subjectType) ? [actor?.id] : []));

  it("nobody hears of a mark before she has marked herself, but managers, and resolvers once it is disputed", async () => {
    const team = await makeTeam({ blind: true });
    const { reviewer, manager, resolver } = team.people;
    const second = await addMember(team, "reviewer", "Rita");
    const after = await cursorOf(team);
    const { id } = await makeClaim(team);
    const evidence = [{ stance: "supports" as const, quote: "Yes." }];
    const open = async (person: { id: string }) => listen(files, person, team.projectId, { after });
    const [hers, managers, resolvers] = [await open(second), await open(manager), await open(resolver)];
    await makeMark(team, "reviewer", id, "confirmed", { evidence });
    expect(marks(await toldUntilNow(hers, team))).toEqual([]);
    expect(marks(await toldUntilNow(resolvers, team))).toEqual([]);
    expect(marks(await toldUntilNow(managers, team))).toEqual([reviewer.id, reviewer.id]);
    await makeMark(team, second, id, "refuted");
    expect(marks(await toldUntilNow(hers, team))).toEqual([second.id]);
    expect(marks(await toldUntilNow(resolvers, team))).toEqual([second.id]);
    await makeMark(team, "reviewer", id, "unproven");
    expect(marks(await toldUntilNow(hers, team))).toEqual([second.id, reviewer.id]);
    for (const one of [hers, managers, resolvers]) await one.close();
  });

  it("which became blind while the stream was open, nothing comes after that", async () => {
    const team = await makeTeam();
    const { id } = await makeClaim(team);
    const after = await cursorOf(team);
    const listener = await listen(files, team.people.viewer, team.projectId, { after });
    await listener.ready();
    const manager = clientOf(files, team.people.manager);
    const read = await manager(operations.getProject, { params: { id: team.projectId } });
    if (!read.ok) throw new Error("The project cannot be read.");
    const body = { version: read.value.version, blind: true };
    await manager(operations.changeProject, { params: { id: team.projectId }, body });
    await makeMark(team, "reviewer", id, "confirmed");
    expect(await listener.ended()).toBe(false);
    const again = await listen(files, team.people.viewer, team.projectId, { after: listener.cursor() });
    expect(marks([...listener.events(), ...(await toldUntilNow(again, team))])).toEqual([]);
    await again.close();
  });
});
