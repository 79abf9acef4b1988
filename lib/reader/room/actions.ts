import type { Block } from "../../domain/block";
import type { EventCursor } from "../../domain/event-cursor";
import type { Room, RoomAnnotation, RoomComment } from "../../domain/room";
import type { ProblemDocument } from "../../schemas/problem";
import type { RoomCommand } from "./commands/command";
import type { RoomPart } from "./records";
import type { Steps } from "./steps";

/** A write of this person's as the queue has it; `problem` is why the server refused it. */
export interface QueuedCommand {
  command: RoomCommand;
  problem: ProblemDocument | null;
  /** Whether it was done in this article. */
  isHere: boolean;
}

/**
 * Everything that changes the state of a reading room. What was read has everything up to its cursor of events, and perhaps
 * more; what the server took is before its cursor, which is null where it did not say.
 */
export type RoomAction =
  /** The whole of it as the server has it, with others' work. */
  | { type: "room-read"; room: Room; cursor: EventCursor }
  /** One more page of it. */
  | { type: "page-read"; page: RoomPart; cursor: EventCursor }
  /** Some annotations and claims by themselves, asked for by their ids: what was asked for and did not come is gone. */
  | { type: "records-read"; asked: readonly string[]; part: RoomPart; cursor: EventCursor }
  /** The article's blocks. */
  | { type: "blocks-read"; blocks: readonly Block[]; cursor: EventCursor }
  /** What could be undone when the room was open last. */
  | { type: "steps-read"; steps: Steps }
  | { type: "done"; command: RoomCommand }
  | { type: "undone"; direction: "undo" | "redo"; by: RoomCommand }
  /** A step that cannot be undone is passed over, and one whose refusal was put aside. */
  | { type: "step-dropped"; commandId: string }
  /** What the person's queue holds now, in order, done in this article or elsewhere. */
  | { type: "queue-changed"; queue: readonly QueuedCommand[] }
  /** The server took a command of this article's; with the annotation that it answered, if so. */
  | { type: "accepted"; command: RoomCommand; annotation: RoomAnnotation | null; cursor: EventCursor | null }
  /** The server refused one and said how the annotation is that it was about. */
  | { type: "annotation-told"; annotation: RoomAnnotation }
  /** All comments on an annotation. */
  | { type: "comments-read"; annotationId: string; comments: readonly RoomComment[] };
