import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { makePerson } from "../../testing/people";
import { apiRequest, requestOf, sessionCookie } from "../../testing/requests";
import { makeToken } from "../../testing/tokens";
import { changePassword, setDeactivated } from "../accounts/mutations";
import { actorOfAccount, actorOfRequest, administrator } from "../actor";
import { prisma } from "../db/database";
import { env } from "../env";
import { listSessions } from "../sessions/data";
import { endOtherSessions, endSession } from "../sessions/mutations";
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

async function signIn(email: string): Promise<SignedIn> {
  const signedIn = await signInByPassword(email, password);
  if (!signedIn) throw new Error("nobody is signed in");
  return signedIn;
}

describe("a session", () => {
  const change = { current: password, password: "another password", tokens: "keep" } as const;

  const ends: [string, (signedIn: SignedIn) => Promise<void>][] = [
    ["it is ended", async ({ id, sessionId }) => endSession(await actorOfAccount(id), sessionId)],
    ["all others are ended", async ({ id }) => endOtherSessions(await actorOfAccount(id), null)],
    ["the password is changed elsewhere", async ({ id }) => changePassword(await actorOfAccount(id), change, null)],
    [
      "the account is closed",
      async ({ id }) => setDeactivated(administrator(await makePerson("Root", { isAdministrator: true })), id, true),
    ],
    [
      "nobody has used it for ten days",
      async ({ sessionId: id }) => {
        const lastSeenAt = new Date(Date.now() - 10 * 24 * 3_600_000);
        await prisma().session.update({ where: { id }, data: { lastSeenAt } });
      },
    ],
  ];

  it.each(ends)("holds until %s", async (_, end) => {
    const { id, email } = await makeAccount();
    const signedIn = await signIn(email);
    expect(await personOf(signedIn)).toBe(id);
    await end(signedIn);
    expect(await personOf(signedIn)).toBeNull();
  });

  it("outlasts a change of the password that it makes, and no other does", async () => {
    const { id, email } = await makeAccount();
    const [own, others] = [await signIn(email), [await signIn(email), await signIn(email)]];
    await changePassword(await actorOfAccount(id), change, own.sessionId);
    expect(await personOf(own)).toBe(id);
    for (const other of others) expect(await personOf(other)).toBeNull();
  });

  it("is ended by its own person alone", async () => {
    const [{ id, email }, other] = [await makeAccount(), await makeAccount()];
    const signedIn = await signIn(email);
    await endSession(await actorOfAccount(other.id), signedIn.sessionId);
    expect(await personOf(signedIn)).toBe(id);
    expect(await personOf({ id: other.id, sessionId: signedIn.sessionId })).toBeNull();
  });

  it("does not begin with a password that is changed while it is looked at", async () => {
    for (let turn = 0; turn < 4; turn++) {
      const { id, email } = await makeAccount();
      const [signedIn] = await Promise.all([
        signInByPassword(email, password),
        changePassword(await actorOfAccount(id), change, null),
      ]);
      expect(await personOf(signedIn)).toBeNull();
    }
  });

  it("is listed to its person with its browser, the last used first, until it ends", async () => {
    const { id, email } = await makeAccount();
    const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    const desk = await signInByPassword(email, password, { network: null, userAgent, device: null });
    const phone = await signIn(email);
    await prisma().session.update({ where: { id: phone.sessionId }, data: { lastSeenAt: new Date(0) } });
    const actor = await actorOfAccount(id);
    expect(await listSessions(actor, null)).toMatchObject([
      { id: desk?.sessionId, browser: "Firefox", system: "Linux", current: false },
    ]);
    const other = await signIn(email);
    expect((await listSessions(actor, other.sessionId)).map(({ id, current }) => [id, current])).toEqual([
      [other.sessionId, true],
      [desk?.sessionId, false],
    ]);
    await endOtherSessions(actor, other.sessionId);
    expect((await listSessions(actor, other.sessionId)).map(({ id }) => id)).toEqual([other.sessionId]);
  });

  it("says when it was last used, to ten minutes", async () => {
    const { email } = await makeAccount();
    const signedIn = await signIn(email);
    const where = { id: signedIn.sessionId };
    const lastSeen = async () => (await prisma().session.findUniqueOrThrow({ where })).lastSeenAt.getTime();
    const begun = await lastSeen();
    await personOf(signedIn);
    expect(await lastSeen()).toBe(begun);
    await prisma().session.update({ where, data: { lastSeenAt: new Date(begun - 11 * 60_000) } });
    await personOf(signedIn);
    expect(await lastSeen()).toBeGreaterThanOrEqual(begun);
  });

  it("does not come back when a closed account is opened again", async () => {
    const { id, email } = await makeAccount();
    const signedIn = await signIn(email);
    const token = await makeToken(await actorOfAccount(id));
    const byToken = () => actorOfRequest(apiRequest("GET", "/", { headers: { authorization: `Bearer ${token}` } }));
    expect((await byToken())?.id).toBe(id);
    const root = administrator(await makePerson("Root", { isAdministrator: true }));
    for (const closed of [true, false]) await setDeactivated(root, id, closed);
    expect(await personOf(signedIn)).toBeNull();
    expect(await byToken()).toBeNull();
    expect(await personOf(await signIn(email))).toBe(id);
  });

  it("is nobody's without a cookie, and nobody's for an account that never was", async () => {
    expect(await personOf(null)).toBeNull();
    expect(await personOf({ id: randomUUID(), sessionId: randomUUID() })).toBeNull();
  });

  it.each<[string, (signedIn: { sub: string; sessionId: string }) => Promise<string>]>([
    ["names no session", ({ sub }) => encode({ token: { sub }, secret: env().secret })],
    ["has run out", ({ sub, sessionId }) => encode({ token: { sub, sessionId }, secret: env().secret, maxAge: -60 })],
    [
      "was signed with another secret",
      ({ sub, sessionId }) => encode({ token: { sub, sessionId }, secret: "x".repeat(40) }),
    ],
    ["names nobody", ({ sessionId }) => encode({ token: { sessionId }, secret: env().secret })],
    ["is no session at all", async () => "nonsense"],
  ])("is nobody's where its cookie %s", async (_, makeToken) => {
    const { id: sub, email } = await makeAccount();
    const { sessionId } = await signIn(email);
    const cookie = `next-auth.session-token=${await makeToken({ sub, sessionId })}`;
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

  it("outlasts a wrong try to change the password, of which there are ten", async () => {
    const { id, email } = await makeAccount();
    const signedIn = await signIn(email);
    const actor = await actorOfAccount(id);
    const tryToChange = () => changePassword(actor, { ...change, current: "wrong" }, signedIn.sessionId);
    for (let tries = 0; tries < 10; tries++) {
      await expect(tryToChange()).rejects.toMatchObject({ fields: [{ path: ["current"], code: "wrong-password" }] });
    }
    await expect(tryToChange()).rejects.toMatchObject({ code: "too-many-attempts" });
    expect(await personOf(signedIn)).toBe(id);
  });
});

describe("a change of the password", () => {
  it.each([
    ["keep", true],
    ["revoke", false],
  ] as const)("that is to %s the tokens does so", async (tokens, works) => {
    const { id, email } = await makeAccount();
    const { sessionId } = await signIn(email);
    const actor = await actorOfAccount(id);
    const token = await makeToken(actor);
    await changePassword(actor, { current: password, password: "another password", tokens }, sessionId);
    const request = apiRequest("GET", "/", { headers: { authorization: `Bearer ${token}` } });
    expect((await actorOfRequest(request)) !== null).toBe(works);
  });

  it("to one that is easily guessed is refused, with the reason", async () => {
    const { id } = await makeAccount();
    const change = { current: password, password: "1234567890", tokens: "keep" } as const;
    await expect(changePassword(await actorOfAccount(id), change, null)).rejects.toMatchObject({
      fields: [{ path: ["password"], code: "password-common" }],
    });
  });
});
