import "server-only";
import { type EventCursor, parseEventCursor } from "../../domain/event-cursor";
import type { Permit, Standing } from "../actor";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import { readEventsAfter } from "../history/follow";
import { Problem } from "../problem";
import { liveChannel, readAnnouncement } from "./announce";
import { Feed } from "./feed";
import { endPresence, listPresent, notePresence, placeKey } from "./presence";
import { LiveStream } from "./stream";

/** How many streams one person may have open in this process, and how many by one session or token. */
export const streamsPerPerson = 20;
export const streamsPerSession = 10;

/** How often it is looked for what nobody has announced: jobs, forms, other programs; in milliseconds. */
const lookingEvery = 500;

/** All streams of this process, and what they are fed from. */
export class Hub {
  readonly #feeds = new Map<string, Feed>();
  readonly #streams = new Set<LiveStream>();
  #listening: Promise<() => Promise<void>> | null = null;
  #looking: NodeJS.Timeout | undefined;
  #isLooking = false;
  readonly #options: { beat?: number };

  constructor(options: { beat?: number } = {}) {
    this.#options = options;
  }

  /**
   * Opens a stream of what happens in a project after a cursor, for a reader who is somewhere in it.
   * @throws Problem `too-many-streams`, `bad-cursor`
   */
  async open(
    standing: Standing<"read">,
    { after, at = null }: { after: EventCursor; at?: string | null },
  ): Promise<LiveStream> {
    const { permit, shownId } = standing;
    const own = [...this.#streams].filter((stream) => stream.permit.actor.id === permit.actor.id);
    const shown = own.filter((stream) => stream.standing.shownId === shownId);
    if (own.length >= streamsPerPerson || shown.length >= streamsPerSession) throw new Problem("too-many-streams");
    const stream: LiveStream = new LiveStream(standing, after, {
      ...this.#options,
      place: at,
      onBeat: () => this.#atPlace(stream, false),
      onEnd: () => this.#part(stream),
    });
    this.#streams.add(stream);
    try {
      await Promise.all([this.#listen(), readEventsAfter(permit, after, 1)]);
    } catch (error) {
      stream.end();
      throw error;
    }
    void this.#feedOf(permit)
      .join(stream)
      .then(() => this.#atPlace(stream, true))
      .catch((error: unknown) => {
        console.warn(`A stream was not begun: ${String(error)}`);
        stream.end();
      });
    return stream;
  }

  /** Ends all streams, as the process ends. */
  async close(): Promise<void> {
    for (const stream of [...this.#streams]) stream.end();
    clearInterval(this.#looking);
    const stop = await this.#listening;
    this.#listening = null;
    await stop?.();
  }

  #feedOf(permit: Permit<"read">): Feed {
    const key = eyesOf(permit);
    const feed = this.#feeds.get(key) ?? new Feed(permit);
    this.#feeds.set(key, feed);
    return feed;
  }

  /** Lets the others at the reader's place know that she is there, and her who they are. */
  async #atPlace(stream: LiveStream, isNew: boolean): Promise<void> {
    const { id: streamId, permit, place } = stream;
    if (place === null || !stream.isOpen) return;
    try {
      await notePresence({ streamId, permit, place }, isNew);
      stream.sayPresent(await listPresent(permit, place));
      // She may have left before it was written.
      if (!stream.isOpen) await endPresence({ streamId, permit, place });
    } catch (error) {
      console.warn(`Who is there is not known for now: ${String(error)}`);
    }
  }

  /** Tells those at a place who is there now: one query for all of them. */
  async #tellPlace(key: string): Promise<void> {
    const at = [...this.#streams].filter(({ permit, place }) => place !== null && placeKey({ permit, place }) === key);
    const [first] = at;
    if (!first?.place) return;
    const people = await listPresent(first.permit, first.place).catch(() => null);
    if (people) for (const stream of at) stream.sayPresent(people);
  }

  #part(stream: LiveStream): void {
    this.#streams.delete(stream);
    const { id: streamId, permit, place } = stream;
    // Where it cannot be written down, nobody hears of her for a while, and then she is gone.
    if (place !== null) void endPresence({ streamId, permit, place }).catch(() => {});
    const key = eyesOf(stream.permit);
    const feed = this.#feeds.get(key);
    feed?.streams.delete(stream);
    if (feed?.streams.size === 0) {
      feed.close();
      this.#feeds.delete(key);
    }
    if (this.#streams.size === 0) clearInterval(this.#looking);
  }

  /** Hears the other processes from the first stream on, and looks by itself for what nobody says. */
  async #listen(): Promise<void> {
    clearInterval(this.#looking);
    this.#looking = setInterval(() => void this.#look(), lookingEvery);
    this.#looking.unref();
    this.#listening ??= database().listen(liveChannel, (payload) => this.#hear(payload));
    await this.#listening;
  }

  #hear(payload: string | null): void {
    // Something may have been said that nobody heard.
    if (payload === null) {
      for (const feed of this.#feeds.values()) feed.wake();
      return;
    }
    const heard = readAnnouncement(payload);
    if ("project" in heard) {
      for (const feed of this.#feeds.values()) if (feed.permit.projectId === heard.project) feed.wake(heard.until);
    } else if ("place" in heard) {
      void this.#tellPlace(heard.place);
    } else {
      for (const stream of this.#streams) if (stream.permit.actor.id === heard.person) void stream.recheck();
    }
  }

  /** Wakes the feeds of projects in which there is something that was not told: one query, by an index. */
  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      const feeds = [...this.#feeds.values()];
      const projects = feeds.map(({ permit }) => permit.projectId);
      const from = feeds.map(({ cursor }) => parseEventCursor(cursor)?.xid ?? 0n);
      const found = await database().query<{ place: number }>(Prisma.sql`
        SELECT place::int FROM unnest(${projects}::uuid[], ${from}::bigint[]) WITH ORDINALITY AS feed(project, xid, place)
        WHERE EXISTS (SELECT FROM "Event" event WHERE event."projectId" = feed.project AND event.xid >= feed.xid)`);
      for (const { place } of found) feeds[place - 1]?.wake();
    } catch (error) {
      console.warn(`Nothing can be looked for now: ${String(error)}`);
    } finally {
      this.#isLooking = false;
    }
  }
}

/** Those with the same see the same events of a project. */
function eyesOf({ projectId, visibility, isBlindToNames, actor }: Permit<"read">): string {
  return visibility === "all" && !isBlindToNames
    ? projectId
    : `${projectId} ${visibility} ${isBlindToNames} ${actor.id}`;
}

/** Next bundles this module more than once; the process has one hub. */
const shared = globalThis as { tickmarkHub?: Hub };

export function hub(): Hub {
  if (shared.tickmarkHub) return shared.tickmarkHub;
  const opened = new Hub();
  shared.tickmarkHub = opened;
  // The server waits for its connections to end.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void opened.close());
  return opened;
}
