import "server-only";
import type { PrismaClient } from "./generated/client";
import type { Connection } from "./migrate";

/** Which database runs: the embedded one in this process, or a server. */
export type EngineKind = "pglite" | "postgresql";

export interface Engine {
  kind: EngineKind;
  prisma: PrismaClient;
  /** Lends one connection of the driver itself, for scripts that Prisma would split. */
  withConnection<T>(use: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Interactive transactions wait for a connection under load rather than fail; in milliseconds. */
export const transactionOptions = { maxWait: 10_000, timeout: 20_000 };
