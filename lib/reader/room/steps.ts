import type { Left, RoomCommand } from "./commands/command";
import { leftBy } from "./commands/table";

/*
 * Undo and redo. What undoes a command is a command again, and so redoing is undoing what undid: one rule for both. It is
 * done only to what is still as the command left it; where others have changed it since, it says so instead.
 */

export interface Steps {
  /** What may be undone, the latest last. */
  done: readonly RoomCommand[];
  /** What undid, the latest last: undoing that is redoing. */
  undone: readonly RoomCommand[];
  left: Left;
}

export const noSteps: Steps = { done: [], undone: [], left: {} };

/** More steps than anybody goes back. */
const maxSteps = 200;

/** Something new was done: what was undone before cannot be redone any more. */
export function stepDone({ done, left }: Steps, command: RoomCommand): Steps {
  return { done: [...done, command].slice(-maxSteps), undone: [], left: { ...left, ...leftBy(command) } };
}

/** The latest step was undone, or redone, by a command. */
export function recordUndoRedo(steps: Steps, direction: "undo" | "redo", by: RoomCommand): Steps {
  const left = { ...steps.left, ...leftBy(by) };
  return direction === "undo"
    ? { done: steps.done.slice(0, -1), undone: [...steps.undone, by], left }
    : { done: [...steps.done, by], undone: steps.undone.slice(0, -1), left };
}

/** A step that the server refused was never done. */
export function stepRefused({ done, undone, left }: Steps, id: string): Steps {
  const others = (command: RoomCommand) => command.id !== id;
  return { done: done.filter(others), undone: undone.filter(others), left };
}
