import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StartProblem } from "../env";
import { lockFolder } from "./folder-lock";

let folder: string;
let file: string;
let listeners: readonly NodeJS.ExitListener[];

beforeEach(() => {
  listeners = process.listeners("exit");
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), "tickmark-lock-")), "data");
  file = path.join(folder, "lock");
});

afterEach(() => {
  // What would let go of the locks when this process ends.
  for (const listener of process.listeners("exit")) if (!listeners.includes(listener)) process.off("exit", listener);
  rmSync(path.dirname(folder), { recursive: true });
});

const holder = () => JSON.parse(readFileSync(file, "utf8"));

function problemOf(act: () => void): string {
  try {
    act();
  } catch (error) {
    if (error instanceof StartProblem) return error.message;
    throw error;
  }
  return "none";
}

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

it("a folder is made where there is none, and is this process's", () => {
  lockFolder(folder);
  expect(holder()).toMatchObject({ pid: process.pid, host: os.hostname() });
});

it("a folder that a running process has is refused, saying which and what to do", () => {
  lockFolder(folder);
  expect(problemOf(() => lockFolder(folder))).toBe(
    `The data folder ${folder} is in use by process ${process.pid} (see ${file}). Stop the Tickmark that runs there, or set TICKMARK_DATA to another folder.`,
  );
});

describe("a lock that was left behind is replaced", () => {
  const host = os.hostname();
  it.each<[string, () => string]>([
    ["by a process that is gone", () => JSON.stringify({ pid: endedProcess(), host, began: "1" })],
    ["by a process whose number another has now", () => JSON.stringify({ pid: process.pid, host, began: "1" })],
    ["half written", () => '{"pid":'],
    ["with nothing in it", () => ""],
  ])("%s", (_, left) => {
    lockFolder(folder);
    writeFileSync(file, left());
    lockFolder(folder);
    expect(holder()).toMatchObject({ pid: process.pid, host });
  });
});

describe("a lock from another computer", () => {
  const elsewhere = JSON.stringify({ pid: 1, host: "another.example", began: "1" });

  it("holds as long as it is touched", () => {
    lockFolder(folder);
    writeFileSync(file, elsewhere);
    expect(problemOf(() => lockFolder(folder))).toContain("is in use by process 1 on another.example (see ");
    expect(readFileSync(file, "utf8")).toBe(elsewhere);
  });

  it("is replaced once it has not been touched for a minute", () => {
    lockFolder(folder);
    writeFileSync(file, elsewhere);
    const past = new Date(Date.now() - 61_000);
    utimesSync(file, past, past);
    lockFolder(folder);
    expect(holder()).toMatchObject({ pid: process.pid });
  });
});

it("a folder that cannot be made is a sentence, not a stack trace", () => {
  writeFileSync(folder, "a file in its place");
  expect(problemOf(() => lockFolder(path.join(folder, "below")))).toMatch(
    /^The data folder .* cannot be made \(ENOTDIR\)\. Set TICKMARK_DATA to a folder/,
  );
  expect(existsSync(file)).toBe(false);
});
