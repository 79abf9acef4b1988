import "server-only";
import type { Connection } from "./connection";
import type { PrismaClient } from "./generated/client";

/** Which database runs: the embedded one in this process, or a server. */
export type EngineKind = "pglite" | "postgresql";

/**
 * Hears what was notified on a channel; null where the connection was lost and is back, so that something may have been
 * said meanwhile.
 */
export type Heard = (payload: string | null) => void;

/** Such as `Prisma.sql` makes. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface Engine {
  kind: EngineKind;
  prisma: PrismaClient;
  /**
   * The rows of one statement, by the driver itself: what every request asks costs a fifth of what it does by Prisma.
   * Outside of Prisma's transactions; the values are the driver's, so that a statement casts what is wider than a number.
   */
  query<Row>(sql: Statement): Promise<Row[]>;
  /** Lends one connection of the driver itself, for scripts that Prisma would split. */
  withConnection<T>(use: (connection: Connection) => Promise<T>): Promise<T>;
  /**
   * The results of several queries, one after the other, all as the database stood at one moment. Whoever stops reading
   * ends it; what fails in the midst is thrown, so that nothing cut short looks whole.
   * @param queries each with a single column of text without line breaks
   * @returns the rows as UTF-8, each ended by LF, in chunks of any size
   */
  copyOut(queries: readonly string[]): AsyncGenerator<Uint8Array>;
  /**
   * Hears PostgreSQL's notifications (`pg_notify`) on a channel, of this process and of others. Where the server cannot
   * be reached it keeps trying.
   * @returns how to stop
   */
  listen(channel: string, heard: Heard): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Interactive transactions wait for a connection under load rather than fail; in milliseconds. */
export const transactionOptions = { maxWait: 10_000, timeout: 20_000 };
