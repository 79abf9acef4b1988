import type { EventCursor } from "../../domain/event-cursor";
import type { Failure } from "../../domain/write-retry";
import type { ProblemDocument } from "../../schemas/problem";
import { recordsOf } from "../room/commands/table";
import type { RoomWrite } from "../room/write";
import type { FormWrite } from "./form-write";

/** What was done in the reading room of an article, or sent by a form of any other page. */
export type QueuedWrite = { articleId: string; write: RoomWrite } | { articleId: null; write: FormWrite };

/** A write as it is kept until the server has answered it. */
export type OutboxEntry = Keeping & QueuedWrite;
/** One that was done in a reading room. */
export type RoomEntry = Extract<OutboxEntry, { articleId: string }>;
/** One that has no place in the queue yet. */
export type NewEntry = Omit<Keeping, "seq"> & QueuedWrite;

interface Keeping {
  /** Its place in the queue. */
  seq: number;
  personId: string;
  /** The page on which it was done; an earlier version of the program has kept none. */
  href?: string;
  /** Why the server refused it; kept with the person's words until she puts it aside. */
  problem: ProblemDocument | null;
  /** How often it did not arrive, if so; an earlier version of the program has kept none. */
  failure?: Failure | null;
}

/** The place of a write that the database has not taken yet: behind all others. */
export const unstored = Number.MAX_SAFE_INTEGER;

/** What the server answered to a write that it took; behind which cursor of events that is, if it said so. */
export type Accepted = QueuedWrite & { value: unknown; cursor: EventCursor | null };
export type RoomAccepted = Extract<Accepted, { articleId: string }>;

/** The records that a write makes or changes, by their ids. */
export function recordsOfWrite({ articleId, write }: QueuedWrite): readonly string[] {
  return articleId === null ? write.records : recordsOf(write.command);
}
