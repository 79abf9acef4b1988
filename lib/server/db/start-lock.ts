import type { Connection } from "./connection";

/** A key of our own for PostgreSQL's advisory locks: "tick" in ASCII. */
const lockKey = 0x7469636b;

/** Does what processes that start at once on one server have to do one after the other. */
export async function underStartLock<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  await connection.rows("SELECT pg_advisory_lock($1)::text", [lockKey]);
  try {
    return await work();
  } finally {
    await connection.rows("SELECT pg_advisory_unlock($1)::text", [lockKey]);
  }
}
