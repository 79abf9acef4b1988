import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import pg from "pg";
import { freePort, testPostgres } from "../../../lib/launch/test-postgres.mjs";
import type { Connection } from "../../../lib/server/db/connection";
import { migrate, readMigrations } from "../../../lib/server/db/migrate";
import { type Corpus, corpusSql } from "./corpus";

const root = path.resolve(import.meta.dirname, "../../..");
/** What signs the sessions. */
export const secret = "a secret for the bench, long enough to be one";
/** Until it answers; in milliseconds. */
const patience = 120_000;

/** The production build on a database that is filled with corpora. */
export interface Instance {
  origin: string;
  /** Its address, where it is a PostgreSQL server. */
  databaseUrl: string | null;
  /** The resident memory of the server's process, in MiB. */
  memory: () => number;
  stop: () => Promise<void>;
}

/** On PostgreSQL, in a database of its own on a server of its own. */
export async function onPostgres(corpora: readonly Corpus[]): Promise<Instance> {
  const postgres = await testPostgres({ required: true });
  if (!postgres) throw new Error("There is no PostgreSQL.");
  const name = `tickmark_bench_${Date.now()}`;
  const url = Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
  await withClient(postgres.url, (client) => client.query(`CREATE DATABASE ${name}`));
  await withClient(url, async (client) => {
    const connection = {
      script: async (sql: string) => void (await client.query(sql)),
      rows: async <T>(sql: string, values?: unknown[]) => (await client.query(sql, values)).rows as T[],
    };
    await fill(connection, corpora);
  });
  const app = await startServer({ DATABASE_URL: url });
  const stop = async () => {
    await app.stop();
    postgres.stop();
  };
  return { ...app, databaseUrl: url, stop };
}

/** On the embedded database, in a folder of its own. */
export async function onPGlite(corpora: readonly Corpus[]): Promise<Instance> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "tickmark-bench-"));
  const lite = await PGlite.create({ dataDir: path.join(folder, "pglite"), extensions: { pg_trgm } });
  const connection = {
    script: async (sql: string) => void (await lite.exec(sql)),
    rows: async <T>(sql: string, values?: unknown[]) => (await lite.query<T>(sql, values)).rows,
  };
  await fill(connection, corpora);
  await lite.close();
  const app = await startServer({ DATABASE_URL: "", TICKMARK_DATA: folder });
  const stop = async () => {
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...app, databaseUrl: null, stop };
}

async function fill(connection: Connection, corpora: readonly Corpus[]): Promise<void> {
  await migrate(connection, await readMigrations(path.join(root, "prisma/migrations")), () => {});
  for (const corpus of corpora) await connection.script(corpusSql(corpus));
  // As the server does by itself in time; an index alone tells nothing of rows that were never vacuumed.
  await connection.script("VACUUM ANALYZE");
  // As autovacuum leaves a database that people fill: what can be counted from an index alone is.
  await connection.script("VACUUM ANALYZE");
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** One more process of the program. */
export async function startServer(env: Record<string, string>): Promise<Omit<Instance, "databaseUrl">> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ["lib/launch/start.mjs"], {
    cwd: root,
    env: {
      ...process.env,
      // Each of its few tokens asks for many.
      TICKMARK_TOKEN_REQUESTS_PER_MINUTE: "0",
      ...env,
      PORT: String(port),
      TICKMARK_DEMO: "false",
      NEXTAUTH_SECRET: secret,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  // That connections are lost is what reads.ts does.
  server.stderr.on("data", (words: Buffer) => {
    if (!words.includes("connection was lost")) process.stderr.write(words);
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
  };
  const until = Date.now() + patience;
  while (!(await fetch(`${origin}/api/v1/health`).catch(() => null))?.ok) {
    if (Date.now() > until || server.exitCode !== null) {
      await stop();
      throw new Error("The server did not start.");
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return { origin, memory: () => memoryOf(server.pid ?? 0), stop };
}

/** As Linux counts it, of the process and what it started. */
function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const own = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
  return children.reduce((sum, child) => sum + memoryOf(Number(child)), own);
}
