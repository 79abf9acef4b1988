import type { ProblemDocument } from "../schemas/problem";
import { callApi } from "./api";
import type { StoredWrite } from "./database";
import { readStored, writeStored } from "./local-storage";
import { inMemory, type OutboxStorage, openOutboxStorage } from "./outbox-storage";
import type { Write } from "./room-writes";

/** Why nothing is sent at present. */
export type Pause = "offline" | "signed-out";

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
export interface Accepted {
  articleId: string;
  write: Write;
  value: unknown;
}

/** How long to wait before a server that did not answer is asked again; in milliseconds, growing. */
const retryAfter = [1_000, 2_000, 5_000, 10_000, 30_000];

/** The place of a write that the database has not taken yet. */
export const unstored = Number.MAX_SAFE_INTEGER;

type News = { accepted: Accepted } | { changed: true };

/**
 * What one person has done in this browser and the server does not know yet. A write is kept before it is sent, sent in
 * order, and forgotten only when the server has answered; because its ids are the browser's, sending it twice changes
 * nothing. All tabs share one queue: one of them at a time sends, and tells the others.
 */
export class Outbox {
  #storage: OutboxStorage = inMemory();
  #state: OutboxState = { entries: [], pause: null, isOpen: false, isKept: true };
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
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
        this.#forget(data.accepted.write, null);
        this.#hear(data.accepted);
      }
      void this.#reload();
    });
    await this.#reload();
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
    return this.#state.entries.some(({ problem }) => problem === null);
  }

  /** Hears what the server took, in this tab or another. */
  onAccepted(listener: (accepted: Accepted) => void): () => void {
    this.#onAccepted.add(listener);
    return () => this.#onAccepted.delete(listener);
  }

  /** Resolves once the write is kept; it is seen at once, and sent soon. */
  async add(articleId: string, write: Write): Promise<void> {
    const entry = { personId: this.personId, articleId, write, problem: null };
    // Until the database has given it its place it stands last.
    this.#set({ entries: [...this.#state.entries, { ...entry, seq: unstored }] });
    // The database keeps the order in which it is asked, so nothing here waits for the one before.
    await this.#opened;
    await this.#writeStored(entry);
    this.#tell({ changed: true });
    // While the server does not answer, it is asked again in its own time, not at every key.
    if (this.#state.pause === null) void this.drain();
  }

  async #writeStored(entry: Omit<StoredWrite, "seq">): Promise<void> {
    const seq = await this.#storage.add(entry);
    this.#changes++;
    const { entries } = this.#state;
    this.#set({ entries: entries.map((one) => (one.write === entry.write ? { ...one, seq } : one)) });
  }

  /** Puts a refusal aside, by its command's id. */
  async dismiss(commandId: string): Promise<void> {
    const entry = this.#state.entries.find(({ write }) => write.command.id === commandId);
    if (!entry) return;
    await this.#storage.remove(entry.seq);
    await this.#reload();
    this.#tell({ changed: true });
  }

  /** Sends what waits, now; for instance because the network came back. */
  async drain(): Promise<void> {
    clearTimeout(this.#timer);
    // The tab that sends keeps the others waiting, so that everything arrives once and in order.
    await navigator.locks.request(`tickmark-outbox-${this.personId}`, () => this.#drainLocked());
  }

  async #drainLocked(): Promise<void> {
    for (;;) {
      const waiting = (await this.#storage.all(this.personId)).filter(({ problem }) => problem === null);
      if (waiting.length === 0) return;
      for (const entry of waiting) if (!(await this.#send(entry))) return;
    }
  }

  /** @returns whether to go on */
  async #send(entry: StoredWrite): Promise<boolean> {
    const { method, path, body } = entry.write.request;
    const answer = await callApi<unknown>(method, path, body, { as: this.personId });
    if (answer.ok) {
      await this.#storage.remove(entry.seq);
      writeStored(answeredKey, Date.now());
      this.#changes++;
      const accepted = { articleId: entry.articleId, write: entry.write, value: answer.value };
      this.#failures = 0;
      this.#forget(entry.write, null);
      this.#hear(accepted);
      this.#tell({ accepted });
      return true;
    }
    if ("unreachable" in answer || answer.problem.status === 429) return this.#waitFor("offline");
    if (answer.problem.status === 401) return this.#waitFor("signed-out");
    await this.#storage.put({ ...entry, problem: answer.problem });
    this.#changes++;
    this.#failures = 0;
    this.#forget(entry.write, answer.problem);
    this.#tell({ changed: true });
    return true;
  }

  #waitFor(pause: Pause): false {
    const delay = retryAfter[Math.min(this.#failures++, retryAfter.length - 1)];
    this.#timer = setTimeout(() => void this.drain(), delay);
    this.#set({ pause });
    return false;
  }

  /** A write is answered: gone, or refused. */
  #forget({ command: { id } }: Write, problem: ProblemDocument | null): void {
    const entries = problem
      ? this.#state.entries.map((one) => (one.write.command.id === id ? { ...one, problem } : one))
      : this.#state.entries.filter(({ write }) => write.command.id !== id);
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
