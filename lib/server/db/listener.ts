import "server-only";
import pg from "pg";
import type { Heard } from "./engine";

/** How long to wait before connecting again, by how often it failed in a row; in milliseconds. */
const patience = (failures: number) => Math.min(100 * 2 ** failures, 10_000);

/** One connection that hears the notifications of a server for everybody in this process, and comes back when it is lost. */
export class Listener {
  readonly #url: string;
  readonly #channels = new Map<string, Set<Heard>>();
  #client: pg.Client | null = null;
  #failures = 0;
  /** Whether something may have been said that nobody heard. */
  #missed = false;
  #again: NodeJS.Timeout | undefined;
  #closed = false;
  /** One thing at a time: listening, parting and connecting again would otherwise cross. */
  #turn: Promise<void> = Promise.resolve();

  constructor(url: string) {
    this.#url = url;
  }

  async listen(channel: string, heard: Heard): Promise<() => Promise<void>> {
    const listeners = this.#channels.get(channel) ?? new Set();
    this.#channels.set(channel, listeners.add(heard));
    await this.#inTurn(() => this.#establish());
    return async () => {
      listeners.delete(heard);
      if (listeners.size > 0 || this.#channels.get(channel) !== listeners) return;
      this.#channels.delete(channel);
      await this.#inTurn(() => this.#leave(channel));
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#again);
    this.#channels.clear();
    await this.#inTurn(() => this.#end());
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(task);
    return this.#turn;
  }

  /** Listens on all channels; where the server cannot be reached, tries again later. */
  async #establish(): Promise<void> {
    if (this.#closed || this.#channels.size === 0) return;
    clearTimeout(this.#again);
    try {
      this.#client ??= await this.#connect();
      // Once more on a channel that is listened on changes nothing.
      for (const channel of this.#channels.keys()) await this.#client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      this.#failures = 0;
    } catch (error) {
      console.warn(`Nothing is heard from the database for now: ${String(error)}`);
      await this.#end();
      this.#later();
      return;
    }
    if (!this.#missed) return;
    this.#missed = false;
    for (const heard of [...this.#channels.values()].flatMap((listeners) => [...listeners])) heard(null);
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#url, connectionTimeoutMillis: 5_000, keepAlive: true });
    client.on("notification", ({ channel, payload = "" }) => {
      for (const heard of this.#channels.get(channel) ?? []) heard(payload);
    });
    const lost = () => {
      if (this.#client !== client) return;
      this.#client = null;
      this.#later();
    };
    client.on("error", lost);
    client.on("end", lost);
    await client.connect();
    return client;
  }

  #later(): void {
    if (this.#closed) return;
    this.#missed = true;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => void this.#inTurn(() => this.#establish()), patience(this.#failures++));
    this.#again.unref();
  }

  async #leave(channel: string): Promise<void> {
    if (this.#channels.size === 0) return this.#end();
    await this.#client?.query(`UNLISTEN ${pg.escapeIdentifier(channel)}`).catch(() => {});
  }

  async #end(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => {});
  }
}
