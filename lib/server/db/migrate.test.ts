import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../testing/database";
import { type Migration, migrate, readMigrations } from "./migrate";

// One database, empty when this file begins; the tests build on one another.
let opened: TestDatabase;

beforeAll(async () => {
  opened = await openTestDatabase();
});

afterAll(() => opened?.drop());

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

const said: string[] = [];

function apply(migrations: Migration[]): Promise<string[]> {
  return opened.engine.withConnection((connection) => migrate(connection, migrations, (line) => said.push(line)));
}

function rows<Row>(sql: string): Promise<Row[]> {
  return opened.engine.withConnection((connection) => connection.rows<Row>(sql));
}

async function recorded(): Promise<string[]> {
  const found = await rows<{ name: string }>("SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1");
  return found.map(({ name }) => name);
}

const first = migration("1_first", "CREATE TABLE first (id int); INSERT INTO first VALUES (1);");
/** Its semicolons within quotes are no ends of statements. */
const second = migration(
  "2_second",
  `CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;
   INSERT INTO first VALUES (two()); -- ; no end either`,
);
const failing = migration("3_third", "CREATE TABLE third (id int); INSERT INTO first VALUES (3); SELECT 1 / 0;");
const mended = migration("3_third", "CREATE TABLE third (id int); INSERT INTO first VALUES (3);");

it("migrations are applied in their order, each whole, and recorded as Prisma does", async () => {
  expect(await apply([first, second])).toEqual(["1_first", "2_second"]);
  expect(said).toEqual(["Applying migration 1_first …", "Applying migration 2_second …"]);
  expect(await rows("SELECT id FROM first ORDER BY id")).toEqual([{ id: 1 }, { id: 2 }]);
  const records = await rows<{ checksum: string }>(
    "SELECT * FROM _prisma_migrations WHERE finished_at IS NOT NULL AND applied_steps_count = 1 ORDER BY migration_name",
  );
  expect(records.map(({ checksum }) => checksum)).toEqual([first.checksum, second.checksum]);
});

it("what is there already is not applied again", async () => {
  said.length = 0;
  expect(await apply([first, second])).toEqual([]);
  expect([said, await rows("SELECT id FROM first ORDER BY id")]).toEqual([[], [{ id: 1 }, { id: 2 }]]);
});

describe("a migration that fails", () => {
  it("leaves nothing half done, and no record", async () => {
    await expect(apply([first, second, failing])).rejects.toThrow(/division by zero/);
    expect(await rows("SELECT id FROM first ORDER BY id")).toEqual([{ id: 1 }, { id: 2 }]);
    expect(await rows("SELECT to_regclass('third')::text AS third")).toEqual([{ third: null }]);
    expect(await recorded()).toEqual(["1_first", "2_second"]);
  });

  it("leaves nothing either where it cannot be recorded", async () => {
    const unrecordable = migration(`3_${"third".repeat(60)}`, mended.sql);
    await expect(apply([first, second, unrecordable])).rejects.toThrow(/too long/);
    expect(await rows("SELECT to_regclass('third')::text AS third")).toEqual([{ third: null }]);
  });

  it("leaves no lock either, and is applied once it is mended", async () => {
    // In this database: the view has those of the others as well, where other tests are at work.
    const locks = await rows(`SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = database
      WHERE datname = current_database() AND locktype = 'advisory' AND objid = 1953063787`);
    expect(locks).toEqual([]);
    expect(await apply([first, second, mended])).toEqual(["3_third"]);
    expect(await rows("SELECT count(*)::int AS count FROM first")).toEqual([{ count: 3 }]);
  });
});

describe("a history that is not this program's is refused, and nothing is applied", () => {
  it("with a migration that was edited since", async () => {
    const edited = migration("2_second", `${second.sql}\n-- mended`);
    const more = migration("4_fourth", "CREATE TABLE fourth (id int);");
    await expect(apply([first, edited, mended, more])).rejects.toThrow(
      "The migration 2_second was changed after it had been applied to this database. Restore the file.",
    );
    expect(await recorded()).toEqual(["1_first", "2_second", "3_third"]);
  });

  it("with a migration that this version does not know", async () => {
    await expect(apply([first, second])).rejects.toThrow(
      "The database was made by another version of Tickmark: it has the migration 3_third, which this version does not know. Start the newer version, or use another database.",
    );
  });
});

// PGlite has one connection, in one process.
it.runIf(process.env.TEST_ENGINE === "postgresql")(
  "processes that start at once apply each migration once",
  async () => {
    const more = Array.from({ length: 5 }, (_, index) =>
      migration(`5_${index}`, `CREATE TABLE more_${index} (id int);`),
    );
    const all = [first, second, mended, ...more];
    const applied = await Promise.all(Array.from({ length: 6 }, () => apply(all)));
    expect(applied.flat().sort()).toEqual(more.map(({ name }) => name));
  },
);

it("the migrations of a folder are read in the order of their names, as they are", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "tickmark-migrations-"));
  try {
    for (const name of ["20_later", "10_earlier"]) {
      mkdirSync(path.join(folder, name));
      writeFileSync(path.join(folder, name, "migration.sql"), `-- ${name}\r\n`);
    }
    writeFileSync(path.join(folder, "migration_lock.toml"), "");
    expect(await readMigrations(folder)).toEqual(
      ["10_earlier", "20_later"].map((name) => migration(name, `-- ${name}\r\n`)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("lists of a kind that a migration has made can be asked for at once", async () => {
  const { engine, drop } = await openTestDatabase();
  const sql = "CREATE TYPE kind AS ENUM ('one', 'two'); CREATE TABLE kinds (list kind[]);";
  await engine.withConnection((connection) => migrate(connection, [migration("1_kinds", sql)], () => {}));
  for (const list of [["one"], ["two", "one"]]) {
    await engine.query({ text: "INSERT INTO kinds VALUES ($1)", values: [list] });
  }
  const lists = await engine.query({ text: "SELECT list::text FROM kinds ORDER BY 1", values: [] });
  expect(lists).toEqual([{ list: "{one}" }, { list: "{two,one}" }]);
  await drop();
});
