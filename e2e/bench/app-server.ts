import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
/** Until it answers; in milliseconds. The first seeding takes some seconds. */
const patience = 120_000;

export interface AppServer {
  origin: string;
  stop: () => Promise<void>;
}

/** The built app in demo mode, on a free port and with data of its own that goes with it. */
export async function startApp(): Promise<AppServer> {
  const data = await mkdtemp(path.join(os.tmpdir(), "tickmark-bench-data-"));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ["lib/launch/start.mjs"], {
    cwd: root,
    env: { ...process.env, PORT: String(port), TICKMARK_DATA: data, DATABASE_URL: "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  const until = Date.now() + patience;
  while (!(await fetch(`${origin}/api/v1/health`).catch(() => null))?.ok) {
    if (Date.now() > until || server.exitCode !== null) {
      await stop();
      throw new Error("The app did not start.");
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return { origin, stop };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
