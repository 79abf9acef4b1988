import "server-only";
import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { compareEventCursors, type EventCursor } from "../../domain/event-cursor";
import type { Person } from "../../schemas/person";
import type { Permit, Standing } from "../actor";
import { isDatabaseGone } from "../db/error";
import { comment, type Frame, frame } from "./frame";

/** How many bytes may wait for a reader before she is read for by herself, no faster than she takes it. */
const mostWaiting = 64_000;

export interface StreamOptions {
  /** How often a quiet stream says that it is there, and whether its reader still may; in milliseconds. */
  beat?: number;
  /** Where its reader is in the project. */
  place?: string | null;
  onBeat: () => Promise<void>;
  onEnd: () => void;
}

/** One connection on which somebody hears of a project's events. */
export class LiveStream {
  readonly id = randomUUID();
  readonly standing: Standing<"read">;
  readonly place: string | null;
  readonly body: ReadableStream<Uint8Array>;
  /** Up to where she was told, or on the way to be. */
  cursor: EventCursor;
  /** Whether she hears what happens as it does; else what happened before is being read for her. */
  isLive = false;
  /** Whether something happened while she did not. */
  hasMissed = false;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  #isOpen = true;
  #hasTaken = true;
  #onTaken: () => void = () => {};
  readonly #beat: NodeJS.Timeout;
  readonly #onBeat: () => Promise<void>;
  readonly #onEnd: () => void;
  /** Who she was told is at her place. */
  #present = "";

  constructor(
    standing: Standing<"read">,
    after: EventCursor,
    { beat = 15_000, place = null, onBeat, onEnd }: StreamOptions,
  ) {
    this.standing = standing;
    this.place = place;
    this.cursor = after;
    this.#onBeat = onBeat;
    this.#onEnd = onEnd;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => this.#taken(),
        cancel: () => this.end(),
      },
      { highWaterMark: mostWaiting, size: ({ byteLength }) => byteLength },
    );
    this.#beat = setInterval(() => void this.#live(), beat);
    this.#beat.unref();
  }

  get permit(): Permit<"read"> {
    return this.standing.permit;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get hasRoom(): boolean {
    return !this.#isOpen || (this.#controller.desiredSize ?? 1) > 0;
  }

  /** Ends when there is room for more. */
  async room(): Promise<void> {
    while (!this.hasRoom) {
      await new Promise<void>((resolve) => {
        this.#onTaken = resolve;
      });
    }
  }

  /** Tells an event, unless she had it. */
  tell(frame: Frame): void {
    if (frame.cursor !== null && compareEventCursors(frame.cursor, this.cursor) > 0) this.say(frame);
  }

  /** Says what is no event. */
  say({ cursor, bytes }: Frame): void {
    if (!this.#isOpen) return;
    if (cursor !== null) this.cursor = cursor;
    this.#controller.enqueue(bytes);
  }

  /** Says who else is at her place, where she was not told so. */
  sayPresent(people: readonly Person[]): void {
    const others = people.filter(({ id }) => id !== this.permit.actor.id);
    const present = JSON.stringify(others);
    if (present === this.#present) return;
    this.#present = present;
    this.say(frame("presence", null, { people: others }));
  }

  /** Ends the stream where what its reader may is no longer what it was opened with: she then asks again. */
  async recheck(): Promise<void> {
    try {
      const now = await this.standing.again();
      if (!now || !isSamePermit(now, this.permit)) this.end();
    } catch (error) {
      // Nothing is told while the database is away, and it is asked again after that.
      if (!isDatabaseGone(error)) this.end();
    }
  }

  end(): void {
    if (!this.#close()) return;
    try {
      this.#controller.close();
    } catch {
      // Its reader has closed it.
    }
  }

  /** A reader who has taken nothing for so long is gone, or as good as that: she comes back by her cursor. */
  async #live(): Promise<void> {
    if (!this.hasRoom && !this.#hasTaken) return this.#giveUp();
    this.#hasTaken = false;
    this.say({ cursor: null, bytes: comment });
    await this.recheck();
    if (this.#isOpen) await this.#onBeat();
  }

  #taken(): void {
    this.#hasTaken = true;
    this.#onTaken();
  }

  /** What she has not taken is thrown away: a close would wait until she has. */
  #giveUp(): void {
    if (this.#close()) this.#controller.error(new DOMException("The reader is gone.", "AbortError"));
  }

  #close(): boolean {
    if (!this.#isOpen) return false;
    this.#isOpen = false;
    clearInterval(this.#beat);
    this.#onTaken();
    this.#onEnd();
    return true;
  }
}

function isSamePermit({ asOf: _, ...one }: Permit<"read">, { asOf: __, ...other }: Permit<"read">): boolean {
  return isDeepStrictEqual(one, other);
}
