import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** A sentence for whoever runs the command; printed alone, without a stack trace. */
export class LaunchProblem extends Error {}

/** Runs a command's main part; a problem ends it with its sentence and exit code 1.
 * @param {() => Promise<void>} main */
export async function launch(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof LaunchProblem ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}

/** Runs a program to its end, in the project's folder.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options] quiet: its output is returned, not shown
 * @returns {Promise<{ code: number, output: string }>} */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout?.on("data", (data) => (output += data));
    child.stderr?.on("data", (data) => (output += data));
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
}

/** Runs one of the project's own tools with this Node.
 * @param {string} script path below node_modules
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options] */
export function runTool(script, args, options) {
  return run(process.execPath, [path.join(root, "node_modules", script), ...args], options);
}

/** Does a step unless it was done for the very same inputs, which a stamp file remembers by their hash.
 * @param {{ stamp: string, inputs: string[], say: string, failed: string, work: () => Promise<{ code: number, output: string }> }} step */
export async function runIfChanged({ stamp, inputs, say, failed, work }) {
  const hash = hashOf(inputs);
  const file = path.join(root, stamp);
  if (readIfThere(file) === hash) return;
  console.info(say);
  const { code, output } = await work();
  if (code !== 0) throw new LaunchProblem(`${output}\n${failed}`.trim());
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, hash);
}

/** @param {string} file */
export function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** The hash of some files and folders by their names and contents.
 * @param {string[]} inputs paths below the project's folder */
function hashOf(inputs) {
  const hash = createHash("sha256").update(process.version);
  for (const input of inputs) {
    for (const file of filesBelow(path.join(root, input))) {
      hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

/** Neither what is generated from other inputs nor what only tests use.
 * @param {string} name */
function isSource(name) {
  return name !== "generated" && name !== "testing" && !name.endsWith(".test.ts");
}

/** @param {string} start
 * @returns {string[]} */
function filesBelow(start) {
  const stats = statSync(start, { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [start];
  return readdirSync(start)
    .filter(isSource)
    .sort()
    .flatMap((name) => filesBelow(path.join(start, name)));
}
