import { beforeAll, expect, it } from "vitest";
import type { Operation } from "../../api/operation";
import { type OperationId, operations } from "../../api/operations";
import { callOn, otherwise, prepare, tidyUp, whoMay } from "../../testing/operation-calls";
import { makePerson, makeTeam } from "../../testing/people";
import { clientOf, type RouteFile, readRoutes } from "../../testing/routes";
import { makeThings } from "../../testing/things";
import { prisma } from "../db/database";

let files: RouteFile[];
let project: string;
let clients: Record<
  "stranger" | "outsider" | "viewer" | "editor" | "reviewer" | "resolver" | "manager",
  ReturnType<typeof clientOf>
>;

beforeAll(async () => {
  files = await readRoutes();
  const { projectId, people } = await makeTeam({ reasonsRound: true });
  const { viewer, annotator: editor, reviewer, resolver, manager } = people;
  project = projectId;
  await prisma().user.update({ where: { id: manager.id }, data: { isAdministrator: true } });
  const everybody = { stranger: null, outsider: await makePerson("Otto"), viewer, editor, reviewer, resolver, manager };
  clients = Object.fromEntries(
    Object.entries(everybody).map(([who, person]) => [who, clientOf(files, person)]),
  ) as typeof clients;
});

it("every route is the one of an operation, and every operation has one", () => {
  const routed = files.flatMap(({ path, routes }) =>
    Object.entries(routes).map(([method, { operation }]) => {
      expect(operation, `${method} ${path}`).toMatchObject({ method, path });
      return `${method} ${path}`;
    }),
  );
  const declared = Object.values<Operation>(operations).map(({ method, path }) => `${method} ${path}`);
  expect(routed.sort()).toEqual(declared.sort());
});

// As every role they are called in e2e/walk.spec.ts.
it.each(Object.keys(operations) as OperationId[])("%s answers as it is declared", async (id) => {
  const things = await makeThings(clients, project);
  await prepare(id, clients.editor, things);
  const [who = "manager"] = whoMay(operations[id]).filter((one) => one !== "stranger" && one !== "outsider");
  const answer = await callOn(clients[who], id, things);
  expect(answer).toMatchObject(otherwise[id] ? { failure: { status: otherwise[id] } } : { ok: true });
  await tidyUp(id, clients.manager, things);
});
