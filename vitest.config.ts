import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const alias = {
  "@": root,
  // The marker throws outside a server bundle, which a test is.
  "server-only": path.join(root, "lib/testing/server-only.ts"),
};

/** The same tests on both databases: what holds on one has to hold on the other. */
function integration(engine: "pglite" | "postgresql") {
  return {
    resolve: { alias },
    test: {
      name: engine,
      include: ["lib/server/**/*.test.ts", "prisma/**/*.test.ts"],
      globalSetup: engine === "pglite" ? ["lib/testing/pglite-image.ts"] : [],
      setupFiles: ["lib/testing/no-console-errors.ts", "lib/testing/database.ts"],
      env: {
        TEST_ENGINE: engine,
        TICKMARK_DEMO: "true",
        NEXTAUTH_SECRET: "a secret for tests, of more than thirty-two characters",
        NEXTAUTH_URL: "http://127.0.0.1:3000",
      },
      // A file is over before compiling PGlite a second time, for speed, has paid for itself.
      // Threads that the program starts inherit these.
      execArgv: [
        "--no-wasm-tier-up",
        "--no-wasm-dynamic-tiering",
        "--import",
        path.join(root, "lib/testing/typescript-in-threads.mjs"),
      ],
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
}

export default defineConfig({
  test: {
    // One number for all projects: vitest runs those together that share it.
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["lib/{api,cli,domain,formats,schemas,i18n,reader}/**/*.test.ts"],
          setupFiles: ["lib/testing/no-console-errors.ts"],
        },
      },
      integration("pglite"),
      // `npm test` starts a server where its programs are, or takes TEST_DATABASE_URL.
      ...(process.env.TEST_DATABASE_URL ? [integration("postgresql")] : []),
      {
        resolve: { alias },
        test: {
          name: "launch",
          include: ["lib/launch/**/*.test.ts"],
          testTimeout: 120_000,
          // They start servers on ports of their own, one after the other.
          fileParallelism: false,
        },
      },
    ],
  },
});
