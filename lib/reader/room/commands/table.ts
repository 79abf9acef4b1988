import type { KeptCall } from "../../../api/kept-call";
import type { Room, RoomAnnotation } from "../../../domain/room";
import { annotate } from "./annotate";
import { deleteAnnotation, moveAnnotation, restoreAnnotation } from "./annotations";
import type { ArticleInWork, Command, CommandKind, CommandRule, Left, RoomCommand, Undoing } from "./command";
import { editBlocks } from "./edit-blocks";
import { mark } from "./mark";
import { addClaim, removeClaim } from "./occurrences";

/** Every kind of command, with all that is to be known of it. */
const rules: { readonly [Kind in CommandKind]: CommandRule<Command<Kind>> } = {
  annotate,
  "add-claim": addClaim,
  "remove-claim": removeClaim,
  mark,
  "move-annotation": moveAnnotation,
  "delete-annotation": deleteAnnotation,
  "restore-annotation": restoreAnnotation,
  "edit-blocks": editBlocks,
};

function ruleOf(command: RoomCommand): CommandRule<RoomCommand> {
  return rules[command.kind];
}

export function applyCommand(room: Room, command: RoomCommand): Room {
  return ruleOf(command).apply(room, command);
}

/** What undoes a command in the room as it is now, or why nothing does. */
export function undoOf(command: RoomCommand, room: Room, left: Left): Undoing {
  return ruleOf(command).undo(command, room, left);
}

export function leftBy(command: RoomCommand): Left {
  return ruleOf(command).leaves(command);
}

/** How the server is told of a command. */
export function callOf(command: RoomCommand, article: ArticleInWork): KeptCall {
  return ruleOf(command).call(command, article);
}

/** The annotation that the server answered a command with, if it did; what it answered is as the operation declares it. */
export function annotationAnswered(command: RoomCommand, value: unknown): RoomAnnotation | null {
  return ruleOf(command).answered(value as never);
}

/** The records that a command makes or changes, by their ids. */
export function recordsOf(command: RoomCommand): readonly string[] {
  return ruleOf(command).records(command);
}

/** The claim that a command is about, if it is about one. */
export function claimOf(command: RoomCommand): string | null {
  return ruleOf(command).claimId(command);
}
