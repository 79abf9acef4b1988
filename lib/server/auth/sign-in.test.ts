import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "../db/database";
import { hashPassword, isPassword } from "./password";
import { signInByPassword, signInByProvider } from "./sign-in";

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

describe("a password", () => {
  it("is kept as argon2id, salted, at OWASP's cost, and never in clear", async () => {
    const { id } = await makeAccount();
    const stored = (await prisma().user.findUniqueOrThrow({ where: { id } })).passwordHash;
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashPassword(password)).not.toBe(stored);
  });

  it.each([
    ["the very password", password, true],
    ["in capitals", password.toUpperCase(), false],
    ["with a space more", `${password} `, false],
    ["nothing", "", false],
  ])("%s: %s", async (_, tried, matches) => {
    expect(await isPassword(tried, passwordHash)).toBe(matches);
  });

  it("is the same in either Unicode form", async () => {
    expect(await isPassword("Müßiggang".normalize("NFD"), await hashPassword("Müßiggang"))).toBe(true);
  });

  it("matches nothing where the account has none, or its hash is damaged", async () => {
    expect(await isPassword(password, null)).toBe(false);
    expect(await isPassword(password, "$argon2id$damaged")).toBe(false);
  });
});

describe("signing in by password", () => {
  it("takes the e-mail as people write it", async () => {
    const { id, email } = await makeAccount();
    const signedIn = await signInByPassword(` ${email.toUpperCase()} `, password, null);
    expect(signedIn).toMatchObject({ id, sessionVersion: 1 });
  });

  it.each<[string, object]>([
    ["the password is another", { passwordHash: "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA" }],
    ["the account has no password", { passwordHash: null }],
    ["the account is closed", { deactivatedAt: new Date() }],
  ])("is refused where %s", async (_, about) => {
    const { email } = await makeAccount(about);
    expect(await signInByPassword(email, password, null)).toBeNull();
  });

  it.each(["nobody@example.test", "", "'; --", "no\0body@example.test", "\uD800@example.test"])(
    "is refused to who has no account: %j",
    async (email) => {
      expect(await signInByPassword(email, password, null)).toBeNull();
    },
  );
});

describe("signing in by a provider", () => {
  const profileOf = (email: string | null, emailVerified = true) => ({
    provider: "oidc",
    subject: randomUUID(),
    email,
    emailVerified,
    name: " Ada ",
  });

  it("makes an account the first time, a member of nothing, and is that person ever after", async () => {
    const profile = profileOf(`${randomUUID()}@Example.test`);
    const first = await signInByProvider(profile);
    expect(await signInByProvider({ ...profile, email: null, emailVerified: false })).toMatchObject({ id: first?.id });
    const user = await prisma().user.findUniqueOrThrow({
      where: { id: first?.id ?? "" },
      include: { memberships: true },
    });
    expect(user).toMatchObject({
      name: "Ada",
      email: profile.email?.toLowerCase(),
      isAdministrator: false,
      memberships: [],
    });
  });

  it("is who has the account with the e-mail that the provider vouches for", async () => {
    const { id, email } = await makeAccount();
    expect(await signInByProvider(profileOf(email))).toMatchObject({ id });
  });

  it("is nobody where the provider does not vouch for the e-mail, or the account is closed", async () => {
    const { email } = await makeAccount();
    expect(await signInByProvider(profileOf(email, false))).toBeNull();
    expect(await signInByProvider(profileOf(null))).toBeNull();
    const closed = await makeAccount({ deactivatedAt: new Date() });
    expect(await signInByProvider(profileOf(closed.email))).toBeNull();
  });

  it("in several windows at once makes one account", async () => {
    const profile = profileOf(`${randomUUID()}@example.test`);
    const signedIn = await Promise.all(Array.from({ length: 8 }, () => signInByProvider(profile)));
    expect(new Set(signedIn.map((one) => one?.id)).size).toBe(1);
  });
});
