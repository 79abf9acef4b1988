import { beforeAll, expect, it } from "vitest";
import type { Client } from "../../api/client";
import { type OperationId, operations } from "../../api/operations";
import { callOn, otherwise, prepare, whoMay } from "../../testing/operation-calls";
import { makePerson, makeTeam } from "../../testing/people";
import { clientOf, type RouteFile, readRoutes } from "../../testing/routes";
import { makeThings } from "../../testing/things";
import { everybody, type Who } from "../../testing/walk-people";
import { database, prisma } from "../db/database";

let files: RouteFile[];

beforeAll(async () => {
  files = await readRoutes();
});

/** All events up to one, as the database has them. */
async function eventsUpTo(seq: string): Promise<string[]> {
  const sql = `SELECT event::text FROM "Event" event WHERE seq <= $1::bigint ORDER BY seq`;
  const rows = await database().withConnection((connection) => connection.rows<{ event: string }>(sql, [seq]));
  return rows.map(({ event }) => event);
}

async function lastSeq(): Promise<string> {
  const sql = `SELECT max(seq)::text AS seq FROM "Event"`;
  const [row] = await database().withConnection((connection) => connection.rows<{ seq: string }>(sql));
  return row?.seq ?? "0";
}

it.each(Object.keys(operations) as OperationId[])("%s alters no line that is there", async (id) => {
  const { people, projectId } = await makeTeam({ reasonsRound: true });
  const outsider = await makePerson("Otto");
  const { annotator: editor, viewer, reviewer, resolver, manager } = people;
  const persons = { stranger: null, outsider, viewer, editor, reviewer, resolver, manager };
  const clients = Object.fromEntries(everybody.map((who) => [who, clientOf(files, persons[who])])) as Record<
    Who,
    Client
  >;
  await prisma().user.update({ where: { id: manager.id }, data: { isAdministrator: true } });
  const things = await makeThings(clients, projectId);
  await prepare(id, clients.editor, things);
  const last = await lastSeq();
  const before = await eventsUpTo(last);
  // Some is for those alone whose marks it is about.
  const may = whoMay(operations[id]);
  const [who = "manager"] = may.includes("manager") ? [] : may;
  const answer = await callOn(clients[who], id, things);
  expect(answer).toMatchObject(otherwise[id] ? { failure: { status: otherwise[id] } } : { ok: true });
  expect(before.length).toBeGreaterThan(10);
  expect(await eventsUpTo(last)).toEqual(before);
});
