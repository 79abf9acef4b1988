import { readFile } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Connection } from "../lib/server/db/connection";
import { type Migration, migrate, readMigrations } from "../lib/server/db/migrate";
import { openTestDatabase } from "../lib/testing/database";
import { diffSchema } from "./diff";

type Factory = Parameters<typeof diffSchema>[0];

/** A database of its own with the factory that Prisma's schema engine wants. */
interface Opened {
  factory: Factory;
  connection: Connection;
  close(): Promise<void>;
}

const folder = path.join(import.meta.dirname, "migrations");
let migrations: Migration[];
let migrated: Opened;

beforeAll(async () => {
  migrations = await readMigrations(folder);
  migrated = await open();
  await migrate(migrated.connection, migrations, () => {});
});

afterAll(() => migrated?.close());

function open(): Promise<Opened> {
  return process.env.TEST_ENGINE === "postgresql" ? openServer() : openLite();
}

async function openLite(): Promise<Opened> {
  const lite = await PGlite.create({ extensions: { pg_trgm } });
  return {
    factory: new PrismaPGlite(lite),
    connection: {
      script: async (sql) => void (await lite.exec(sql)),
      rows: async <T>(sql: string, values?: unknown[]) => (await lite.query<T>(sql, values)).rows,
    },
    close: () => lite.close(),
  };
}

async function openServer(): Promise<Opened> {
  const { engine, drop } = await openTestDatabase();
  const [named] = await engine.withConnection((connection) =>
    connection.rows<{ name: string }>("SELECT current_database() AS name"),
  );
  const url = Object.assign(new URL(process.env.TEST_DATABASE_URL ?? ""), { pathname: `/${named?.name}` });
  const pool = new pg.Pool({ connectionString: url.href });
  return {
    factory: factoryWithChar(pool),
    connection: {
      script: async (sql) => void (await pool.query(sql)),
      rows: async <T>(sql: string, values?: unknown[]) => (await pool.query(sql, values)).rows as T[],
    },
    async close() {
      await pool.end();
      await drop();
    },
  };
}

/**
 * @prisma/adapter-pg 7.10 refuses PostgreSQL's own type "char" (OID 18), which the catalog is full of. It passes here as
 * an array of it (1002), which the adapter knows, and is called by its name again on the other side.
 */
function factoryWithChar(pool: pg.Pool): Factory {
  const query = pool.query.bind(pool) as (asked: pg.QueryConfig) => Promise<pg.QueryResult>;
  Object.assign(pool, {
    async query(...asked: Parameters<typeof query>) {
      const result = await query(...asked);
      for (const field of result.fields ?? []) if (field.dataTypeID === 18) field.dataTypeID = 1002;
      return result;
    },
  });
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  return Object.assign(factory, {
    async connect() {
      const adapter = await connect();
      const queryRaw = adapter.queryRaw.bind(adapter);
      adapter.queryRaw = async (asked) => {
        const result = await queryRaw(asked);
        const named = (type: number) => (type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type);
        return { ...result, columnTypes: result.columnTypes.map(named) as typeof result.columnTypes };
      };
      return adapter;
    },
  });
}

/** Prisma's schema engine on a database, once `diffSchema` has loaded its WebAssembly: it loads once a process. */
async function schemaEngine(factory: Factory) {
  const { SchemaEngine } = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const schema = path.join(import.meta.dirname, "schema.prisma");
  return SchemaEngine.new(
    { datamodels: [[schema, await readFile(schema, "utf8")]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

async function migrationList(listed: Migration[]) {
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(path.join(folder, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: listed.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}

const filters = { externalTables: [], externalEnums: [] };

it("a column slipped into the database is all that tells it from schema.prisma", async () => {
  await migrated.connection.script(`ALTER TABLE "Claim" ADD COLUMN forgotten text`);
  const sql = (await diffSchema(migrated.factory)).replace(/--.*/g, "").replace(/\s+/g, " ").trim();
  await migrated.connection.script(`ALTER TABLE "Claim" DROP COLUMN forgotten`);
  expect(sql).toBe(`ALTER TABLE "Claim" DROP COLUMN "forgotten";`);
});

it("Prisma's own diagnosis takes our record of the migrations for its own", async () => {
  const engine = await schemaEngine(migrated.factory);
  const migrationsList = await migrationList(migrations);
  const asked = { migrationsList, optInToShadowDatabase: false, filters };
  const diagnosis: object = await engine.diagnoseMigrationHistory(asked);
  // Where nothing has drifted the engine says null, or leaves it out.
  expect({ drift: null, ...diagnosis }).toEqual({
    drift: null,
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  });
  expect(await engine.applyMigrations({ migrationsList, filters })).toEqual({ appliedMigrationNames: [] });
});

it("the table of migrations has the columns that Prisma gives it", async () => {
  const theirs = await open();
  try {
    const engine = await schemaEngine(theirs.factory);
    await engine.applyMigrations({ migrationsList: await migrationList([]), filters });
    const columns = await columnsOf(theirs.connection);
    expect(columns).toHaveLength(8);
    expect(await columnsOf(migrated.connection)).toEqual(columns);
  } finally {
    await theirs.close();
  }
});

function columnsOf(connection: Connection): Promise<unknown[]> {
  return connection.rows(
    `SELECT column_name, data_type, character_maximum_length, is_nullable, column_default
     FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY column_name`,
  );
}
