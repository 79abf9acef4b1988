import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Launched, launchScript } from "../testing/launch";
import { freePort } from "./test-postgres.mjs";

/** One installation from its first start to its last: the tests follow each other, as the starts do. */
const folder = mkdtempSync(path.join(os.tmpdir(), "tickmark-launch-"));
const lock = path.join(folder, "lock");
let server: Launched;
let address: string;
let port: string;
const session = { cookie: "" };

/** The first start builds what has to be built. */
beforeAll(async () => {
  port = String(await freePort());
  server = start();
  address = await server.ready;
}, 600_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function start(env: Record<string, string> = {}): Launched {
  return launchScript({ PORT: port, TICKMARK_DATA: folder, ...env });
}

/** The process that has the data folder. */
function holder(): number {
  return JSON.parse(readFileSync(lock, "utf8")).pid;
}

/** Signs in as the manager of the demo; the session is kept by its cookie. */
async function signIn(): Promise<void> {
  const asked = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(asked) },
    body: new URLSearchParams({ csrfToken, email: "manager@demo.test", password: "tickmark", json: "true" }),
  });
  session.cookie = cookiesOf(answer);
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

async function call(method: "GET" | "POST", route: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${address}/api/v1${route}`, {
    method,
    headers: { ...session, "sec-fetch-site": "same-origin", "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(answer.ok, `${method} ${route}: ${answer.status}`).toBe(true);
  return answer.json();
}

it("the first start says where it is and how to sign in, and answers", async () => {
  expect(address).toBe(`http://127.0.0.1:${port}`);
  expect(server.stdout).toContain("manager@demo.test");
  expect(server.stderr).toBe("");
  expect(await call("GET", "/health")).toMatchObject({ status: "ok", database: "pglite" });
});

it("a second one on the same port is refused", async () => {
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.stderr.trim()).toBe(
    `Port ${port} on 127.0.0.1 is taken by another program. Stop it, or set PORT to another number.`,
  );
});

it("a second one on the same data is refused, and the first goes on", async () => {
  const second = start({ PORT: String(await freePort()) });
  expect(await second.ended).toBe(1);
  expect(second.stderr.trim()).toBe(
    `The data folder ${folder} is in use by process ${holder()} (see ${lock}). Stop the Tickmark that runs there, or set TICKMARK_DATA to another folder.`,
  );
  expect(await call("GET", "/health")).toMatchObject({ status: "ok" });
});

it("killed with -9 it ends with an error, and starts again with everything that was written", async () => {
  await signIn();
  const written = (await call("POST", "/projects", { name: "Written before the end" })) as { id: string };
  process.kill(holder(), "SIGKILL");
  expect(await server.ended).toBe(1);
  expect(existsSync(lock)).toBe(true);
  server = start();
  await server.ready;
  // The session holds too: its secret is kept beside the data.
  expect(await call("GET", `/projects/${written.id}`)).toMatchObject({ name: "Written before the end" });
});

it("stopped it ends without an error and lets go of the folder; started again it makes nothing anew", async () => {
  expect(await server.stop()).toBe(0);
  expect(server.stderr).toBe("");
  expect(existsSync(lock)).toBe(false);
  server = start();
  await server.ready;
  expect(server.stdout).not.toMatch(/Installing|Generating|Building|Applying|sample/i);
  expect(await call("GET", "/health")).toMatchObject({ status: "ok" });
});
