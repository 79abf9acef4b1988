import { failedAgain, lastChance, retryDelay } from "../domain/retry";
import type { ProblemDocument } from "../schemas/problem";
import { sendKept } from "./api";
import type { QueuedWrite, StoredWrite } from "./database";
import { readStored, writeStored } from "./local-storage";
import { inMemory, type NewWrite, type OutboxStorage, openOutboxStorage } from "./outbox-storage";
import { recordsOfWrite } from "./write-records";

/** Why nothing, or not all, is sent at present. */
export type Pause = "offline" | "unwell" | "signed-out";

export interface OutboxState {
  /** What the server has not answered, in order, and what it refused. */
  entries: readonly StoredWrite[];
  pause: Pause | null;
  /** Whether what waited from before has been read. */
  isOpen: boolean;
  /** Whether the queue outlives this page. */
  isKept: boolean;
}

/** What the server answered to a write that it took. */
export type Accepted = QueuedWrite & { value: unknown };
export type RoomAccepted = Extract<Accepted, { articleId: string }>;

/** The place of a write that the database has not taken yet. */
export const unstored = Number.MAX_SAFE_INTEGER;

type News = { accepted: Accepted } | { changed: true };

/** What came of sending: an answer, no answer to this write, or a reason to send no other either. */
type Outcome = "answered" | "failed" | "stop";

