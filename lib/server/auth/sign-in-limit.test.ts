import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { prisma } from "../db/database";
import type { Client } from "./client";
import { hashPassword } from "./password";
import { signInByPassword } from "./sign-in";
import { countSignIn } from "./sign-in-limit";

const argon2 = vi.hoisted(() => ({ calls: 0 }));
vi.mock("@node-rs/argon2", async (importOriginal) => {
  const real = await importOriginal<typeof import("@node-rs/argon2")>();
  const counting =
    <Call extends (...given: never[]) => unknown>(call: Call) =>
    (...given: Parameters<Call>) => {
      argon2.calls++;
      return call(...given);
    };
  return { hash: counting(real.hash), verify: counting(real.verify) };
});

const password = "a password of some length";
let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

beforeEach(async () => {
  await prisma().signInAttempt.deleteMany();
});

/** Somebody who can sign in by password. */
async function makeAccount(about: object = {}) {
  const email = `${randomUUID()}@example.test`;
  const data = { email, name: "Ada", passwordHash, ...about };
  return prisma().user.create({ data, select: { id: true, email: true } });
}

const from = (network: string | null, device: string | null = null): Client => ({ network, userAgent: "", device });
const origin = (network: string | null) => ({ network, knownDevice: null });
const tooMany = { code: "too-many-attempts", status: 429, values: { minutes: 15 } };
const slowDown = { code: "slow-down", status: 429 };

async function fail(email: string, client: Client, times: number): Promise<void> {
  for (let tries = 0; tries < times; tries++) expect(await signInByPassword(email, "wrong", client)).toBeNull();
}

/** As many failures on an account as that, from one address after the other. */
async function guessFromEverywhere(email: string, times: number): Promise<void> {
  for (let tries = 0; tries < times; tries++) await countSignIn(email, origin(`198.51.100.${tries}`));
}

