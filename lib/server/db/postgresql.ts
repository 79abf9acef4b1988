import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { StartProblem } from "../env";
import { type Engine, type Statement, transactionOptions } from "./engine";
import { PrismaClient } from "./generated/client";
import { Listener } from "./listener";

/**
 * How long a connection is kept that nobody uses, in milliseconds. A new one has to plan whatever it is asked: its first mark
 * takes thirty times as long as the next.
 */
const idle = 600_000;

/**
 * Connects to a PostgreSQL server.
 * @throws StartProblem saying what about the address is wrong; never with the password in it.
 */
export async function openPostgresql(url: string): Promise<Engine> {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000, idleTimeoutMillis: idle });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on("error", (error) => console.warn(`A database connection was lost: ${error.message}`));
  const settings = await pool
    .query<{ encoding: string; letters: string }>(
      `SELECT pg_encoding_to_char(encoding) AS encoding, datctype AS letters FROM pg_database
      WHERE datname = current_database()`,
    )
    .then((result) => result.rows[0])
    .catch(async (error: NodeJS.ErrnoException) => {
      await pool.end();
      throw new StartProblem(whatIsWrong(url, error));
    });
  if (settings?.encoding !== "UTF8") {
    await pool.end();
    throw new StartProblem(
      `The database ${withoutPassword(url)} has the encoding ${settings?.encoding}; Tickmark needs UTF8.`,
    );
  }
  if (/^(?:C|POSIX)$/.test(settings.letters)) {
    console.warn(
      `The database ${withoutPassword(url)} has LC_CTYPE ${settings.letters}: a search is slow and forgives no slips in other than Latin scripts.`,
    );
  }
  // Whoever reads a dataset slowly holds her connection for long; so they are none of those that requests wait for.
  const copying = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 30_000, max: 4 });
  copying.on("error", (error) => console.warn(`A database connection was lost: ${error.message}`));
  const listener = new Listener(url);
  return {
    kind: "postgresql",
    prisma: new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions }),
    query: async <Row>({ text, values }: Statement) =>
      (await pool.query({ ...named(text), text, values: [...values] })).rows as Row[],
    withConnection: async (use) => {
      const client = await pool.connect();
      try {
        return await use({
          script: async (sql) => void (await client.query(sql)),
          rows: async <T>(sql: string, values?: unknown[]) => (await client.query(sql, values)).rows as T[],
        });
      } finally {
        client.release();
      }
    },
    copyOut: (queries) => copyOut(copying, queries),
    listen: (channel, heard) => listener.listen(channel, heard),
    close: async () => {
      await listener.close();
      await Promise.all([pool.end(), copying.end()]);
    },
  };
}

const names = new Map<string, string>();
/** Each connection keeps all of them, so that their number has a bound. */
const mostNames = 500;

/** The name by which a connection prepares a statement: to plan one takes longer than to do it. */
function named(text: string): { name?: string } {
  const name = names.get(text) ?? (names.size < mostNames ? `tickmark ${names.size}` : null);
  if (name === null) return {};
  names.set(text, name);
  return { name };
}

/**
 * Lets several processes of the server build what one of them hands on: to make JSON of rows takes longer than to send it.
 * The planner has it the other way round, as most queries hand on less than they read.
 */
const shared = [
  ...["parallel_setup_cost = 0", "parallel_tuple_cost = 0"],
  ...["min_parallel_table_scan_size = 0", "min_parallel_index_scan_size = 0", "jit = off"],
]
  .map((setting) => `SET LOCAL ${setting}`)
  .join("; ");

/**
 * By COPY, which hands rows on without making objects of them: as CSV whose quotation mark and separator are control
 * characters that no JSON has, because COPY's own text format doubles backslashes.
 */
async function* copyOut(pool: pg.Pool, queries: readonly string[]): AsyncGenerator<Uint8Array> {
  const client = await pool.connect();
  let isOver = false;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query(shared);
    for (const query of queries) {
      yield* client.query(copyTo(`COPY (${query}) TO STDOUT (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')`));
    }
    await client.query("COMMIT");
    isOver = true;
  } finally {
    // A connection in the midst of a copy is of no more use; the server ends what it was doing.
    client.release(!isOver);
  }
}

/** Node's and PostgreSQL's error codes (its manual, appendix A), said in words. */
function whatIsWrong(url: string, error: NodeJS.ErrnoException): string {
  const address = withoutPassword(url);
  switch (error.code) {
    case "ECONNREFUSED":
      return `No PostgreSQL server answers at ${address}. Start it, or correct DATABASE_URL.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `The host in DATABASE_URL (${address}) is not known. Correct it.`;
    case "28P01":
    case "28000":
      return `PostgreSQL at ${address} refuses the user or password in DATABASE_URL. Correct them.`;
    case "3D000":
      return `There is no such database at ${address}. Create it, or correct DATABASE_URL.`;
    default:
      return `PostgreSQL at ${address} cannot be used: ${error.message || error.code}. Correct DATABASE_URL.`;
  }
}

function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    return `${parsed.hostname || "the local socket"}${parsed.port && `:${parsed.port}`}${parsed.pathname}`;
  } catch {
    return "the address in DATABASE_URL";
  }
}
