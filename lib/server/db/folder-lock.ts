import "server-only";
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { StartProblem } from "../env";

interface Holder {
  pid: number;
  host: string;
  /** When the process began, as the system counts it; tells a process from a later one with the same number. */
  began: string | null;
}

/** A holder on another host is alive as long as it touches its lock; in milliseconds. */
const touchEvery = 5_000;
const goneAfter = 60_000;

/**
 * Takes a folder for this process: PGlite has one process per folder. The lock is a file made exclusively; one left
 * behind by a process that was killed is recognized and replaced. Released when the process ends.
 *
 * @throws StartProblem where another process has it.
 */
export function lockFolder(folder: string): void {
  const file = path.join(folder, "lock");
  makeFolder(folder);
  if (!tryWrite(file)) {
    const holder = readHolder(file);
    if (holder && isAlive(holder, file)) throw taken(folder, file, holder);
    unlinkSync(file);
    if (!tryWrite(file)) throw taken(folder, file, readHolder(file));
  }
  setInterval(() => touch(file), touchEvery).unref();
  process.once("exit", () => rmSync(file, { force: true }));
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StartProblem(
      `The data folder ${folder} cannot be made (${(error as NodeJS.ErrnoException).code}). Set TICKMARK_DATA to a folder that this user may write to.`,
    );
  }
}

function taken(folder: string, file: string, holder: Holder | null): StartProblem {
  const who = holder ? `by process ${holder.pid}${holder.host === os.hostname() ? "" : ` on ${holder.host}`} ` : "";
  return new StartProblem(
    `The data folder ${folder} is in use ${who}(see ${file}). Stop the Tickmark that runs there, or set TICKMARK_DATA to another folder.`,
  );
}

function tryWrite(file: string): boolean {
  try {
    const handle = openSync(file, "wx", 0o600);
    const holder: Holder = { pid: process.pid, host: os.hostname(), began: beganAt(process.pid) };
    writeSync(handle, JSON.stringify(holder));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder, file: string): boolean {
  if (holder.host !== os.hostname()) return Date.now() - statSync(file).mtimeMs < goneAfter;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return holder.began === beganAt(holder.pid);
}

/** Field 22 of /proc/<pid>/stat (proc(5)); the command's name before it may hold spaces. Null where there is no /proc. */
function beganAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // The folder went away under us; the database will say so.
  }
}
