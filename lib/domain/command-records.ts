import type { RoomCommand } from "./room-command";

/**
 * The records that a command makes or changes, by their ids. What comes after it and is about one of them must not
 * arrive before it; anything else may.
 */
export function recordsOf(command: RoomCommand): string[] {
  switch (command.kind) {
    case "annotate":
      return command.claim ? [command.id, command.claim.id] : [command.id];
    case "mark":
      return [command.claimId];
    case "add-claim":
    case "remove-claim":
      return [command.annotationId, command.claim.id];
    case "move-annotation":
      return [command.annotationId];
    case "delete-annotation":
    case "restore-annotation":
      return [command.annotation.id, ...command.annotation.claimIds];
  }
}
