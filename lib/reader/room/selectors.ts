import type { Room } from "../../domain/room";
import type { RoomCommand } from "./commands/command";
import { applyCommand, claimOf } from "./commands/table";
import type { RoomState } from "./reducer";

/** What is to be seen: what the server confirmed, with what is on its way. */
export function roomOf({ confirmed, queue }: RoomState): Room {
  return queue.reduce(
    (room, { command, problem, isHere }) => (isHere && problem === null ? applyCommand(room, command) : room),
    confirmed,
  );
}

/** The step that is next to be undone or redone, if there is one. */
export function nextStep({ steps }: RoomState, direction: "undo" | "redo"): RoomCommand | null {
  return (direction === "undo" ? steps.done : steps.undone).at(-1) ?? null;
}

/** What the server has refused and was not dealt with yet, of this article's commands. */
export function newRefusals(state: RoomState, queue: RoomState["queue"]): RoomState["queue"] {
  return queue.filter(({ command, problem, isHere }) => problem && isHere && !state.refused.has(command.id));
}

/** Whether more is on its way to a claim, after which it is worth asking for. */
export function isClaimWaiting({ queue }: RoomState, claimId: string): boolean {
  return queue.some(({ command, problem }) => problem === null && claimOf(command) === claimId);
}
