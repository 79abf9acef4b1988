import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { freePort } from "../lib/launch/test-postgres.mjs";
import { type Launched, launchScript } from "../lib/testing/launch";
import { test as base } from "./people";

/** A server of one test's own, in demo mode, that may be killed and started again on the same data and port. */
export interface OwnServer {
  origin: string;
  /** Where its data is. */
  folder: string;
  /** Ends the process that has the data, as a power cut does. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
  start: () => Promise<void>;
}

/** The same people as on the demo's server, on one of their own. */
export const test = base.extend<object, { own: OwnServer }>({
  own: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed here: nothing
    async ({}, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), "tickmark-own-"));
      const port = await freePort();
      let launched: Launched | undefined;
      const own: OwnServer = {
        origin: `http://127.0.0.1:${port}`,
        folder,
        async kill() {
          process.kill(JSON.parse(readFileSync(path.join(folder, "lock"), "utf8")).pid, "SIGKILL");
          await launched?.ended;
        },
        async stop() {
          await launched?.stop();
        },
        async start() {
          launched = launchScript({ PORT: String(port), TICKMARK_DATA: folder });
          await launched.ready;
        },
      };
      await own.start();
      await use(own);
      await own.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  server: [async ({ own }, use) => use(own.origin), { scope: "worker" }],
  baseURL: async ({ own }, use) => use(own.origin),
});
