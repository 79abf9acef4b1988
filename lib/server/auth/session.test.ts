import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { makePerson } from "../../testing/people";
import { changePassword, endSessions, setDeactivated } from "../accounts/mutations";
import { actorOfSession, administrator } from "../actor";
import { prisma } from "../db/database";
import { hashPassword } from "./password";
import { type SignedIn, signInByPassword } from "./sign-in";

/** The session that the browser's cookie would hold: reading it is next-auth's, believing it is ours. */
const cookie = vi.hoisted(() => ({ session: null as { userId: string; sessionVersion: number } | null }));
vi.mock("next-auth", () => ({ getServerSession: async () => cookie.session }));

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
  cookie.session = signedIn && { userId: signedIn.id, sessionVersion: signedIn.sessionVersion };
  return (await actorOfSession())?.id ?? null;
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
    cookie.session = { userId: id, sessionVersion };
    const actor = await actorOfSession();
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

  it("outlasts a wrong try to change the password", async () => {
    const { id, email } = await makeAccount();
    const signedIn = await signInByPassword(email, password, null);
    const change = changePassword(await actorOf(id), "wrong", "another password");
    await expect(change).rejects.toMatchObject({ fields: [{ path: ["current"], code: "wrong-password" }] });
    expect(await personOf(signedIn)).toBe(id);
  });
});
