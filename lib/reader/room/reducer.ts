import { compareEventCursors, type EventCursor } from "../../domain/event-cursor";
import { putAnnotation, type Room, type RoomAnnotation } from "../../domain/room";
import type { QueuedCommand, RoomAction } from "./actions";
import type { RoomCommand } from "./commands/command";
import { applyCommand } from "./commands/table";
import { roomOfPart, withPages, withRecords } from "./records";
import { noSteps, recordUndoRedo, type Steps, stepDone, stepRefused } from "./steps";

/** What the server took, before a cursor of events: what was read up to there or further has it. */
interface AcceptedCommand {
  command: RoomCommand;
  annotation: RoomAnnotation | null;
  cursor: EventCursor | null;
}

export interface RoomState {
  /** What the server has said. */
  confirmed: Room;
  /** Where the events were when the room was read, and later when an annotation or a claim was read by itself, by its id. */
  readAt: EventCursor;
  recordsReadAt: ReadonlyMap<string, EventCursor>;
  /** What the server took since the room was read. */
  accepted: readonly AcceptedCommand[];
  queue: readonly QueuedCommand[];
  steps: Steps;
  /** The commands that the server refused, by their ids: their steps are none. */
  refused: ReadonlySet<string>;
}

export function firstState(room: Room, readAt: EventCursor): RoomState {
  const nothingRead = { readAt, recordsReadAt: new Map(), accepted: [] };
  return { confirmed: room, ...nothingRead, queue: [], steps: noSteps, refused: new Set() };
}

/** The state of a reading room after something has happened. Does nothing else, and can be asked twice. */
export function reduceRoom(state: RoomState, action: RoomAction): RoomState {
  switch (action.type) {
    case "room-read": {
      const { room, cursor } = action;
      if (isBefore(cursor, state.readAt)) return state;
      const recordsReadAt = new Map([...state.recordsReadAt].filter(([, at]) => isBefore(cursor, at)));
      const accepted = state.accepted.filter((one) => mayLack(cursor, one));
      return withRead({ ...state, readAt: cursor, recordsReadAt, accepted }, room, cursor);
    }
    case "page-read":
      return withRead(state, withPages(state.confirmed, [action.page]), action.cursor);
    case "records-read": {
      const { asked, part, cursor } = action;
      const told = [...asked, ...[...part.annotations, ...part.claims].map(({ id }) => id)];
      const news = told.filter((id) => !isBefore(cursor, readAt(state, id)));
      const recordsReadAt = new Map([...state.recordsReadAt, ...news.map((id) => [id, cursor] as const)]);
      const room = withRecords(state.confirmed, news, roomOfPart(part));
      return withRead({ ...state, recordsReadAt }, room, cursor);
    }
    case "blocks-read":
      if (isBefore(action.cursor, state.readAt)) return state;
      return withRead(state, { ...state.confirmed, blocks: action.blocks }, action.cursor);
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
      const { type: _, ...accepted } = action;
      // What was read since has it, and what others may have done to it.
      if (!mayLack(state.readAt, accepted)) return state;
      const confirmed = withAccepted(state.confirmed, accepted);
      return { ...state, confirmed, accepted: [...state.accepted, accepted] };
    }
    case "annotation-told":
      return { ...state, confirmed: putAnnotation(state.confirmed, action.annotation) };
    case "comments-read": {
      const annotation = state.confirmed.annotations.get(action.annotationId);
      if (!annotation) return state;
      return { ...state, confirmed: putAnnotation(state.confirmed, { ...annotation, comments: action.comments }) };
    }
  }
}

function isBefore(one: EventCursor, other: EventCursor): boolean {
  return compareEventCursors(one, other) < 0;
}

/** Whether what was read at a cursor may be without something that the server took. */
function mayLack(cursor: EventCursor, accepted: AcceptedCommand): boolean {
  return accepted.cursor === null || isBefore(cursor, accepted.cursor);
}

/** Up to where of the events a record was read. */
export function readAt({ recordsReadAt, readAt }: RoomState, id: string): EventCursor {
  return recordsReadAt.get(id) ?? readAt;
}

/**
 * The room with something that was read at a cursor. It is older than what was read later by itself, and may be older than
 * what the server took: the one stays as it was, the other is done to it once more.
 */
function withRead(state: RoomState, room: Room, cursor: EventCursor): RoomState {
  const later = [...state.recordsReadAt].flatMap(([id, at]) => (isBefore(cursor, at) ? [id] : []));
  const missed = state.accepted.filter((one) => mayLack(cursor, one));
  return { ...state, confirmed: missed.reduce(withMissed, withRecords(room, later, state.confirmed)) };
}

function withAccepted(room: Room, { command, annotation }: AcceptedCommand): Room {
  const now = applyCommand(room, command);
  return annotation ? putAnnotation(now, annotation) : now;
}

/** What was read has it perhaps all the same, and perhaps newer, which then stays. */
function withMissed(room: Room, accepted: AcceptedCommand): Room {
  const { command, annotation } = accepted;
  const isThere = annotation && (room.annotations.get(annotation.id)?.version ?? 0) >= annotation.version;
  return isThere ? applyCommand(room, command) : withAccepted(room, accepted);
}
