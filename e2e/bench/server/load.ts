import { fork } from "node:child_process";
import path from "node:path";

/** A request of a load; `{uuid}` in it is another id, and `{n}` another number, each time. */
export interface LoadRequest {
  method: "GET" | "POST";
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** The status that each answer must have. */
  status: number;
}

export interface Load {
  /** Requests a second. */
  rate: number;
  /** In milliseconds. */
  p50: number;
  p99: number;
}

/**
 * What a server does under a load from another process: so many connections, each of which asks again as soon as it was
 * answered.
 * @param requests asked in turn
 * @param seconds how long; the first fifth only warms it up
 */
export function loadOf(
  origin: string,
  requests: readonly LoadRequest[],
  connections: number,
  seconds: number,
): Promise<Load> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, "load-process.ts"), {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    child.once("message", (answer: Load | { error: string }) => {
      if ("error" in answer) reject(new Error(answer.error));
      else resolve(answer);
      child.kill();
    });
    child.once("exit", (code) => reject(new Error(`The load ended with ${code} and without an answer.`)));
    child.send({ origin, requests, connections, seconds });
  });
}
