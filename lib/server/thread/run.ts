import "server-only";
import { Worker } from "node:worker_threads";
import { type Tasks, tasks } from "./tasks";
import type { Answered, Asked } from "./thread";

interface Waiting {
  resolve: (output: unknown) => void;
  reject: (error: unknown) => void;
}

/** One thread for all: two long tasks at once take twice as long, and no processor from those who read. */
let thread: Worker | null = null;
const waiting = new Map<number, Waiting>();
let sent = 0;

/**
 * Does a task, in a thread where it is long, so that no request waits for somebody else's.
 * @param isLong whether it may take more than some 5 ms
 */
export async function run<Name extends keyof Tasks>(
  task: Name,
  isLong: boolean,
  ...input: Parameters<Tasks[Name]>
): Promise<ReturnType<Tasks[Name]>> {
  if (isLong) return (await inThread(task, input)) as ReturnType<Tasks[Name]>;
  const done = tasks[task] as (...input: unknown[]) => ReturnType<Tasks[Name]>;
  return done(...input);
}

function inThread(task: keyof Tasks, input: unknown[]): Promise<unknown> {
  thread ??= startThread();
  const worker = thread;
  return new Promise((resolve, reject) => {
    waiting.set(++sent, { resolve, reject });
    worker.ref();
    worker.postMessage({ id: sent, task, input } satisfies Asked);
  });
}

function startThread(): Worker {
  const worker = new Worker(new URL("./thread.ts", import.meta.url));
  worker.on("message", (answered: Answered) => {
    const asked = waiting.get(answered.id);
    waiting.delete(answered.id);
    // An idle thread does not keep the program from ending.
    if (waiting.size === 0) worker.unref();
    if ("error" in answered) asked?.reject(answered.error);
    else asked?.resolve(answered.output);
  });
  worker.on("error", (error) => giveUp(worker, error));
  worker.on("exit", (code) => giveUp(worker, new Error(`The thread for long tasks ended with ${code}.`)));
  return worker;
}

/** Whoever waits for a thread that died hears it; the next task gets a new one. */
function giveUp(worker: Worker, error: Error): void {
  if (thread !== worker) return;
  thread = null;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}
