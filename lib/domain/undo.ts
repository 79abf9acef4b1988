import type { Room, RoomMark } from "./room";
import type { Command, JudgedAs, RoomCommand } from "./room-command";

/**
 * Undo and redo. What undoes a command is a command again, and so redoing is undoing what undid: one rule for both. It is
 * done only to what is still as the command left it; where others have changed it since, it says so instead.
 */

/** A command without the stamp that whoever does it puts on. */
export type Undoing = RoomCommand extends infer One
  ? One extends RoomCommand
    ? Omit<One, "id" | "by" | "at">
    : never
  : never;

export type UndoFault = "gone" | "changed" | "final";

export interface Steps {
  /** What may be undone, the latest last. */
  done: readonly RoomCommand[];
  /** What undid, the latest last: undoing that is redoing. */
  undone: readonly RoomCommand[];
}

export const noSteps: Steps = { done: [], undone: [] };

/** More steps than anybody goes back. */
const longestMemory = 200;

/** Something new was done: what was undone before cannot be redone any more. */
export function stepDone(steps: Steps, command: RoomCommand): Steps {
  return { done: [...steps.done, command].slice(-longestMemory), undone: [] };
}

/** The latest step was undone, or redone, by a command. */
export function stepTurned(steps: Steps, direction: "undo" | "redo", by: RoomCommand): Steps {
  return direction === "undo"
    ? { done: steps.done.slice(0, -1), undone: [...steps.undone, by] }
    : { done: [...steps.done, by], undone: steps.undone.slice(0, -1) };
}

/** A step that the server refused was never done. */
export function stepRefused({ done, undone }: Steps, id: string): Steps {
  const others = (command: RoomCommand) => command.id !== id;
  return { done: done.filter(others), undone: undone.filter(others) };
}

/** What undoes a command in the room as it is now, or why nothing does. */
export function undoOf(command: RoomCommand, room: Room): Undoing | { fault: UndoFault } {
  switch (command.kind) {
    case "annotate":
      return undoAnnotate(command, room);
    case "add-claim":
      return undoAddClaim(command, room);
    case "remove-claim":
      return undoRemoveClaim(command, room);
    case "mark":
      return undoMark(command, room);
    case "move-annotation":
      return undoMove(command, room);
    case "delete-annotation":
      return room.annotations.has(command.annotation.id)
        ? { fault: "changed" }
        : { kind: "restore-annotation", annotation: command.annotation };
    case "restore-annotation":
      return undoRestore(command, room);
    case "comment":
      return { fault: "final" };
  }
}

function undoAnnotate({ id, claim }: Command<"annotate">, room: Room): Undoing | { fault: UndoFault } {
  const annotation = room.annotations.get(id);
  if (!annotation) return { fault: "gone" };
  const asserted = claim ? [claim.id] : [];
  const isAsMade = annotation.version === 1 && annotation.claimIds.join() === asserted.join();
  return isAsMade ? { kind: "delete-annotation", annotation } : { fault: "changed" };
}

function undoAddClaim({ annotationId, claim }: Command<"add-claim">, room: Room): Undoing | { fault: UndoFault } {
  const annotation = room.annotations.get(annotationId);
  if (!annotation?.claimIds.includes(claim.id)) return { fault: "gone" };
  return { kind: "remove-claim", annotationId, claim: room.claims.get(claim.id) ?? claim };
}

function undoRemoveClaim({ annotationId, claim }: Command<"remove-claim">, room: Room): Undoing | { fault: UndoFault } {
  const annotation = room.annotations.get(annotationId);
  if (!annotation) return { fault: "gone" };
  return annotation.claimIds.includes(claim.id) ? { fault: "changed" } : { kind: "add-claim", annotationId, claim };
}

function undoMark(command: Command<"mark">, room: Room): Undoing | { fault: UndoFault } {
  const claim = room.claims.get(command.claimId);
  if (!claim) return { fault: "gone" };
  if (claim.version !== command.claimVersion) return { fault: "changed" };
  const latest = claim.marks.findLast((mark) => isHers(mark, command));
  if (latest && latest.id !== command.id) return { fault: "changed" };
  const { verdict, rationale, evidence } = command.previous ?? { verdict: null, rationale: "", evidence: [] };
  const { claimId, claimVersion, layer } = command;
  return { kind: "mark", claimId, claimVersion, layer, verdict, rationale, evidence, previous: judgedAs(command) };
}

function isHers(mark: RoomMark, { layer, by }: Command<"mark">): boolean {
  return mark.layer === layer && mark.author.id === by.id;
}

function judgedAs({ verdict, rationale, evidence }: JudgedAs): JudgedAs {
  return { verdict, rationale, evidence };
}

function undoMove(command: Command<"move-annotation">, room: Room): Undoing | { fault: UndoFault } {
  const { annotationId, version, from, to } = command;
  const annotation = room.annotations.get(annotationId);
  if (!annotation) return { fault: "gone" };
  if (annotation.version !== version + 1) return { fault: "changed" };
  return { kind: "move-annotation", annotationId, version: version + 1, from: to, to: from };
}

function undoRestore({ annotation }: Command<"restore-annotation">, room: Room): Undoing | { fault: UndoFault } {
  const now = room.annotations.get(annotation.id);
  if (!now) return { fault: "gone" };
  return now.version === annotation.version + 2 ? { kind: "delete-annotation", annotation: now } : { fault: "changed" };
}
