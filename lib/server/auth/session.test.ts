import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { makePerson } from "../../testing/people";
import { apiRequest, requestOf, sessionCookie } from "../../testing/requests";
import { changePassword, endSessions, setDeactivated } from "../accounts/mutations";
import { actorOfRequest, administrator } from "../actor";
import { prisma } from "../db/database";
import { env } from "../env";
import { hashPassword } from "./password";
import { type SignedIn, signInByPassword } from "./sign-in";

const password = "a password of some length";
let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

/** Somebody who can sign in by password. */
async function makeAccount(about: object = {}) {
  const email = `${randomUUID()}@example.test`;
  const data = { email, name: "Ada", passwordHash, ...about };
  return prisma().user.create({ data, select: { id: true, email: true } });
}

/** Who the session of somebody who signed in is taken for. */
async function personOf(signedIn: SignedIn | null): Promise<string | null> {
  return (await actorOfRequest(await requestOf(signedIn, "GET", "/projects")))?.id ?? null;
}

describe("a session", () => {
  const ends: [string, (id: string) => Promise<void>][] = [
    ["all sessions are ended", async (id) => endSessions(await actorOf(id))],
    ["the password is changed", async (id) => changePassword(await actorOf(id), password, "another password")],
    [
      "the account is closed",
      async (id) => setDeactivated(administrator(await makePerson("Root", { isAdministrator: true })), id, true),
    ],
  ];

  async function actorOf(id: string) {
    const { sessionVersion } = await prisma().user.findUniqueOrThrow({ where: { id } });
    const actor = await actorOfRequest(await requestOf({ id, sessionVersion }, "GET", "/projects"));
    if (!actor) throw new Error("nobody is signed in");
    return actor;
  }

  it.each(ends)("holds until %s", async (_, end) => {
    const { id, email } = await makeAccount();
    const signedIn = await signInByPassword(email, password, null);
    expect(await personOf(signedIn)).toBe(id);
    await end(id);
    expect(await personOf(signedIn)).toBeNull();
  });

  it("does not come back when a closed account is opened again", async () => {
    const { id, email } = await makeAccount();
    const signedIn = await signInByPassword(email, password, null);
    const root = administrator(await makePerson("Root", { isAdministrator: true }));
    for (const closed of [true, false]) await setDeactivated(root, id, closed);
    expect(await personOf(signedIn)).toBeNull();
    expect(await personOf(await signInByPassword(email, password, null))).toBe(id);
  });

  it("is nobody's without a cookie, and nobody's for an account that never was", async () => {
    expect(await personOf(null)).toBeNull();
    expect(await personOf({ id: randomUUID(), sessionVersion: 1 })).toBeNull();
  });

  it.each<[string, (sub: string) => Promise<string>]>([
    ["has run out", (sub) => encode({ token: { sub, sessionVersion: 1 }, secret: env().secret, maxAge: -60 })],
    ["was signed with another secret", (sub) => encode({ token: { sub, sessionVersion: 1 }, secret: "x".repeat(40) })],
    ["names nobody", () => encode({ token: { sessionVersion: 1 }, secret: env().secret })],
    ["is no session at all", async () => "nonsense"],
  ])("is nobody's where its cookie %s", async (_, makeToken) => {
    const { id } = await makeAccount();
    const cookie = `next-auth.session-token=${await makeToken(id)}`;
    const headers = { cookie, "sec-fetch-site": "same-origin" };
    expect(await actorOfRequest(apiRequest("GET", "/projects", { headers }))).toBeNull();
  });

  it("ends in its time, also where it was read before", async () => {
    const { id } = await makeAccount();
    const headers = { cookie: await sessionCookie({ id }), "sec-fetch-site": "same-origin" };
    const read = async () => (await actorOfRequest(apiRequest("GET", "/projects", { headers })))?.id ?? null;
    expect(await read()).toBe(id);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 365 * 24 * 3_600_000 });
    expect(await read()).toBeNull();
    vi.useRealTimers();
  });

  it("outlasts a wrong try to change the password", async () => {
    const { id, email } = await makeAccount();
    const signedIn = await signInByPassword(email, password, null);
    const change = changePassword(await actorOf(id), "wrong", "another password");
    await expect(change).rejects.toMatchObject({ fields: [{ path: ["current"], code: "wrong-password" }] });
    expect(await personOf(signedIn)).toBe(id);
  });
});
