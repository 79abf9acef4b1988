import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findBrowser } from "./browser.mjs";
import { checks } from "./checks.mjs";
import { build, generate, install } from "./prepare.mjs";
import { launch, runTool } from "./step.mjs";
import { testPostgres } from "./test-postgres.mjs";

/** `flaky` names the journeys that passed only when they were tried again.
 * @typedef {{ passed: number, failed: number, flaky: string[] }} Sum */

/** Runs all checks and tests, each kind to its end, whatever failed before. */
export function testAll() {
  return launch(async () => {
    await install();
    await generate();
    const browser = await findBrowser();
    const postgres = await testPostgres({ required: process.env.TEST_POSTGRES === "required" });
    const reports = mkdtempSync(path.join(os.tmpdir(), "tickmark-tests-"));
    try {
      console.info(`Browser: ${browser}`);
      console.info(
        `Databases: PGlite${postgres ? ` and PostgreSQL (${postgres.what})` : "; PostgreSQL was not found"}`,
      );
      const server = postgres ? { TEST_DATABASE_URL: postgres.url } : {};
      const sums = [await checkAll(), await vitest("unit and integration", ["unit", "pglite", "postgresql"], server)];
      await build();
      sums.push(await vitest("launch", ["launch"], server));
      sums.push(await playwright("pglite", {}));
      // What a database can make a difference to; who may do what, bad input and looks were seen on PGlite.
      const again = [
        ...["health", "import", "journey", "claims", "conflicts", "reading-room", "sign-in"],
        ...["/live.spec", "review-queue", "blind-review"],
      ];
      if (postgres) sums.push(await playwright("postgresql", await databasesFor(postgres.url), again));
      const passed = sums.reduce((sum, one) => sum + one.passed, 0);
      const failed = sums.reduce((sum, one) => sum + one.failed, 0);
      const flaky = sums.flatMap((one) => one.flaky);
      if (flaky.length > 0) console.info(`\n${flaky.length} flaky, each a bug to be mended:\n  ${flaky.join("\n  ")}`);
      console.info(`\n${passed} passed, ${failed} failed`);
      process.exitCode = failed === 0 ? 0 : 1;
    } finally {
      postgres?.stop();
      rmSync(reports, { recursive: true, force: true });
    }

    /** @param {string} name
     * @param {string[]} projects
     * @param {Record<string, string>} env
     * @returns {Promise<Sum>} */
    async function vitest(name, projects, env) {
      console.info(`\n── ${name} ──`);
      const report = path.join(reports, `${name.replaceAll(" ", "-")}.json`);
      const chosen = projects.filter((project) => project !== "postgresql" || "TEST_DATABASE_URL" in env);
      const args = chosen.flatMap((project) => ["--project", project]);
      const { code } = await runTool(
        "vitest/vitest.mjs",
        ["run", ...args, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`],
        { env },
      );
      const result = readReport(report);
      return sumOf(result?.numPassedTests, result?.numFailedTests, code);
    }

    /** @param {string} engine
     * @param {Record<string, string>} env
     * @param {string[]} files all, where none is named
     * @returns {Promise<Sum>} */
    async function playwright(engine, env, files = []) {
      console.info(`\n── end to end, on ${engine} ──`);
      const report = path.join(reports, `e2e-${engine}.json`);
      const { code } = await runTool("@playwright/test/cli.js", ["test", ...files, "--reporter=dot,json"], {
        env: { ...env, E2E_ENGINE: engine, TICKMARK_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      });
      const result = readReport(report);
      const flaky = flakyIn(result?.suites).map((title) => `${engine}: ${title}`);
      return { ...sumOf(result?.stats?.expected, result?.stats?.unexpected, code), flaky };
    }
  });
}

/** Two empty databases on the test server, for the two instances that the browser opens.
 * @param {string} url */
async function databasesFor(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  /** @param {string} kind */
  const create = async (kind) => {
    const name = `tickmark_e2e_${kind}_${Date.now()}`;
    await client.query(`CREATE DATABASE ${name}`);
    return Object.assign(new URL(url), { pathname: `/${name}` }).href;
  };
  const databases = { E2E_DEMO_DATABASE_URL: await create("demo"), E2E_EMPTY_DATABASE_URL: await create("empty") };
  await client.end();
  return databases;
}

/** @returns {Promise<Sum>} */
async function checkAll() {
  console.info("\n── checks ──");
  let failed = 0;
  for (const { name, run } of checks) {
    const problem = await run();
    console.info(problem === null ? `✓ ${name}` : `✗ ${name}\n${problem}`);
    if (problem !== null) failed++;
  }
  return { passed: checks.length - failed, failed, flaky: [] };
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** A runner that failed without a failed test failed all the same, and so did one that ran no test at all.
 * @param {number} passed
 * @param {number} failed
 * @param {number} code
 * @returns {Sum} */
export function sumOf(passed = 0, failed = 0, code = 0) {
  const isBroken = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: isBroken ? 1 : failed, flaky: [] };
}

/** The titles of the tests in a report of Playwright's that failed and then passed, with their files.
 * @param {Suite[] | undefined} suites
 * @returns {string[]} */
export function flakyIn(suites = []) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter(({ tests }) => tests.some(({ status }) => status === "flaky"))
      .map(({ file, title }) => `${file} › ${title}`),
    ...flakyIn(suite.suites),
  ]);
}

/** As much of Playwright's JSON report as is read here.
 * @typedef {{ suites?: Suite[], specs?: { file: string, title: string, tests: { status: string }[] }[] }} Suite */
