import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

/** A command of the program, running as whoever types it runs it. */
export interface Launched {
  /** What it has written so far. */
  readonly stdout: string;
  readonly stderr: string;
  /** Its exit code, once it has ended and all that it wrote is there. */
  readonly ended: Promise<number | null>;
  /** Its address, once it says that it is ready. */
  readonly ready: Promise<string>;
  /** Ends it as Ctrl-C's kin does, and waits for it. */
  stop(): Promise<number | null>;
}

/** What still runs; none of it outlives the tests, whatever becomes of them. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGTERM");
});

/** Starts `npm start`, or another script of lib/launch, with nothing of ours or the tests' in its environment but `env`. */
export function launchScript(env: Record<string, string>, script = "start.mjs", nodeOptions: string[] = []): Launched {
  const child = spawn(process.execPath, [...nodeOptions, path.join("lib", "launch", script)], {
    env: { ...bareEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stdout = collectOutput(child, "stdout");
  const stderr = collectOutput(child, "stderr");
  running.add(child);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  ended.then(() => running.delete(child));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", () => {
      const address = /Tickmark is ready: (\S+)/.exec(stdout())?.[1];
      if (address) resolve(address);
    });
    ended.then((code) => reject(new Error(`It ended with code ${code}:\n${stdout()}\n${stderr()}`)));
  });
  // A test that never asks whether it is ready expects it to end.
  ready.catch(() => {});
  return {
    get stdout() {
      return stdout();
    },
    get stderr() {
      return stderr();
    },
    ended,
    ready,
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

function collectOutput(child: ChildProcess, name: "stdout" | "stderr"): () => string {
  let output = "";
  child[name]?.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  return () => output;
}

function bareEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(?:TICKMARK_|NEXT|OIDC_|TEST_|E2E_|VITEST|DATABASE_URL$|HOST$|PORT$|NODE_ENV$|TEST$|DEV$|PROD$|MODE$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name))) as NodeJS.ProcessEnv;
}
