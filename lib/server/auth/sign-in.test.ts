import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "../db/database";
import { hashPassword, isPassword } from "./password";
import { signInByPassword } from "./sign-in";

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
    expect(await isPassword("x".repeat(501), await hashPassword("x".repeat(501)))).toBe(false);
    expect(await isPassword(password, "$argon2id$damaged")).toBe(false);
  });
});

describe("signing in by password", () => {
  it("takes the e-mail as people write it", async () => {
    const { id, email } = await makeAccount();
    const signedIn = await signInByPassword(` ${email.toUpperCase()} `, password);
    expect(signedIn).toMatchObject({ id, sessionId: expect.any(String) });
  });

  it.each<[string, object]>([
    ["the password is another", { passwordHash: "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA" }],
    ["the account has no password", { passwordHash: null }],
    ["the account is closed", { deactivatedAt: new Date() }],
  ])("is refused where %s", async (_, about) => {
    const { email } = await makeAccount(about);
    expect(await signInByPassword(email, password)).toBeNull();
  });

  it.each(["nobody@example.test", "", "'; --", "no\0body@example.test", "\uD800@example.test"])(
    "is refused to who has no account: %j",
    async (email) => {
      expect(await signInByPassword(email, password)).toBeNull();
    },
  );
});
