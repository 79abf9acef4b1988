import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { actorOfAccount } from "../actor";
import { prisma } from "../db/database";
import { getWaysIn } from "../identities/data";
import { beginConnecting, connectIdentity, disconnectIdentities, takeConnecting } from "../identities/mutations";
import { endSession } from "../sessions/mutations";
import { hashPassword } from "./password";
import { signInByProvider } from "./provider";
import { type SignedIn, signInByPassword } from "./sign-in";

const password = "a password of some length";

/** Somebody who can sign in by password. */
async function makeAccount(about: object = {}) {
  const email = `${randomUUID()}@example.test`;
  const data = { email, name: "Ada", passwordHash: await hashPassword(password), ...about };
  return prisma().user.create({ data, select: { id: true, email: true } });
}

function profileOf(email: string | null, emailVerified = true) {
  return { provider: "oidc", subject: randomUUID(), email, emailVerified, name: " Ada " };
}

describe("signing in by a provider", () => {
  it("makes an account the first time, a member of nothing, and is that person ever after", async () => {
    const profile = profileOf(`${randomUUID()}@Example.test`);
    const { id } = (await signInByProvider(profile)) as SignedIn;
    const again = await signInByProvider({ ...profile, email: null, emailVerified: false });
    expect(again).toMatchObject({ id, sessionId: expect.any(String) });
    const user = await prisma().user.findUniqueOrThrow({ where: { id }, include: { memberships: true } });
    expect(user).toMatchObject({
      name: "Ada",
      email: profile.email?.toLowerCase(),
      isAdministrator: false,
      memberships: [],
    });
  });

  it.each<[string, object]>([
    ["with a password", {}],
    ["without one", { passwordHash: null }],
    ["of an administrator", { isAdministrator: true }],
    ["that is closed", { deactivatedAt: new Date() }],
  ])("does not join an account %s by its address alone, which nobody proved", async (_, about) => {
    const { id, email } = await makeAccount(about);
    for (const written of [email, email.toUpperCase(), ` ${email} `]) {
      expect(await signInByProvider(profileOf(written))).toEqual({ refused: "account-exists" });
    }
    expect(await prisma().identity.count({ where: { userId: id } })).toBe(0);
    expect(await prisma().session.count({ where: { userId: id } })).toBe(0);
  });

  it("does not join the account of somebody who had the same address at the provider before", async () => {
    const email = `${randomUUID()}@example.test`;
    await signInByProvider(profileOf(email));
    expect(await signInByProvider(profileOf(email))).toEqual({ refused: "account-exists" });
  });

  it.each<[string, string | null, boolean]>([
    ["does not vouch for the e-mail", "new@example.test", false],
    ["names none", null, true],
    ["names an empty one", "", true],
  ])("is refused where the provider %s", async (_, email, verified) => {
    expect(await signInByProvider(profileOf(email, verified))).toEqual({ refused: "email-unverified" });
  });

  it("is refused to who has a closed account", async () => {
    const profile = profileOf(`${randomUUID()}@example.test`);
    const { id } = (await signInByProvider(profile)) as SignedIn;
    await prisma().user.update({ where: { id }, data: { deactivatedAt: new Date() } });
    expect(await signInByProvider(profile)).toEqual({ refused: "closed" });
  });

  it("in several windows at once makes one account", async () => {
    const profile = profileOf(`${randomUUID()}@example.test`);
    const signedIn = await Promise.all(Array.from({ length: 8 }, () => signInByProvider(profile)));
    expect(new Set(signedIn.map((one) => (one as SignedIn).id)).size).toBe(1);
  });
});

describe("connecting a provider's account from inside", () => {
  async function signedIn() {
    const { id, email } = await makeAccount();
    const session = await signInByPassword(email, password);
    const claims = { userId: id, sessionId: session?.sessionId ?? "" };
    return { id, email, claims, actor: await actorOfAccount(id) };
  }

  it("is begun with the password, and done once by the next sign-in there from the same session", async () => {
    const { id, email, claims, actor } = await signedIn();
    const profile = profileOf(email);
    expect(await takeConnecting(claims)).toBeNull();
    const wrong = beginConnecting(actor, "wrong", claims.sessionId);
    await expect(wrong).rejects.toMatchObject({ fields: [{ path: ["current"], code: "wrong-password" }] });
    await beginConnecting(actor, password, claims.sessionId);
    const connecting = await takeConnecting(claims);
    expect(connecting).toEqual({ id });
    expect(await takeConnecting(claims)).toBeNull();
    expect(await connectIdentity({ id }, profile)).toBeNull();
    expect(await signInByProvider(profile)).toMatchObject({ id });
    expect(await getWaysIn(actor)).toEqual({ hasPassword: true, connectedAt: expect.any(String) });
  });

  it("is nobody else's to finish: not from another session, nor after its own ended or its time", async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    await beginConnecting(one.actor, password, one.claims.sessionId);
    expect(await takeConnecting(null)).toBeNull();
    expect(await takeConnecting(other.claims)).toBeNull();
    expect(await takeConnecting({ ...one.claims, userId: other.id })).toBeNull();
    const past = { connectingUntil: new Date(Date.now() - 1) };
    await prisma().session.update({ where: { id: one.claims.sessionId }, data: past });
    expect(await takeConnecting(one.claims)).toBeNull();
    await beginConnecting(one.actor, password, one.claims.sessionId);
    await endSession(one.actor, one.claims.sessionId);
    expect(await takeConnecting(one.claims)).toBeNull();
  });

  it("does not take a provider's account from another person", async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const profile = profileOf(null);
    expect(await connectIdentity(one, profile)).toBeNull();
    expect(await connectIdentity(one, profile)).toBeNull();
    expect(await connectIdentity(other, profile)).toBe("identity-taken");
    expect(await signInByProvider(profile)).toMatchObject({ id: one.id });
  });

  it("is undone by who has a password, and by nobody who would be locked out", async () => {
    const { id, actor } = await signedIn();
    const profile = profileOf(`${randomUUID()}@example.test`);
    await connectIdentity({ id }, profile);
    await disconnectIdentities(actor);
    expect(await getWaysIn(actor)).toEqual({ hasPassword: true, connectedAt: null });
    const { id: newcomer } = (await signInByProvider(profile)) as SignedIn;
    const refused = disconnectIdentities(await actorOfAccount(newcomer));
    await expect(refused).rejects.toMatchObject({ code: "only-way-in", status: 409 });
  });
});
