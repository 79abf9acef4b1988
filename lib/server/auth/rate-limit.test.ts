import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "../db/database";
import { hashPassword } from "./password";
import { countAttempt } from "./rate-limit";
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

describe("too many attempts", () => {
  const refused = { code: "too-many-attempts", status: 429, values: { minutes: 15 } };

  it("on one account are refused, even with the right password, and on no other", async () => {
    const [{ email }, other] = [await makeAccount(), await makeAccount()];
    for (let tries = 0; tries < 10; tries++) expect(await signInByPassword(email, "wrong", null)).toBeNull();
    await expect(signInByPassword(email, password, null)).rejects.toMatchObject(refused);
    await expect(signInByPassword(email.toUpperCase(), password, null)).rejects.toMatchObject(refused);
    expect(await signInByPassword(other.email, password, null)).toMatchObject({ id: other.id });
  });

  it("made at once are all counted", async () => {
    const email = `${randomUUID()}@example.test`;
    const tries = await Promise.allSettled(Array.from({ length: 16 }, () => countAttempt(email, null)));
    expect(tries.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(10);
    await expect(countAttempt(email, null)).rejects.toMatchObject(refused);
  });

  it("from one address are refused, whichever accounts they try, and from no other", async () => {
    const [address, other] = ["203.0.113.7", "203.0.113.8"];
    for (let tries = 0; tries < 60; tries++) await countAttempt(`${randomUUID()}@example.test`, address);
    await expect(countAttempt(`${randomUUID()}@example.test`, address)).rejects.toMatchObject(refused);
    await expect(countAttempt(`${randomUUID()}@example.test`, other)).resolves.toBeDefined();
  });

  it("are only those that failed", async () => {
    const { id, email } = await makeAccount();
    for (let tries = 0; tries < 12; tries++) {
      expect(await signInByPassword(email, password, "203.0.113.9")).toMatchObject({ id });
    }
  });

  it("are forgotten after a quarter of an hour", async () => {
    const email = `${randomUUID()}@example.test`;
    for (let tries = 0; tries < 10; tries++) await countAttempt(email, null);
    const past = new Date(Date.now() - 15 * 60_000);
    await prisma().signInAttempt.updateMany({ data: { at: past } });
    await expect(countAttempt(email, null)).resolves.toBeDefined();
  });

  it("are kept without the address or the account that they name", async () => {
    await countAttempt("ada@example.test", "203.0.113.10");
    const keys = (await prisma().signInAttempt.findMany()).map(({ key }) => key);
    expect(keys.filter((key) => !/^[0-9a-f]{64}$/.test(key))).toEqual([]);
  });
});
