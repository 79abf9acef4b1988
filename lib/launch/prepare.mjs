import { run, runIfChanged, runTool } from "./step.mjs";

/** Installs what package-lock.json names. No package's install script runs (.npmrc). */
export async function install() {
  await runIfChanged({
    stamp: "node_modules/.tickmark-installed",
    inputs: ["package.json", "package-lock.json", ".npmrc"],
    say: "Installing packages … (a minute or two, the first time)",
    failed: "The packages could not be installed. Is the npm registry reachable?",
    work: () => run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { quiet: true }),
  });
}

/** Generates the database client from prisma/schema.prisma. */
export async function generate() {
  await runIfChanged({
    stamp: "lib/server/db/generated/.tickmark-generated",
    inputs: ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"],
    say: "Generating the database client …",
    failed: "The database client could not be generated.",
    // Prisma's command looks for a native engine that generating does not use; any file that is there satisfies it.
    work: () =>
      runTool("prisma/build/index.js", ["generate"], {
        quiet: true,
        env: {
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: "1",
          CHECKPOINT_DISABLE: "1",
        },
      }),
  });
}

/** Builds the app for production. */
export async function build() {
  await runIfChanged({
    stamp: ".next/.tickmark-built",
    inputs: [
      "app",
      "components",
      "lib",
      "prisma",
      "next.config.ts",
      "tsconfig.json",
      "postcss.config.mjs",
      "proxy.ts",
      "instrumentation.ts",
      "package-lock.json",
    ],
    say: "Building … (a minute, after a change)",
    failed: "The build failed.",
    work: () => runTool("next/dist/bin/next", ["build"], { quiet: true, env: { NEXT_TELEMETRY_DISABLED: "1" } }),
  });
}
