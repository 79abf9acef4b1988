import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { LaunchProblem, run } from "./step.mjs";

/** Where the programs of a PostgreSQL server are, or null.
 * @returns {string | null} */
function findPrograms() {
  const versions = "/usr/lib/postgresql";
  const debian = existsSync(versions)
    ? readdirSync(versions)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => path.join(versions, version, "bin"))
    : [];
  const configured = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" }).stdout?.trim();
  const onPath = (process.env.PATH ?? "").split(path.delimiter);
  const found = [...debian, configured ?? "", ...onPath].find(
    (folder) => folder && existsSync(path.join(folder, "initdb")) && existsSync(path.join(folder, "pg_ctl")),
  );
  return found ?? null;
}

/**
 * A PostgreSQL server for the tests: the one that TEST_DATABASE_URL names, or one of our own in a temporary folder, or
 * none. As root it runs as the user `postgres`, because PostgreSQL refuses to run as root.
 * @param {{ required: boolean }} options
 * @returns {Promise<{ url: string, what: string, stop: () => void } | null>} */
export async function testPostgres({ required }) {
  if (process.env.TEST_DATABASE_URL) {
    return { url: process.env.TEST_DATABASE_URL, what: "TEST_DATABASE_URL", stop: () => {} };
  }
  if (required && !findPrograms()) await installOnDebian();
  const programs = findPrograms();
  if (!programs) {
    if (required) {
      throw new LaunchProblem(
        "The tests need PostgreSQL here: install its server (Debian: apt-get install postgresql), or set TEST_DATABASE_URL.",
      );
    }
    return null;
  }
  return startServer(programs);
}

async function installOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  console.info("Installing PostgreSQL …");
  await run("apt-get", ["update", "-qq"], { quiet: true });
  await run("apt-get", ["install", "-y", "-qq", "postgresql"], { quiet: true });
}

/** @param {string} programs */
async function startServer(programs) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "tickmark-postgres-"));
  const user = serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, "data");
  const port = await freePort();
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=100`;
  /** @param {string} program
   * @param {string[]} args */
  const call = (program, args) => {
    const result = spawnSync(path.join(programs, program), args, { encoding: "utf8", cwd: folder, ...user });
    if (result.status !== 0)
      throw new LaunchProblem(`PostgreSQL could not be started: ${result.stderr || result.error}`);
  };
  call("initdb", ["-D", data, "-U", "tickmark", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]);
  call("pg_ctl", ["-D", data, "-o", settings, "-l", path.join(folder, "log"), "-w", "start"]);
  return {
    url: `postgresql://tickmark@127.0.0.1:${port}/postgres`,
    what: programs,
    stop() {
      call("pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Root hands the server to the user that Debian made for it. */
function serverUser() {
  if (process.getuid?.() !== 0) return undefined;
  const ids = (/** @type {string} */ flag) => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
  const user = { uid: ids("-u"), gid: ids("-g") };
  if (!user.uid)
    throw new LaunchProblem("PostgreSQL does not run as root, and there is no user “postgres” to run it as.");
  return user;
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
