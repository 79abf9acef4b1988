import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { demoOrigin, emptyOrigin, providerOrigin } from "./e2e/origins";

/** Where the servers of this run keep their data; its workers inherit it. */
process.env.E2E_DATA ??= mkdtempSync(path.join(os.tmpdir(), "tickmark-e2e-"));
const data = process.env.E2E_DATA;

/** The sample project in demo mode, and an empty instance as one would run it for real. */
const demo = { origin: demoOrigin, folder: path.join(data, "demo"), databaseUrl: process.env.E2E_DEMO_DATABASE_URL };
const empty = {
  origin: emptyOrigin,
  folder: path.join(data, "empty"),
  databaseUrl: process.env.E2E_EMPTY_DATABASE_URL,
};

function server({ origin, folder, databaseUrl }: typeof demo, env: Record<string, string>) {
  return {
    command: "node lib/launch/start.mjs",
    url: `${origin}/api/v1/health`,
    timeout: 240_000,
    stdout: "ignore" as const,
    stderr: "pipe" as const,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 5_000 },
    env: {
      PORT: new URL(origin).port,
      TICKMARK_DATA: folder,
      TZ: "Europe/Zurich",
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      ...env,
    },
  };
}

export default defineConfig({
  testDir: "e2e",
  outputDir: path.join(data, "results"),
  globalTeardown: "./e2e/teardown.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // What passes only then is counted apart, by its name (lib/launch/test-all.mjs).
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: demoOrigin,
    locale: "de-CH",
    timezoneId: "Europe/Zurich",
    viewport: { width: 1440, height: 900 },
    // Recording every journey costs a third of its time; `--trace on` does where one is wanted.
    trace: "off",
    screenshot: "only-on-failure",
    actionTimeout: 15_000,
    launchOptions: {
      ...(process.env.TICKMARK_BROWSER && { executablePath: process.env.TICKMARK_BROWSER }),
      args: ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
    },
  },
  webServer: [
    // The receivers of webhooks are on this machine.
    server(demo, { TICKMARK_WEBHOOKS_INSECURE: "true" }),
    {
      command: "node --import tsx e2e/oidc-provider.ts",
      url: `${providerOrigin}/.well-known/openid-configuration`,
      env: { PORT: new URL(providerOrigin).port },
    },
    server(empty, {
      TICKMARK_DEMO: "false",
      NEXTAUTH_SECRET: "a secret for end-to-end tests, long enough to be one",
      OIDC_ISSUER: providerOrigin,
      OIDC_CLIENT_ID: "tickmark",
      OIDC_CLIENT_SECRET: "a secret of the provider's",
      OIDC_NAME: "Hausausweis",
    }),
  ],
});
