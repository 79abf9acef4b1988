import "server-only";
import { Worker } from "node:worker_threads";
import type { TextFault } from "../../domain/canonical-text";
import { invalid, Problem } from "../problem";
import { type CarriedAnchor, type LastAnchor, type PreparedText, type TextTasks, textTasks } from "./text-tasks";
import type { Answered, Asked } from "./text-thread";

/**
 * As much as is done at once, in UTF-16 code units: it takes some 5 ms. Longer texts are worked on in a thread, so that no
 * request waits for somebody else's book.
 */
const longestAtOnce = 100_000;

/** @throws Problem `invalid` or `text-too-long` saying what is wrong with the text, and where */
export async function prepareText(sent: string): Promise<PreparedText> {
  const prepared = await work("prepareText", sent.length, sent);
  if ("fault" in prepared) throw textProblem(prepared);
  return prepared;
}

/** The text of a file. @throws Problem `invalid` or `text-too-long` saying where the file stops being text */
export async function decodeFile(bytes: Uint8Array): Promise<string> {
  const decoded = await work("decodeText", bytes.length, bytes);
  if ("fault" in decoded) throw textProblem(decoded);
  return decoded.text;
}

/** Where the annotations of a version stand in a later text. */
export function carryAnchors(
  before: { id: string; text: string },
  after: string,
  anchors: LastAnchor[],
): Promise<CarriedAnchor[]> {
  // In the worst case each annotation's words are looked for in the whole text.
  return work("carryAnchors", before.text.length + after.length * (1 + anchors.length / 100), before, after, anchors);
}

/** What is wrong with an article's text, as a problem of the field `text`. */
function textProblem(fault: TextFault): Problem {
  if (fault.fault === "too-long") {
    return new Problem("text-too-long", { values: { length: fault.length, limit: fault.limit } });
  }
  const { fault: name, ...values } = fault;
  return invalid(["text"], `text-${name}`, values);
}

/** @param size of the work, in code units that are looked at */
async function work<Name extends keyof TextTasks>(
  task: Name,
  size: number,
  ...input: Parameters<TextTasks[Name]>
): Promise<ReturnType<TextTasks[Name]>> {
  if (size > longestAtOnce) return (await inThread(task, input)) as ReturnType<TextTasks[Name]>;
  const done = textTasks[task] as (...input: unknown[]) => ReturnType<TextTasks[Name]>;
  return done(...input);
}

interface Waiting {
  resolve: (output: unknown) => void;
  reject: (error: unknown) => void;
}

/** One thread for all: two books at once take twice as long, and no processor from those who read. */
let thread: Worker | null = null;
const waiting = new Map<number, Waiting>();
let sent = 0;

function inThread(task: keyof TextTasks, input: unknown[]): Promise<unknown> {
  thread ??= startThread();
  const worker = thread;
  return new Promise((resolve, reject) => {
    waiting.set(++sent, { resolve, reject });
    worker.ref();
    worker.postMessage({ id: sent, task, input } satisfies Asked);
  });
}

function startThread(): Worker {
  const worker = new Worker(new URL("./text-thread.ts", import.meta.url));
  worker.on("message", (answered: Answered) => {
    const asked = waiting.get(answered.id);
    waiting.delete(answered.id);
    // An idle thread does not keep the program from ending.
    if (waiting.size === 0) worker.unref();
    if ("error" in answered) asked?.reject(answered.error);
    else asked?.resolve(answered.output);
  });
  worker.on("error", (error) => giveUp(worker, error));
  worker.on("exit", (code) => giveUp(worker, new Error(`The thread for long texts ended with ${code}.`)));
  return worker;
}

/** Whoever waits for a thread that died hears it; the next text gets a new one. */
function giveUp(worker: Worker, error: Error): void {
  if (thread !== worker) return;
  thread = null;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}
