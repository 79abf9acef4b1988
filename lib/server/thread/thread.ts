import { parentPort } from "node:worker_threads";
import { type Tasks, tasks } from "./tasks";

/** What run.ts asks of the thread, which does one after the other. */
export interface Asked {
  id: number;
  task: keyof Tasks;
  input: unknown[];
}

export type Answered = { id: number } & ({ output: unknown } | { error: unknown });

function answer({ id, task, input }: Asked): Answered {
  const run = tasks[task] as (...input: unknown[]) => unknown;
  try {
    return { id, output: run(...input) };
  } catch (error) {
    return { id, error };
  }
}

parentPort?.on("message", (asked: Asked) => parentPort?.postMessage(answer(asked)));
