import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { build, generate, install } from "./prepare.mjs";
import { LaunchProblem, launch, readIfThere, root } from "./step.mjs";

/** How long the server may take to answer for the first time; in milliseconds. The first seeding takes some seconds. */
const patience = 120_000;

/**
 * How long a connection stays open with nothing on it; in milliseconds. Longer than the minute of the usual proxies:
 * whoever closes first must not be the one that is being asked.
 */
const keepAlive = 75_000;

export function start() {
  return launch(async () => {
    const settings = readSettings();
    await checkPort(settings);
    await install();
    await generate();
    await build();
    await serve(settings);
  });
}

/** The app with its source watched; nothing is built. */
export function dev() {
  return launch(async () => {
    const settings = readSettings();
    await checkPort(settings);
    await install();
    await generate();
    await serve(settings, "dev");
  });
}

/** @typedef {{ host: string, port: number, demo: boolean, address: string, env: Record<string, string> }} Settings */

/** @returns {Settings} */
function readSettings() {
  const host = process.env.HOST || "127.0.0.1";
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new LaunchProblem(`PORT is ${process.env.PORT}, which is no port. Set it to a number from 1 to 65535.`);
  }
  const demo = readDemo(process.env.TICKMARK_DEMO || "true");
  if (demo && !isLoopback(host)) {
    throw new LaunchProblem(
      `In demo mode everybody knows the passwords, so it serves this computer only, and not HOST=${host}. To serve others set TICKMARK_DEMO=false and NEXTAUTH_SECRET (see “For real” in the README).`,
    );
  }
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  const env = {
    TICKMARK_DEMO: String(demo),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || address,
    ...(demo && !process.env.NEXTAUTH_SECRET && { NEXTAUTH_SECRET: demoSecret() }),
    NEXT_TELEMETRY_DISABLED: "1",
  };
  return { host, port, demo, address, env };
}

/** Nothing but a clear yes opens the demo, whose passwords everybody knows.
 * @param {string} value */
function readDemo(value) {
  if (["true", "1", "on"].includes(value)) return true;
  if (["false", "0", "off"].includes(value)) return false;
  throw new LaunchProblem(`TICKMARK_DEMO is ${value}, which is neither true nor false. Set it to one of them.`);
}

/** @param {string} host */
function isLoopback(host) {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The demo's sessions outlive a restart: their secret is made once and kept beside the data. */
function demoSecret() {
  const folder = path.resolve(root, process.env.TICKMARK_DATA || ".data");
  const file = path.join(folder, "secret");
  const kept = readIfThere(file);
  if (kept) return kept;
  const secret = randomBytes(32).toString("base64");
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, secret, { mode: 0o600 });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new LaunchProblem(
      `The data folder ${folder} cannot be written to (${code}). Set TICKMARK_DATA to a folder that this user may write to.`,
    );
  }
  return secret;
}

/** @param {Settings} settings
 * @returns {Promise<void>} */
function checkPort({ host, port }) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => reject(new LaunchProblem(whyNot(error))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
  /** @param {NodeJS.ErrnoException} error */
  function whyNot(error) {
    if (error.code === "EADDRINUSE") {
      return `Port ${port} on ${host} is taken by another program. Stop it, or set PORT to another number.`;
    }
    if (error.code === "EACCES")
      return `Port ${port} needs more rights than this user has. Set PORT to one above 1023.`;
    return `Cannot listen on ${host}:${port} (${error.code}). Set HOST to an address of this computer.`;
  }
}

/** @param {Settings} settings
 * @param {"start" | "dev"} [command] */
async function serve({ host, port, demo, address, env }, command = "start") {
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const kept = command === "start" ? ["--keepAliveTimeout", String(keepAlive)] : [];
  const server = spawn(process.execPath, [next, command, "-H", host, "-p", String(port), ...kept], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  // Whoever watches over the command starts it again where it failed, as it did when it was killed, but not where it was
  // stopped; Next then ends with 128 and the signal's number.
  let stopped = false;
  const ended = new Promise((resolve) => server.once("exit", (code) => resolve(stopped ? 0 : (code ?? 1))));
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      stopped = true;
      server.kill(signal);
    });
  }
  const answered = answers(address).catch((problem) => {
    server.kill("SIGKILL");
    throw problem;
  });
  if (await Promise.race([answered, ended.then(() => false)])) console.info(welcome(address, demo));
  process.exit(await ended);
}

/** Whether the server has begun to answer.
 * @param {string} address */
async function answers(address) {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const response = await fetch(`${address}/api/v1/health`).catch(() => null);
    if (response?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new LaunchProblem(`The server did not answer within ${patience / 1000} seconds.`);
}

/** @param {string} address
 * @param {boolean} demo */
function welcome(address, demo) {
  const people = [
    ["editor@demo.test", "annotates"],
    ["reviewer@demo.test", "reviews"],
    ["second@demo.test", "reviews too"],
    ["resolver@demo.test", "resolves"],
    ["manager@demo.test", "manages, and administers"],
  ];
  const signIns = people.map(([email = "", does]) => `    ${email.padEnd(20)} ${does}`).join("\n");
  return `
  Tickmark is ready: ${address}
${demo ? `\n  Demo mode, on this computer only. Sign in with the password “tickmark” as\n${signIns}\n` : ""}
  Stop it with Ctrl-C.
`;
}
