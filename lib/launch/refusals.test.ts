import { writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { launchScript } from "../testing/launch";
import { temporaryFolder } from "../testing/temporary-folder";
import { freePort } from "./test-postgres.mjs";

const secret = "a secret for tests, of more than thirty-two characters";
const real = { TICKMARK_DEMO: "false", NEXTAUTH_SECRET: secret };

/** Builds the program, so that no test has to wait for it: without a secret it ends as soon as it is built. */
beforeAll(async () => {
  const port = String(await freePort());
  await launchScript({ PORT: port, TICKMARK_DEMO: "false" }).ended;
}, 600_000);

/** What `npm start` says on stderr, where it ends by itself. */
async function refusal(env: Record<string, string>): Promise<string> {
  const port = await freePort();
  const command = launchScript({ PORT: String(port), TICKMARK_DATA: path.join(temporaryFolder(), "data"), ...env });
  expect(await command.ended).toBe(1);
  expect(command.stdout).not.toContain("Tickmark is ready");
  expect(`${command.stdout}${command.stderr}`).not.toMatch(/^ +at /m);
  return command.stderr.trim().replaceAll(`:${port}`, ":PORT");
}

describe("what cannot start says why in one sentence, and ends", () => {
  it.each(["web", "0", "-1", "65536", "3000.5", "3000 3001"])("a port that is none: %s", async (port) => {
    expect(await refusal({ PORT: port })).toBe(
      `PORT is ${port}, which is no port. Set it to a number from 1 to 65535.`,
    );
  });

  it.each(["0.0.0.0", "::", "192.0.2.1", "tickmark.example.org"])(
    "the demo for others than this computer: %s",
    async (host) => {
      expect(await refusal({ HOST: host })).toBe(
        `In demo mode everybody knows the passwords, so it serves this computer only, and not HOST=${host}. To serve others set TICKMARK_DEMO=false and NEXTAUTH_SECRET (see “For real” in the README).`,
      );
    },
  );

  it.each(["no", "False", "demo"])("a demo that is neither wanted nor not: %s", async (demo) => {
    expect(await refusal({ TICKMARK_DEMO: demo })).toBe(
      `TICKMARK_DEMO is ${demo}, which is neither true nor false. Set it to one of them.`,
    );
  });

  it("an address of another computer", async () => {
    expect(await refusal({ ...real, HOST: "192.0.2.1" })).toBe(
      "Cannot listen on 192.0.2.1:PORT (EADDRNOTAVAIL). Set HOST to an address of this computer.",
    );
  });

  it.each<[string, Record<string, string>, string | RegExp]>([
    ["no secret", { TICKMARK_DEMO: "false" }, /^NEXTAUTH_SECRET is not set\. It signs the sessions: .*$/],
    [
      "a secret that is too short",
      { ...real, NEXTAUTH_SECRET: "secret" },
      "The environment variable NEXTAUTH_SECRET must have at least 32 characters.",
    ],
    [
      "an address that is none",
      { ...real, NEXTAUTH_URL: "tickmark" },
      "The environment variable NEXTAUTH_URL must be the address people open, such as https://tickmark.example.org.",
    ],
    [
      "half a single sign-on",
      { ...real, OIDC_ISSUER: "https://login.example.org", OIDC_CLIENT_ID: "tickmark" },
      "Signing in by OIDC needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together; missing: OIDC_CLIENT_SECRET.",
    ],
    [
      "another kind of database",
      { DATABASE_URL: "mysql://tickmark@127.0.0.1/tickmark" },
      "The environment variable DATABASE_URL must begin with postgresql:// and be one word.",
    ],
    [
      "a database on a host that is not known",
      { DATABASE_URL: "postgresql://tickmark:geheim@database.invalid/tickmark" },
      "The host in DATABASE_URL (database.invalid/tickmark) is not known. Correct it.",
    ],
  ])("%s", async (_, env, sentence) => {
    expect(await refusal(env)).toEqual(typeof sentence === "string" ? sentence : expect.stringMatching(sentence));
  });

  it("a database server that does not answer, without the password", async () => {
    const port = await freePort();
    expect(await refusal({ DATABASE_URL: `postgresql://tickmark:geheim@127.0.0.1:${port}/tickmark` })).toBe(
      `No PostgreSQL server answers at 127.0.0.1:${port}/tickmark. Start it, or correct DATABASE_URL.`,
    );
  });

  it.runIf(process.env.TEST_DATABASE_URL)("a database that the server does not have", async () => {
    const missing = Object.assign(new URL(process.env.TEST_DATABASE_URL ?? ""), { pathname: "/tickmark_is_not_here" });
    expect(await refusal({ DATABASE_URL: missing.href })).toBe(
      `There is no such database at ${missing.host}/tickmark_is_not_here. Create it, or correct DATABASE_URL.`,
    );
  });

  it.each([
    ["in demo mode", {}, "ENOTDIR|EEXIST", "written to"],
    ["for real", real, "ENOTDIR|EEXIST", "made"],
  ])("a data folder that is a file, %s", async (_, env, codes, done) => {
    const file = path.join(temporaryFolder(), "data");
    writeFileSync(file, "");
    expect(await refusal({ ...env, TICKMARK_DATA: file })).toMatch(
      new RegExp(
        `^The data folder \\S+ cannot be ${done} \\((${codes})\\)\\. Set TICKMARK_DATA to a folder that this user may write to\\.$`,
      ),
    );
  });

  it("a port that another program has", async () => {
    const other = net.createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as net.AddressInfo;
    expect(await refusal({ PORT: String(port) })).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program. Stop it, or set PORT to another number.`,
    );
    other.close();
  });
});
