import { writeRetryMilliseconds } from "../../domain/write-retry";
import type { ProblemDocument } from "../../schemas/problem";
import { afterFailure, givenLastChance, nextAttemptAt, triedOnceMore } from "./attempts";
import { type Delivery, deliver } from "./delivery";
import { type Accepted, type NewEntry, type OutboxEntry, type QueuedWrite, unstored } from "./entry";
import { noteTaken } from "./page-age";
import { type Outcome, sendRound } from "./round";
import { findEntry, nothingQueued, type OutboxState, withAnswer, withEntry, withKept } from "./state";
import { inMemory, type OutboxStorage, openOutboxStorage } from "./storage";

/** What one tab tells the others. */
type News = { accepted: Accepted } | { changed: true };

/**
 * What one person has done in this browser and the server does not know yet. A write is kept before it is sent, sent in
 * order, and forgotten only when the server has answered; because its ids are the browser's, sending it twice changes
 * nothing. One that fails is tried again later and then set aside, and holds up only what is about the same records. All
 * tabs share one queue: one of them at a time sends, and tells the others.
 */
export class Outbox {
  #storage: OutboxStorage = inMemory();
  #state: OutboxState = nothingQueued;
  /** How often in a row nothing could be sent at all, for reasons that are no write's. */
  #pausesInRow = 0;
  /** When the server last took a write, in milliseconds since 1970. */
  #lastTaken = 0;
  /** The writes, by their commands' ids, that have failed since then. */
  #failedSince = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDrainAsked = false;
  #isHurried = false;
  #listeners = new Set<() => void>();
  #onAccepted = new Set<(accepted: Accepted) => void>();
  #channel: BroadcastChannel | null = null;
  #opened: Promise<void>;
  /** Counts what this tab did to the queue, so that a slower reading of it is not taken for news. */
  #ownChanges = 0;

  readonly personId: string;

  constructor(personId: string) {
    this.personId = personId;
    this.#opened = this.#open();
  }