describe("too many attempts", () => {
  it("on one account from one address are refused, even with the right password, and from no other", async () => {
    const [{ id, email }, other] = [await makeAccount(), await makeAccount()];
    const attacker = from("203.0.113.7");
    await fail(email, attacker, 10);
    await expect(signInByPassword(email, password, attacker)).rejects.toMatchObject(tooMany);
    await expect(signInByPassword(email.toUpperCase(), password, attacker)).rejects.toMatchObject(tooMany);
    expect(await signInByPassword(other.email, password, attacker)).toMatchObject({ id: other.id });
    expect(await signInByPassword(email, password, from("203.0.113.8"))).toMatchObject({ id });
  });

  it("made at once are all counted", async () => {
    const email = `${randomUUID()}@example.test`;
    const tries = await Promise.allSettled(Array.from({ length: 16 }, () => countSignIn(email, origin(null))));
    expect(tries.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(10);
    await expect(countSignIn(email, origin(null))).rejects.toMatchObject(tooMany);
  });

  it("from one address are refused, whichever accounts they try, and from no other", async () => {
    for (let tries = 0; tries < 60; tries++) await countSignIn(`${randomUUID()}@example.test`, origin("203.0.113.7"));
    const another = `${randomUUID()}@example.test`;
    await expect(countSignIn(another, origin("203.0.113.7"))).rejects.toMatchObject(tooMany);
    await expect(countSignIn(another, origin("203.0.113.8"))).resolves.toBeDefined();
  });

  it("are only those that failed", async () => {
    const { id, email } = await makeAccount();
    for (let tries = 0; tries < 12; tries++) {
      expect(await signInByPassword(email, password, from("203.0.113.9"))).toMatchObject({ id });
    }
  });

  it("are forgotten after a quarter of an hour", async () => {
    const email = `${randomUUID()}@example.test`;
    for (let tries = 0; tries < 10; tries++) await countSignIn(email, origin(null));
    const past = new Date(Date.now() - 15 * 60_000);
    await prisma().signInAttempt.updateMany({ data: { at: past } });
    await expect(countSignIn(email, origin(null))).resolves.toBeDefined();
  });

  it("do not fill the table", async () => {
    const { email } = await makeAccount();
    await fail(email, from("203.0.113.7"), 10);
    const rows = await prisma().signInAttempt.count();
    for (let tries = 0; tries < 5; tries++) {
      await expect(signInByPassword(email, "wrong", from("203.0.113.7"))).rejects.toMatchObject(tooMany);
    }
    expect(await prisma().signInAttempt.count()).toBe(rows);
  });

  it("are kept without the address or the account that they name", async () => {
    await countSignIn("ada@example.test", origin("203.0.113.10"));
    const keys = (await prisma().signInAttempt.findMany()).map(({ key }) => key);
    expect(keys).toHaveLength(3);
    expect(keys.filter((key) => !/^[0-9a-f]{64}$/.test(key))).toEqual([]);
  });
});

describe("an account that is guessed at from many addresses", () => {
  it("lets its owner in at her first try from anywhere", async () => {
    const { id, email } = await makeAccount();
    await guessFromEverywhere(email, 60);
    expect(await signInByPassword(email, password, from("203.0.113.20"))).toMatchObject({ id });
  });

  it("makes each address wait between its tries", async () => {
    const { id, email } = await makeAccount();
    await guessFromEverywhere(email, 30);
    const attacker = from("203.0.113.21");
    await fail(email, attacker, 1);
    await expect(signInByPassword(email, password, attacker)).rejects.toMatchObject(slowDown);
    const past = new Date(Date.now() - 61_000);
    await prisma().signInAttempt.updateMany({ data: { at: past } });
    expect(await signInByPassword(email, password, attacker)).toMatchObject({ id });
  });

  it("never makes a device wait that its owner has signed in on, wherever it is", async () => {
    const { id, email } = await makeAccount();
    const office = "203.0.113.22";
    expect(await signInByPassword(email, password, from(office, "her laptop"))).toMatchObject({ id });
    await guessFromEverywhere(email, 40);
    for (let tries = 0; tries < 60; tries++) await countSignIn(`${randomUUID()}@example.test`, origin(office));
    await expect(signInByPassword(email, password, from(office))).rejects.toMatchObject(tooMany);
    await fail(email, from(office, "her laptop"), 3);
    expect(await signInByPassword(email, password, from(office, "her laptop"))).toMatchObject({ id });
  });

  it("counts what fails on such a device, and knows no device of another account", async () => {
    const [one, other] = [await makeAccount(), await makeAccount()];
    await signInByPassword(one.email, password, from(null, "a laptop"));
    await fail(one.email, from(null, "a laptop"), 10);
    await expect(signInByPassword(one.email, password, from(null, "a laptop"))).rejects.toMatchObject(tooMany);
    await fail(other.email, from("203.0.113.23", "a laptop"), 10);
    await expect(signInByPassword(other.email, password, from("203.0.113.23", "a laptop"))).rejects.toMatchObject(
      tooMany,
    );
  });
});

describe("an attempt that cannot succeed costs no hashing", () => {
  it.each<[string, object | null]>([
    ["nobody has the account", null],
    ["the account is closed", { deactivatedAt: new Date() }],
    ["the account has no password", { passwordHash: null }],
  ])("where %s", async (_, about) => {
    const email = about ? (await makeAccount(about)).email : "nobody@example.test";
    argon2.calls = 0;
    expect(await signInByPassword(email, password)).toBeNull();
    expect(argon2.calls).toBe(0);
  });

  it("where there were too many", async () => {
    const { email } = await makeAccount();
    for (let tries = 0; tries < 10; tries++) await countSignIn(email, origin(null));
    argon2.calls = 0;
    await expect(signInByPassword(email, password)).rejects.toMatchObject(tooMany);
    expect(argon2.calls).toBe(0);
  });

  it("and one that can costs one", async () => {
    const { email } = await makeAccount();
    argon2.calls = 0;
    await signInByPassword(email, "wrong");
    expect(argon2.calls).toBe(1);
  });
});