/** After so many failures in a row, of writes that have nothing to do with each other, the rest is not tried yet. */
const failuresInRow = 3;

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
  #refusals = 0;
  /** When the server last took a write, in milliseconds since 1970. */
  #lastTaken = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDrainAsked = false;
  #isHurried = false;
  #listeners = new Set<() => void>();
  #onAccepted = new Set<(accepted: Accepted) => void>();
  #channel: BroadcastChannel | null = null;
  #opened: Promise<void>;
  /** Counts what this tab did to the queue, so that a slower reading of it is not taken for news. */
  #changes = 0;

  readonly personId: string;

  constructor(personId: string) {
    this.personId = personId;
    this.#opened = this.#open();
  }

  async #open(): Promise<void> {
    this.#storage = await openOutboxStorage();
    this.#channel = new BroadcastChannel(`tickmark-outbox-${this.personId}`);
    this.#channel.addEventListener("message", ({ data }: MessageEvent<News>) => {
      if ("accepted" in data) {
        this.#lastTaken = Date.now();
        this.#answered(data.accepted.write.command.id, null);
        this.#hear(data.accepted);
      }
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

  /** Whether something waits that would be lost with this page. */
  isAtRisk(): boolean {
    const { entries, isKept } = this.#state;
    return entries.some(({ seq, problem }) => problem === null && (!isKept || seq === unstored));
  }

  /** Whether anything is on its way to the server. */
  isWaiting(): boolean {
    return this.#state.entries.some(({ problem, failure }) => problem === null && !failure?.isSetAside);
  }

  /** Hears what the server took, in this tab or another. */
  onAccepted(listener: (accepted: Accepted) => void): () => void {
    this.#onAccepted.add(listener);
    return () => this.#onAccepted.delete(listener);
  }

  /** Resolves once the write is kept; it is seen at once, and sent soon. What is queued already is not queued again. */
  async add<Queued extends QueuedWrite>(articleId: Queued["articleId"], write: Queued["write"]): Promise<void> {
    if (this.#find(write.command.id)) return;
    const made = { personId: this.personId, href: window.location.pathname, problem: null, failure: null };
    const entry = { ...made, articleId, write } as NewWrite;
    // Until the database has given it its place it stands last.
    this.#set({ entries: [...this.#state.entries, { ...entry, seq: unstored }] });
    // The database keeps the order in which it is asked, so nothing here waits for the one before.
    await this.#opened;
    await this.#writeStored(entry);
    this.#tell({ changed: true });
    // While nothing is taken, the server is asked again in its own time, not at every key.
    if (this.#state.pause === null || this.#state.pause === "unwell") void this.drain();
  }

  async #writeStored(entry: NewWrite): Promise<void> {
    const seq = await this.#storage.add(entry);
    this.#changes++;
    const { entries } = this.#state;
    this.#set({ entries: entries.map((one) => (one.write === entry.write ? { ...one, seq } : one)) });
  }

  /** Puts what was refused or set aside away, by its command's id. What waited for it is sent. */
  async dismiss(commandId: string): Promise<void> {
    const entry = this.#find(commandId);
    if (!entry) return;
    await this.#storage.remove(entry.seq);
    this.#changes++;
    this.#answered(commandId, null);
    await this.#reload();
    this.#tell({ changed: true });
    void this.drain();
  }

  /** Sends again what was set aside, by its command's id. */
  async retry(commandId: string): Promise<void> {
    const entry = this.#find(commandId);
    if (!entry?.failure?.isSetAside) return;
    await this.#change({ ...entry, failure: lastChance(entry.failure) });
    await this.drain();
  }

  #find(commandId: string): StoredWrite | undefined {
    return this.#state.entries.find(({ write }) => write.command.id === commandId);
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
    for (;;) {
      const waiting = (await this.#storage.all(this.personId)).filter(({ problem }) => problem === null);
      const outcome = await this.#sendAll(waiting);
      if (outcome === "stop") return;
      if (outcome === "failed") return this.#wakeUpFor(await this.#storage.all(this.personId));
    }
  }

  /** Sends in order what does not wait for another. @returns `answered` where there may be more to send at once */
  async #sendAll(waiting: readonly StoredWrite[]): Promise<Outcome> {
    const held = new Set<string>();
    const by = this.#isHurried ? Number.POSITIVE_INFINITY : Date.now();
    this.#isHurried = false;
    let inRow = 0;
    let sent = 0;
    for (const entry of waiting) {
      const records = recordsOfWrite(entry);
      const { isSetAside = false, nextAt = 0 } = entry.failure ?? {};
      const mayGo = !isSetAside && nextAt <= by && !records.some((id) => held.has(id));
      const outcome = mayGo && inRow < failuresInRow ? await this.#send(entry) : "failed";
      if (outcome === "stop") return "stop";
      if (outcome === "answered") {
        inRow = 0;
        sent++;
        continue;
      }
      if (mayGo) inRow++;
      for (const id of records) held.add(id);
    }
    return sent > 0 ? "answered" : "failed";
  }

  async #send(entry: StoredWrite): Promise<Outcome> {
    const answer = await sendKept(entry.write.request, this.personId);
    if (answer.ok) {
      await this.#taken(entry, answer.value);
      return "answered";
    }
    const { failure } = answer;
    if (failure.kind !== "problem") {
      if (failure.kind === "network" && !navigator.onLine) return this.#pauseAll("offline");
      await this.#failed(entry, failure.kind);
      return "failed";
    }
    const { problem, retryAfter } = failure;
    if (problem.status === 429) return this.#pauseAll("unwell", retryAfter);
    if (problem.status === 401) return this.#pauseAll("signed-out");
    await this.#storage.put({ ...entry, problem });
    this.#changes++;
    this.#answered(entry.write.command.id, problem);
    this.#tell({ changed: true });
    return "answered";
  }

  async #taken(entry: StoredWrite, value: unknown): Promise<void> {
    await this.#storage.remove(entry.seq);
    writeStored(answeredKey, Date.now());
    this.#lastTaken = Date.now();
    this.#changes++;
    const { articleId, write } = entry;
    const accepted = { articleId, write, value } as Accepted;
    this.#answered(write.command.id, null);
    this.#hear(accepted);
    this.#tell({ accepted });
    await this.#giveLastChance();
  }

  async #failed(entry: StoredWrite, by: "network" | "server"): Promise<void> {
    const at = { now: Date.now(), lastTaken: this.#lastTaken, random: Math.random() };
    this.#set({ pause: by === "network" ? "offline" : "unwell" });
    await this.#change({ ...entry, failure: failedAgain(entry.failure ?? null, by, at) });
  }

  /** What was set aside while the server took nothing at all is tried once more, now that it does. */
  async #giveLastChance(): Promise<void> {
    for (const entry of this.#state.entries) {
      const { failure } = entry;
      if (failure?.isSetAside && !failure.isAlone) await this.#change({ ...entry, failure: lastChance(failure) });
    }
  }

  async #change(entry: StoredWrite): Promise<void> {
    await this.#storage.put(entry);
    this.#changes++;
    const { entries } = this.#state;
    this.#set({ entries: entries.map((one) => (one.seq === entry.seq ? entry : one)) });
    this.#tell({ changed: true });
  }

  /** @param retryAfter how long the server asks to wait, in seconds */
  #pauseAll(pause: Pause, retryAfter: number | null = null): "stop" {
    this.#wakeUpIn(Math.max(retryDelay(++this.#refusals, Math.random()), (retryAfter ?? 0) * 1_000));
    this.#set({ pause });
    return "stop";
  }

  /** Comes back when the first of them may be tried again. */
  #wakeUpFor(entries: readonly StoredWrite[]): void {
    const times = entries.flatMap(({ problem, failure }) =>
      problem === null && failure && !failure.isSetAside ? [failure.nextAt] : [],
    );
    if (times.length === 0) this.#set({ pause: null });
    else this.#wakeUpIn(Math.max(0, Math.min(...times) - Date.now()));
  }

  #wakeUpIn(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.drain(), delay);
  }

  /** A write is answered: gone, or refused. */
  #answered(id: string, problem: ProblemDocument | null): void {
    const entries = problem
      ? this.#state.entries.map((one) => (one.write.command.id === id ? { ...one, problem } : one))
      : this.#state.entries.filter(({ write }) => write.command.id !== id);
    this.#refusals = 0;
    this.#set({ entries, pause: null });
  }

  /** Reads the queue again, as other tabs left it; what is only about to be kept stays at its end. */
  async #reload(): Promise<void> {
    let kept: StoredWrite[];
    let changes: number;
    do {
      changes = this.#changes;
      kept = await this.#storage.all(this.personId);
    } while (changes !== this.#changes);
    const ids = new Set(kept.map(({ write }) => write.command.id));
    const adding = this.#state.entries.filter(({ seq, write }) => seq === unstored && !ids.has(write.command.id));
    this.#set({ entries: [...kept, ...adding], isOpen: true });
  }

  #hear(accepted: Accepted): void {
    for (const listener of this.#onAccepted) listener(accepted);
  }

  #tell(news: News): void {
    this.#channel?.postMessage(news);
  }

  #set(change: Partial<OutboxState>): void {
    const state = { ...this.#state, ...change };
    // Until it is open nobody knows.
    this.#state = { ...state, isKept: this.#storage.isKept || !state.isOpen };
    for (const listener of this.#listeners) listener();
  }
}

export const nothingQueued: OutboxState = { entries: [], pause: null, isOpen: false, isKept: true };

const outboxes = new Map<string, Outbox>();

/** The outbox of a person in this page; there is one, whatever shows it. */
export function outboxOf(personId: string): Outbox {
  const outbox = outboxes.get(personId) ?? new Outbox(personId);
  outboxes.set(personId, outbox);
  return outbox;
}

const answeredKey = "tickmark-answered";

/** How long a page may be on its way, in milliseconds. */
const maxPageDelay = 10_000;

/**
 * Whether the server took something of this browser's just now, while the page that asks was on its way: what it brought
 * may then be older than that.
 */
export function isPageStale(): boolean {
  return Date.now() - Number(readStored(answeredKey)) < maxPageDelay;
}
