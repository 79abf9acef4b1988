import type { EventCursor } from "../../domain/event-cursor";
import { writeRetryMilliseconds } from "../../domain/write-retry";
import { LiveEventSchema, type LivePresence, LivePresenceSchema } from "../../schemas/live";

/** An event as the stream told it, with its cursor. */
export interface FollowedLive {
  event: ReturnType<typeof LiveEventSchema.parse>;
  cursor: EventCursor;
}

/** What a browser's EventSource has of which this makes use. */
export type Source = Pick<EventSource, "addEventListener" | "close" | "readyState">;

/** How a page stands to the server's stream; `refused` is for good. */
export type LiveState = "opening" | "live" | "away" | "refused";

export interface FollowerOptions {
  /** Up to where the page has everything. */
  cursor: EventCursor;
  open: (after: EventCursor) => Source;
  /**
   * Why a stream was not opened, asked for where the browser does not say: `refused` where the page's person may no
   * longer hear it, `lost` where the cursor is none of this server's any more.
   */
  why: (after: EventCursor) => Promise<"refused" | "lost" | "later">;
  onEvents: (events: readonly FollowedLive[]) => void;
  onPresence: (presence: LivePresence) => void;
  onState: (state: LiveState) => void;
  /** The page has to be read anew, and is then followed from where it is. */
  onLost: () => void;
}

/** How long it is waited for more of what happened at once, in milliseconds. */
const together = 30;

/**
 * Follows a project's stream: opens it, comes back by the cursor when it breaks off, after longer and longer waits, and
 * hands on what came together at once.
 */
export class Follower {
  #cursor: EventCursor;
  #source: Source | null = null;
  #isOn = false;
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #came: FollowedLive[] = [];
  #handing: ReturnType<typeof setTimeout> | undefined;
  readonly #options: FollowerOptions;

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#cursor = options.cursor;
  }

  /** Follows from now on; at once also where it was waiting to come back. */
  start(): void {
    this.#isOn = true;
    if (!this.#source) this.#open();
  }

  /** Comes back at once, where it was waiting to: the network has come back, or the person. */
  hurry(): void {
    if (this.#isOn && !this.#source) this.#open();
  }

  /** Stops until it is started again. */
  stop(): void {
    this.#isOn = false;
    this.#close();
  }

  /** Stops for good: what has come is not handed on any more. */
  end(): void {
    this.stop();
    clearTimeout(this.#handing);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #open(): void {
    clearTimeout(this.#timer);
    const source = this.#options.open(this.#cursor);
    this.#source = source;
    const hear = (name: string, heard: (message: MessageEvent<string>) => void) =>
      source.addEventListener(name, (message) => {
        if (this.#source === source) heard(message as MessageEvent<string>);
      });
    hear("change", ({ data, lastEventId }) => {
      const event = LiveEventSchema.safeParse(JSON.parse(data));
      // What this version does not know it cannot show; its page is of before the server was changed.
      if (event.success) this.#take({ event: event.data, cursor: lastEventId });
    });
    hear("presence", ({ data }) => {
      const presence = LivePresenceSchema.safeParse(JSON.parse(data));
      if (presence.success) this.#options.onPresence(presence.data);
    });
    hear("ready", ({ lastEventId }) => {
      this.#attempts = 0;
      this.#cursor = lastEventId;
      this.#options.onState("live");
    });
    hear("error", () => void this.#broken(source));
  }

  #take(followed: FollowedLive): void {
    this.#cursor = followed.cursor;
    this.#came.push(followed);
    if (this.#came.length > 1) return;
    this.#handing = setTimeout(() => {
      const came = this.#came;
      this.#came = [];
      this.#options.onEvents(came);
    }, together);
  }

  /** The browser would come back by itself, but not where the server has answered with a problem. */
  async #broken(source: Source): Promise<void> {
    const closed = 2;
    const isRefused = source.readyState === closed;
    this.#close();
    this.#attempts++;
    if (this.#attempts > 1) this.#options.onState("away");
    const why = isRefused ? await this.#options.why(this.#cursor) : "later";
    // Meanwhile it may have come back, or been stopped.
    if (this.#source || !this.#isOn) return;
    if (why === "later") {
      this.#timer = setTimeout(() => this.#open(), writeRetryMilliseconds(this.#attempts, Math.random()));
      return;
    }
    this.#isOn = false;
    this.#options.onState("refused");
    if (why === "lost") this.#options.onLost();
  }
}
