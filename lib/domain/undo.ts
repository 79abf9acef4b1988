import type { Room, RoomMark } from "./room";
import type { Command, JudgedAs, RoomCommand } from "./room-command";

/**
 * Undo and redo. What undoes a command is a command again, and so redoing is undoing what undid: one rule for both. It is
 * done only to what is still as the command left it; where others have changed it since, it says so instead.
 */

/** A command that needs nothing but itself: an annotation is made with the claim that was chosen for it. */
export type PlainCommand = Exclude<RoomCommand, { kind: "annotate" }>;

/** A command without the stamp that whoever does it puts on. */
export type Undoing = PlainCommand extends infer One
  ? One extends PlainCommand
    ? Omit<One, "id" | "by" | "at">
    : never
  : never;

export type UndoFault = "gone" | "changed";

export interface Steps {
  /** What may be undone, the latest last. */
  done: readonly RoomCommand[];
  /** What undid, the latest last: undoing that is redoing. */
  undone: readonly RoomCommand[];
  /**
   * What the latest step left behind of each annotation that it touched, by its version, and of each layer of a claim that
   * it marked, by the mark; anything else was done elsewhere.
   */
  left: Readonly<Record<string, number | string>>;
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

function leftBy(command: RoomCommand): Record<string, number | string> {
  switch (command.kind) {
    case "annotate":
      return { [command.id]: 1 };
    case "mark":
      return { [layerOf(command)]: command.id };
    case "move-annotation":
      return { [command.annotationId]: command.version + 1 };
    case "delete-annotation":
      return { [command.annotation.id]: command.annotation.version + 1 };
    case "restore-annotation":
      return { [command.annotation.id]: command.annotation.version + 2 };
    default:
      return {};
  }
}

function layerOf({ claimId, layer }: Command<"mark">): string {
  return `${claimId} ${layer}`;
}

/** What undoes a command in the room as it is now, or why nothing does. */
export function undoOf(command: RoomCommand, room: Room, left: Steps["left"]): Undoing | { fault: UndoFault } {
  switch (command.kind) {
    case "annotate":
      return undoAnnotate(command, room, left);
    case "add-claim":
      return undoAddClaim(command, room);
    case "remove-claim":
      return undoRemoveClaim(command, room);
    case "mark":
      return undoMark(command, room, left);
    case "move-annotation":
      return undoMove(command, room, left);
    case "delete-annotation":
      return room.annotations.has(command.annotation.id)
        ? { fault: "changed" }
        : { kind: "restore-annotation", annotation: command.annotation };
    case "restore-annotation":
      return undoRestore(command, room, left);
  }
}

function undoAnnotate({ id, claim }: Command<"annotate">, room: Room, left: Steps["left"]) {
  const annotation = room.annotations.get(id);
  if (!annotation) return { fault: "gone" } as const;
  const asserted = claim ? [claim.id] : [];
  const isAsLeft = annotation.version === left[id] && annotation.claimIds.join() === asserted.join();
  return isAsLeft ? ({ kind: "delete-annotation", annotation } as const) : ({ fault: "changed" } as const);
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

function undoMark(command: Command<"mark">, room: Room, left: Steps["left"]): Undoing | { fault: UndoFault } {
  const claim = room.claims.get(command.claimId);
  if (!claim) return { fault: "gone" };
  if (claim.version !== command.claimVersion) return { fault: "changed" };
  const latest = claim.marks.findLast((mark) => isHers(mark, command));
  // What undid a later mark is a mark as well, and says again what this one did.
  if (latest && latest.id !== command.id && latest.id !== left[layerOf(command)]) return { fault: "changed" };
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

function undoMove({ annotationId, from, to }: Command<"move-annotation">, room: Room, left: Steps["left"]) {
  const annotation = room.annotations.get(annotationId);
  if (!annotation) return { fault: "gone" } as const;
  const { version, start, end } = annotation;
  if (version !== left[annotationId] || start !== to.start || end !== to.end) return { fault: "changed" } as const;
  return { kind: "move-annotation", annotationId, version, from: to, to: from } as const;
}

function undoRestore({ annotation }: Command<"restore-annotation">, room: Room, left: Steps["left"]) {
  const now = room.annotations.get(annotation.id);
  if (!now) return { fault: "gone" } as const;
  const isAsLeft = now.version === left[annotation.id];
  return isAsLeft ? ({ kind: "delete-annotation", annotation: now } as const) : ({ fault: "changed" } as const);
}
