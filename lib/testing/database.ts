import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { setEngine } from "../server/db/database";
import type { Engine } from "../server/db/engine";
import { migrate, readMigrations } from "../server/db/migrate";
import { openPGlite } from "../server/db/pglite";
import { openPostgresql } from "../server/db/postgresql";

/** A fresh database for each test file, on the engine of its project, with all migrations. */
let opened: TestDatabase;

export interface TestDatabase {
  engine: Engine;
  drop(): Promise<void>;
}

beforeAll(async () => {
  opened = await openMigrated();
  setEngine(opened.engine);
});

afterAll(async () => {
  await opened?.drop();
});

async function openMigrated(): Promise<TestDatabase> {
  if (process.env.TEST_ENGINE !== "postgresql") {
    const engine = await openPGlite(null, new Blob([await readFile(inject("pgliteImage"))]));
    return { engine, drop: () => engine.close() };
  }
  const database = await openTestDatabase();
  const migrations = await readMigrations(path.join(process.cwd(), "prisma/migrations"));
  await database.engine.withConnection((connection) => migrate(connection, migrations, () => {}));
  return database;
}

/** An empty database: in memory, or one of its own on the test server. */
export async function openTestDatabase(): Promise<TestDatabase> {
  if (process.env.TEST_ENGINE !== "postgresql") {
    const engine = await openPGlite(null);
    return { engine, drop: () => engine.close() };
  }
  const server = new URL(process.env.TEST_DATABASE_URL ?? "");
  const name = `tickmark_test_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const engine = await openPostgresql(Object.assign(new URL(server), { pathname: `/${name}` }).href);
  return {
    engine,
    async drop() {
      await engine.close();
      await onServer(server, `DROP DATABASE ${name}`);
    },
  };
}

async function onServer(server: URL, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  await client.query(sql);
  await client.end();
}
