import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Listener, listen } from "../../testing/live";
import { makeClaim, makeTeam } from "../../testing/people";
import { requestOf } from "../../testing/requests";
import { type RouteFile, readRoutes } from "../../testing/routes";
import { standingOfRequest } from "../actor";
import { prisma } from "../db/database";
import { Hub } from "./hub";

let files: RouteFile[];

beforeAll(async () => {
  files = await readRoutes();
});

/** Whom somebody was last told to be there. */
const present = ({ messages }: Listener) => {
  const last = messages.findLast(({ event }) => event === "presence")?.data as
    | { people: { name: string }[] }
    | undefined;
  return last?.people.map(({ name }) => name) ?? [];
};
const sees = (listener: Listener, ...names: string[]) =>
  vi.waitFor(() => expect(present(listener)).toEqual(names), { timeout: 30_000 });

describe("who else is at a place", () => {
  it("is told to those who are there, as people come and go; nobody is told of herself", async () => {
    const { projectId, people } = await makeTeam({ blind: true });
    const at = `article:${crypto.randomUUID()}`;
    const first = await listen(files, people.reviewer, projectId, { at });
    await first.ready();
    const second = await listen(files, people.resolver, projectId, { at });
    await sees(first, "Viola");
    await sees(second, "Rainer");
    // In two windows she is one person.
    const again = await listen(files, people.resolver, projectId, { at });
    const third = await listen(files, people.annotator, projectId, { at });
    await sees(first, "Edda", "Viola");
    await second.close();
    await third.close();
    await sees(first, "Viola");
    await again.close();
    await sees(first);
    await first.close();
  });

  it("is no matter of another place, nor of the same in another project", async () => {
    const [one, other] = [await makeTeam(), await makeTeam()];
    const at = `claim:${crypto.randomUUID()}`;
    const listeners = [
      await listen(files, one.people.reviewer, one.projectId, { at }),
      await listen(files, one.people.viewer, one.projectId, { at: `claim:${crypto.randomUUID()}` }),
      await listen(files, one.people.manager, one.projectId),
      await listen(files, other.people.reviewer, other.projectId, { at }),
    ];
    for (const listener of listeners) await listener.ready();
    const late = await listen(files, one.people.annotator, one.projectId, { at });
    await sees(late, "Rainer");
    expect(listeners.map(present)).toEqual([["Edda"], [], [], []]);
    for (const listener of [...listeners, late]) await listener.close();
  });

  it("is gone where a process has died, a while after its last sign of life", async () => {
    const { projectId, people } = await makeTeam();
    const place = `article:${crypto.randomUUID()}`;
    const streamId = crypto.randomUUID();
    const seenAt = new Date(Date.now() - 60_000);
    await prisma().presence.create({ data: { streamId, projectId, userId: people.viewer.id, place, seenAt } });
    const listener = await listen(files, people.reviewer, projectId, { at: place });
    const there = async () => (await prisma().presence.findMany({ where: { place } })).map(({ userId }) => userId);
    await vi.waitFor(async () => expect(await there()).toEqual([people.reviewer.id]), { timeout: 30_000 });
    expect(present(listener)).toEqual([]);
    await listener.close();
  });

  it("leaves nothing behind, and no event", async () => {
    const team = await makeTeam();
    const { projectId, people } = team;
    const place = `claim:${(await makeClaim(team)).id}`;
    const events = () => prisma().event.count({ where: { projectId } });
    const before = await events();
    const listener = await listen(files, people.reviewer, projectId, { at: place });
    await vi.waitUntil(async () => (await prisma().presence.count({ where: { place } })) === 1, { timeout: 30_000 });
    await listener.close();
    await vi.waitUntil(async () => (await prisma().presence.count({ where: { place } })) === 0, { timeout: 30_000 });
    expect(await events()).toBe(before);
  });

  it("is the same to two processes on one database", async () => {
    const { projectId, people } = await makeTeam();
    const at = `article:${crypto.randomUUID()}`;
    const access = { place: { project: projectId }, ability: "read" } as const;
    const standing = await standingOfRequest(await requestOf(people.viewer, "GET", ""), access);
    if (!standing) throw new Error("She is not signed in.");
    const here = await listen(files, people.reviewer, projectId, { at });
    await here.ready();
    const elsewhere = new Hub();
    const stream = await elsewhere.open(standing, { after: standing.permit.asOf, at });
    await sees(here, "Vera");
    stream.end();
    await sees(here);
    await elsewhere.close();
    await here.close();
  });
});

it("a place that is none is refused, and so is a stream for another person", async () => {
  const { projectId, people } = await makeTeam();
  for (const at of ["", "article:1", "project:0198a7b0-0000-7000-8000-000000000000"]) {
    expect((await listen(files, people.viewer, projectId, { at })).status).toBe(422);
  }
  expect((await listen(files, people.viewer, projectId, { person: people.manager.id })).status).toBe(401);
});
