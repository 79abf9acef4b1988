import { beforeAll, describe, expect, it, vi } from "vitest";
import { ChangePasswordSchema } from "../../schemas/account";
import { type Listener, listen } from "../../testing/live";
import { addMember, importText, makePerson, makeTeam, type Team } from "../../testing/people";
import { apiRequest, requestOf, sessionCookie } from "../../testing/requests";
import { type RouteFile, readRoutes } from "../../testing/routes";
import { makeToken } from "../../testing/tokens";
import { changePassword, setDeactivated } from "../accounts/mutations";
import { administrator, standingOfRequest } from "../actor";
import { hashPassword } from "../auth/password";
import { startSession } from "../auth/session-rows";
import { prisma } from "../db/database";
import { changeRole, removeMember } from "../members/mutations";
import { deleteProject } from "../projects/mutations";
import { endOtherSessions, endSession } from "../sessions/mutations";
import { revokeToken } from "../tokens/mutations";
import { streamsPerPerson, streamsPerSession } from "./hub";

let files: RouteFile[];

beforeAll(async () => {
  files = await readRoutes();
});

const session = async (id: string) => (await startSession(id, { userAgent: "", device: null })) ?? "";

describe("a stream is refused", () => {
  let team: Team;

  beforeAll(async () => {
    team = await makeTeam();
  });

  const statusFor = async (...about: Parameters<typeof listen> extends [unknown, ...infer Rest] ? Rest : never) => {
    const { status, close } = await listen(files, ...about);
    await close();
    return status;
  };

  it("to a stranger, and to whoever has signed out", async () => {
    expect(await statusFor(null, team.projectId)).toBe(401);
    const { id } = team.people.viewer;
    const sessionId = await session(id);
    expect(await statusFor({ id, sessionId }, team.projectId)).toBe(200);
    await endSession(team.people.viewer, sessionId);
    expect(await statusFor({ id, sessionId }, team.projectId)).toBe(401);
  });

  it("to who is no member, and of what is no project", async () => {
    expect(await statusFor(await makePerson("Otto"), team.projectId)).toBe(404);
    expect(await statusFor(team.people.viewer, crypto.randomUUID())).toBe(404);
    expect(await statusFor(team.people.viewer, "nonsense")).toBe(404);
  });

  it("behind a cursor that is none, or is ahead of the server", async () => {
    for (const after of ["", "begin", "999999999999999-0"]) {
      expect(await statusFor(team.people.viewer, team.projectId, { after })).toBe(400);
    }
    expect(await statusFor(team.people.viewer, team.projectId, { lastEventId: "begin" })).toBe(400);
  });

  it("to who has as many as a session, and as a person may have, until one ends", async () => {
    const person = await addMember(team, "viewer", "Tausend");
    const open: Listener[] = [];
    const openAll = async (sessionId: string, count: number) => {
      for (let one = 0; one < count; one++)
        open.push(await listen(files, { id: person.id, sessionId }, team.projectId));
    };
    const first = await session(person.id);
    await openAll(first, streamsPerSession);
    expect(open.map(({ status }) => status)).toEqual(open.map(() => 200));
    expect(await statusFor({ id: person.id, sessionId: first }, team.projectId)).toBe(429);
    await openAll(await session(person.id), streamsPerPerson - streamsPerSession);
    const third = await session(person.id);
    expect(await statusFor({ id: person.id, sessionId: third }, team.projectId)).toBe(429);
    expect(await statusFor(team.people.viewer, team.projectId)).toBe(200);
    await open[0]?.close();
    expect(await statusFor({ id: person.id, sessionId: third }, team.projectId)).toBe(200);
    for (const one of open.slice(1)) await one.close();
  });
});

describe("a stream ends", () => {
  const password = "vier gute wörter";

  /** What ends the viewer's stream, by what was done to her or to what she has. */
  const ends: Record<string, (team: Team, sessionId: string) => Promise<unknown>> = {
    "with its session": ({ people }, sessionId) => endSession(people.viewer, sessionId),
    "with all other sessions": ({ people }) => endOtherSessions(people.viewer, null),
    "with a new password, set elsewhere": async ({ people: { viewer } }) => {
      await prisma().user.update({ where: { id: viewer.id }, data: { passwordHash: await hashPassword(password) } });
      const change = ChangePasswordSchema.parse({
        current: password,
        password: "fünf noch bessere wörter",
        tokens: "keep",
      });
      await changePassword(viewer, change, await session(viewer.id));
    },
    "with the account": async ({ people: { viewer } }) => {
      const root = administrator(await makePerson("Root", { isAdministrator: true }));
      await setDeactivated(root, viewer.id, true);
    },
    "with the membership": async (team) => removeMember(await team.may("manager", "manage"), team.people.viewer.id),
    "with the role": async (team) => changeRole(await team.may("manager", "manage"), team.people.viewer.id, "reviewer"),
    "with the project": async (team) => deleteProject(await team.may("manager", "manage")),
  };

  it.each(Object.entries(ends))("%s, and no other with it", async (_, end) => {
    const team = await makeTeam();
    const sessionId = await session(team.people.viewer.id);
    const hers = await listen(files, { id: team.people.viewer.id, sessionId }, team.projectId);
    const others = await listen(files, team.people.manager, team.projectId);
    await Promise.all([hers.ready(), others.ready()]);
    await end(team, sessionId);
    expect(await hers.ended()).toBe(false);
    if (end !== ends["with the project"]) {
      const before = others.events().length;
      await importText(team, "So it was.");
      await vi.waitUntil(() => others.events().length > before, { timeout: 30_000 });
    }
    await others.close();
  });

  it("with its token", async () => {
    const team = await makeTeam();
    const authorization = `Bearer ${await makeToken(team.people.viewer)}`;
    const listener = await listen(files, null, team.projectId, { authorization });
    await listener.ready();
    const { id } = await prisma().apiToken.findFirstOrThrow({ where: { userId: team.people.viewer.id } });
    await revokeToken(team.people.viewer, id);
    expect(await listener.ended()).toBe(false);
  });
});

it("a page that merely stays open keeps no session alive", async () => {
  const team = await makeTeam();
  const { id } = team.people.viewer;
  const sessionId = await session(id);
  const access = { place: { project: team.projectId }, ability: "read" } as const;
  const standing = await standingOfRequest(await requestOf({ id, sessionId }, "GET", ""), access);
  const longAgo = new Date("2026-01-01");
  const seen = async () => (await prisma().session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt;
  await prisma().session.update({ where: { id: sessionId }, data: { lastSeenAt: longAgo } });
  // A session that nobody has used for long is over, for a stream as for anybody.
  expect(await standing?.again()).toBe(null);
  const anHourAgo = new Date(Date.now() - 3_600_000);
  await prisma().session.update({ where: { id: sessionId }, data: { lastSeenAt: anHourAgo } });
  expect(await standing?.again()).toMatchObject({ role: "viewer" });
  expect(await seen()).toEqual(anHourAgo);
});

it("a page of another site opens none", async () => {
  const team = await makeTeam();
  const cookie = await sessionCookie(team.people.viewer);
  const headers = { cookie, accept: "text/event-stream", "sec-fetch-site": "cross-site" };
  const request = apiRequest("GET", `/projects/${team.projectId}/events`, { headers });
  await expect(
    standingOfRequest(request, { place: { project: team.projectId }, ability: "read" }),
  ).rejects.toMatchObject({ code: "foreign-origin" });
});
