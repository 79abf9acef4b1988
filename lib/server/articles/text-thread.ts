import { parentPort } from "node:worker_threads";
import { type TextTasks, textTasks } from "./text-tasks";

/** What text-work.ts asks of the thread for long texts, which does one after the other. */
export interface Asked {
  id: number;
  task: keyof TextTasks;
  input: unknown[];
}

export type Answered = { id: number } & ({ output: unknown } | { error: unknown });

function answer({ id, task, input }: Asked): Answered {
  const run = textTasks[task] as (...input: unknown[]) => unknown;
  try {
    return { id, output: run(...input) };
  } catch (error) {
    return { id, error };
  }
}

parentPort?.on("message", (asked: Asked) => parentPort?.postMessage(answer(asked)));
