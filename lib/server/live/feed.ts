import "server-only";
import { compareEventCursors, type EventCursor } from "../../domain/event-cursor";
import type { Permit } from "../actor";
import { readEventsAfter } from "../history/follow";
import { type Frame, frame } from "./frame";
import { toLiveEvents } from "./live-events";
import type { LiveStream } from "./stream";

/** How many events are read at a time. */
const pageLength = 500;

/** What was announced can be read when the transactions before it have ended; asked again after this long, in milliseconds. */
const wait = (attempt: number) => Math.min(2 * 2 ** attempt, 250);

/** After so many attempts, half a minute, it is left to the looking that goes on by itself. */
const mostAttempts = 120;

/** What may change what somebody sees of a project: what was read with it is told only to those who still may. */
const aboutRights = new Set(["Project", "Membership"]);
const isAboutRights = ({ event }: { event: { subjectType: string } }) => aboutRights.has(event.subjectType);

/**
 * The events of a project, read once for all of those who see the same of them: in a project that is not blind that is
 * everybody.
 */
export class Feed {
  /** Of whoever came last; all of its readers have the same eyes. */
  permit: Permit<"read">;
  readonly streams = new Set<LiveStream>();
  /** Up to where everything was told. */
  cursor: EventCursor;
  /** Up to where there is something to tell. */
  #until: EventCursor;
  #isReading = false;
  #isCalled = false;
  #attempt = 0;
  #again: NodeJS.Timeout | undefined;

  constructor(permit: Permit<"read">) {
    this.permit = permit;
    this.cursor = permit.asOf;
    this.#until = permit.asOf;
  }

  /** Tells what there is; asked for while it does, it looks once more. */
  wake(until: EventCursor | null = null): void {
    if (until !== null && compareEventCursors(until, this.#until) > 0) {
      this.#until = until;
      this.#attempt = 0;
    }
    this.#isCalled = true;
    if (!this.#isReading) void this.#read();
  }

  /** Has a stream hear what happens, once what happened before was told to it. */
  async join(stream: LiveStream): Promise<void> {
    this.permit = stream.permit;
    this.streams.add(stream);
    await this.#bringUp(stream);
    stream.say(frame("ready", stream.cursor, {}));
  }

  /** Reads for one stream alone, no faster than its reader takes it, until it has what all others have. */
  async #bringUp(stream: LiveStream): Promise<void> {
    stream.isLive = false;
    for (let more = true; (more || stream.hasMissed) && stream.isOpen; ) {
      await stream.room();
      stream.hasMissed = false;
      const page = await readEventsAfter(stream.permit, stream.cursor, pageLength);
      if (page.items.some(isAboutRights)) await stream.recheck();
      for (const { event, cursor } of await toLiveEvents(stream.permit, page.items)) {
        stream.tell(frame("change", cursor, event));
      }
      stream.cursor = page.cursor;
      more = page.more;
    }
    stream.isLive = true;
  }

  #tell(stream: LiveStream, told: Frame): void {
    if (!stream.isLive) {
      stream.hasMissed = true;
      return;
    }
    stream.tell(told);
    if (!stream.hasRoom) void this.#bringUp(stream).catch(() => stream.end());
  }

  close(): void {
    clearTimeout(this.#again);
    this.streams.clear();
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    clearTimeout(this.#again);
    try {
      while (this.#isCalled && this.streams.size > 0) {
        this.#isCalled = false;
        await this.#readOn();
      }
    } catch (error) {
      console.warn(`Events cannot be read for now: ${String(error)}`);
    } finally {
      this.#isReading = false;
    }
    if (this.streams.size === 0 || compareEventCursors(this.cursor, this.#until) >= 0) return;
    if (this.#attempt >= mostAttempts) return;
    this.#again = setTimeout(() => this.wake(), wait(this.#attempt++));
    this.#again.unref();
  }

  async #readOn(): Promise<void> {
    for (let more = true; more && this.streams.size > 0; ) {
      const page = await readEventsAfter(this.permit, this.cursor, pageLength);
      if (page.items.some(isAboutRights)) await Promise.all([...this.streams].map((stream) => stream.recheck()));
      for (const { event, cursor } of await toLiveEvents(this.permit, page.items)) {
        const told = frame("change", cursor, event);
        for (const stream of this.streams) this.#tell(stream, told);
      }
      this.cursor = page.cursor;
      more = page.more;
    }
  }
}
