import { putAnnotation, putClaim, type Room, type RoomAnnotation } from "../../domain/room";
import type { QueuedCommand, RoomAction } from "./actions";
import type { RoomCommand } from "./commands/command";
import { applyCommand, claimOf } from "./commands/table";
import { withPages } from "./records";
import { noSteps, recordUndoRedo, type Steps, stepDone, stepRefused } from "./steps";

/** What the server took, which a page that was on its way meanwhile does not have. */
interface AcceptedCommand {
  command: RoomCommand;
  annotation: RoomAnnotation | null;
  /** When, as the page counts; in milliseconds. */
  at: number;
}

export interface RoomState {
  /** What the server has said. */
  confirmed: Room;
  queue: readonly QueuedCommand[];
  steps: Steps;
  /** The commands that the server refused, by their ids: their steps are none. */
  refused: ReadonlySet<string>;
  recent: readonly AcceptedCommand[];
  /** How often the server took something of each claim's: what was asked for before the latest of it may be older. */
  taken: ReadonlyMap<string, number>;
}

/** How long a page that the server sends may be on its way, at most; in milliseconds. */
const maxReadingTime = 60_000;

export function firstState(room: Room): RoomState {
  return { confirmed: room, queue: [], steps: noSteps, refused: new Set(), recent: [], taken: new Map() };
}

/** The state of a reading room after something has happened. Does nothing else, and can be asked twice. */
export function reduceRoom(state: RoomState, action: RoomAction): RoomState {
  switch (action.type) {
    case "room-loaded":
      return withNews(state, action.room, action.at);
    case "page-loaded":
      return withNews(state, withPages(state.confirmed, [action.page]), action.at);
    case "claims-loaded":
      if (action.asked !== takenOf(state, action.claimId)) return state;
      return { ...state, confirmed: action.claims.reduce(putClaim, state.confirmed) };
    case "blocks-loaded":
      return withNews(state, { ...state.confirmed, blocks: action.blocks }, action.at);
    case "steps-read": {
      // What was done while they were being read comes after them.
      const steps = state.steps.done.reduce(stepDone, action.steps);
      return { ...state, steps: [...state.refused].reduce(stepRefused, steps) };
    }
    case "done":
      return { ...state, steps: stepDone(state.steps, action.command) };
    case "undone":
      return { ...state, steps: recordUndoRedo(state.steps, action.direction, action.by) };
    case "step-dropped":
      return { ...state, steps: stepRefused(state.steps, action.commandId) };
    case "queue-changed": {
      const refused = action.queue.flatMap(({ command, problem }) => (problem ? [command.id] : []));
      const isKnown = refused.every((id) => state.refused.has(id));
      if (isKnown) return { ...state, queue: action.queue };
      const steps = refused.reduce(stepRefused, state.steps);
      return { ...state, queue: action.queue, steps, refused: new Set([...state.refused, ...refused]) };
    }
    case "accepted": {
      const { command, annotation, at } = action;
      const claimId = claimOf(command);
      const taken = claimId === null ? state.taken : new Map(state.taken).set(claimId, takenOf(state, claimId) + 1);
      const confirmed = withAccepted(state.confirmed, action);
      return { ...state, confirmed, taken, recent: [...state.recent, { command, annotation, at }] };
    }
    case "annotation-told":
      return { ...state, confirmed: putAnnotation(state.confirmed, action.annotation) };
  }
}

/** The room as the server told it, with what it took while that was on its way. */
function withNews(state: RoomState, room: Room, now: number): RoomState {
  const recent = state.recent.filter(({ at }) => at > now - maxReadingTime);
  return { ...state, recent, confirmed: recent.reduce(withMissed, room) };
}

export function takenOf({ taken }: RoomState, claimId: string): number {
  return taken.get(claimId) ?? 0;
}

function withAccepted(room: Room, { command, annotation }: Omit<AcceptedCommand, "at">): Room {
  const now = applyCommand(room, command);
  return annotation ? putAnnotation(now, annotation) : now;
}

/** A page with what the server took while it was on its way; what the page has already, and perhaps newer, stays. */
function withMissed(room: Room, accepted: AcceptedCommand): Room {
  const { command, annotation } = accepted;
  const isThere = annotation && (room.annotations.get(annotation.id)?.version ?? 0) >= annotation.version;
  return isThere ? applyCommand(room, command) : withAccepted(room, accepted);
}