  async #open(): Promise<void> {
    this.#storage = await openOutboxStorage();
    this.#channel = new BroadcastChannel(`tickmark-outbox-${this.personId}`);
    this.#channel.addEventListener("message", ({ data }: MessageEvent<News>) => {
      if ("accepted" in data) this.#show(data.accepted);
      void this.#reload();
    });
    await this.#reload();
    await this.#giveLastChance();
    void this.drain();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): OutboxState => this.#state;

  /** Hears what the server took, in this tab or another. */
  onAccepted(listener: (accepted: Accepted) => void): () => void {
    this.#onAccepted.add(listener);
    return () => this.#onAccepted.delete(listener);
  }

  /** Resolves once the write is kept; it is seen at once, and sent soon. What is queued already is not queued again. */
  async add<Queued extends QueuedWrite>(articleId: Queued["articleId"], write: Queued["write"]): Promise<void> {
    if (findEntry(this.#state.entries, write.command.id)) return;
    const made = { personId: this.personId, href: window.location.pathname, problem: null, failure: null };
    const entry = { ...made, articleId, write } as NewEntry;
    // Until the database has given it its place it stands last.
    this.#set({ entries: [...this.#state.entries, { ...entry, seq: unstored }] });
    // The database keeps the order in which it is asked, so nothing here waits for the one before.
    await this.#opened;
    const seq = await this.#storage.add(entry);
    this.#ownChanges++;
    this.#set({ entries: withEntry(this.#state.entries, { ...entry, seq }) });
    this.#tellTabs({ changed: true });
    // While nothing is taken, the server is asked again in its own time, not at every key.
    if (this.#state.pause === null || this.#state.pause === "unavailable") void this.drain();
  }

  /** Puts what was refused or set aside away, by its command's id. What waited for it is sent. */
  async dismiss(commandId: string): Promise<void> {
    const entry = findEntry(this.#state.entries, commandId);
    if (!entry) return;
    // At once, so that whoever takes it up is the only one to show it.
    this.#showAnswered(commandId, null);
    await this.#storage.remove(entry.seq);
    this.#ownChanges++;
    await this.#reload();
    this.#tellTabs({ changed: true });
    void this.drain();
  }

  /** Sends again what was set aside, by its command's id. */
  async retry(commandId: string): Promise<void> {
    const entry = findEntry(this.#state.entries, commandId);
    const again = entry && triedOnceMore(entry);
    if (!again) return;
    await this.#replace(again);
    await this.drain();
  }

  /** @param isHurried whether also what failed just now is tried: because the network or the person came back */
  async drain({ isHurried = false } = {}): Promise<void> {
    clearTimeout(this.#timer);
    if (isHurried) this.#isHurried = true;
    if (this.#isDrainAsked) return;
    this.#isDrainAsked = true;
    // The tab that sends keeps the others waiting, so that everything arrives once and in order.
    await navigator.locks.request(`tickmark-outbox-${this.personId}`, async () => {
      this.#isDrainAsked = false;
      await this.#drainLocked();
    });
  }

  async #drainLocked(): Promise<void> {
    let outcome: Outcome;
    do {
      const waiting = (await this.#storage.all(this.personId)).filter(({ problem }) => problem === null);
      const now = this.#isHurried ? Number.POSITIVE_INFINITY : Date.now();
      this.#isHurried = false;
      outcome = await sendRound(waiting, now, async (entry) => this.#came(entry, await deliver(entry)));
    } while (outcome === "answered");
    if (outcome === "failed") await this.#waitForNextAttempt();
  }

  /** Takes note of what became of a write that was sent. */
  async #came(entry: OutboxEntry, delivery: Delivery): Promise<Outcome> {
    switch (delivery.kind) {
      case "taken":
        await this.#taken(entry, delivery);
        return "answered";
      case "refused":
        await this.#storage.put({ ...entry, problem: delivery.problem });
        this.#ownChanges++;
        this.#showAnswered(entry.write.command.id, delivery.problem);
        this.#tellTabs({ changed: true });
        return "answered";
      case "failed": {
        this.#failedSince.add(entry.write.command.id);
        const haveOthersFailed = this.#failedSince.size > 1;
        const at = { now: Date.now(), lastTaken: this.#lastTaken, haveOthersFailed, random: Math.random() };
        this.#set({ pause: delivery.by === "network" ? "offline" : "unavailable" });
        await this.#replace(afterFailure(entry, delivery.by, at));
        return "failed";
      }
      case "paused":
        this.#wakeUpIn(
          Math.max(writeRetryMilliseconds(++this.#pausesInRow, Math.random()), (delivery.retryAfter ?? 0) * 1_000),
        );
        this.#set({ pause: delivery.pause });
        return "paused";
    }
  }

  async #taken(entry: OutboxEntry, { value, cursor }: Delivery & { kind: "taken" }): Promise<void> {
    await this.#storage.remove(entry.seq);
    noteTaken(cursor);
    this.#ownChanges++;
    const { articleId, write } = entry;
    const accepted = { articleId, write, value, cursor } as Accepted;
    this.#show(accepted);
    this.#tellTabs({ accepted });
    await this.#giveLastChance();
  }

  async #giveLastChance(): Promise<void> {
    for (const entry of givenLastChance(this.#state.entries)) await this.#replace(entry);
  }

  /** Keeps an entry that has changed. */
  async #replace(entry: OutboxEntry): Promise<void> {
    await this.#storage.put(entry);
    this.#ownChanges++;
    this.#set({ entries: withEntry(this.#state.entries, entry) });
    this.#tellTabs({ changed: true });
  }

  async #waitForNextAttempt(): Promise<void> {
    const at = nextAttemptAt(await this.#storage.all(this.personId));
    if (at === null) this.#set({ pause: null });
    else this.#wakeUpIn(Math.max(0, at - Date.now()));
  }

  #wakeUpIn(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.drain(), delay);
  }

  /** Reads the queue again, as other tabs left it. */
  async #reload(): Promise<void> {
    let kept: OutboxEntry[];
    let changes: number;
    do {
      changes = this.#ownChanges;
      kept = await this.#storage.all(this.personId);
    } while (changes !== this.#ownChanges);
    this.#set({ entries: withKept(this.#state.entries, kept), isOpen: true });
  }

  /** A write was taken, by this tab or another. */
  #show(accepted: Accepted): void {
    this.#lastTaken = Date.now();
    this.#failedSince.clear();
    this.#showAnswered(accepted.write.command.id, null);
    for (const listener of this.#onAccepted) listener(accepted);
  }

  #showAnswered(commandId: string, problem: ProblemDocument | null): void {
    this.#pausesInRow = 0;
    this.#set({ entries: withAnswer(this.#state.entries, commandId, problem), pause: null });
  }

  #tellTabs(news: News): void {
    this.#channel?.postMessage(news);
  }

  #set(change: Partial<OutboxState>): void {
    const state = { ...this.#state, ...change };
    // Until it is open nobody knows.
    this.#state = { ...state, isKept: this.#storage.isKept || !state.isOpen };
    for (const listener of this.#listeners) listener();
  }
}

const outboxes = new Map<string, Outbox>();

/** The outbox of a person in this page; there is one, whatever shows it. */
export function outboxOf(personId: string): Outbox {
  const outbox = outboxes.get(personId) ?? new Outbox(personId);
  outboxes.set(personId, outbox);
  return outbox;
}
