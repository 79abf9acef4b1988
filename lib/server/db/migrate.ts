import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Connection } from "./connection";
import { underStartLock } from "./start-lock";

export interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file, in hex, as Prisma records it. */
  checksum: string;
}

/** The migrations of a folder in their order, which is that of their names. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const file = await readFile(path.join(folder, name, "migration.sql"));
      return { name, sql: file.toString("utf8"), checksum: createHash("sha256").update(file).digest("hex") };
    }),
  );
}

/**
 * Applies what is missing, each migration whole in one transaction, under an advisory lock so that several processes
 * may start at once. Records them in `_prisma_migrations` exactly as Prisma does, so that `prisma migrate deploy` and
 * `status` agree. Our own, because Prisma's driver adapters split scripts at every semicolon, trigger bodies included.
 *
 * @throws Error with a sentence for people when the database holds a migration that is unknown here or was edited.
 */
export async function migrate(
  connection: Connection,
  migrations: Migration[],
  say: (line: string) => void,
): Promise<string[]> {
  return underStartLock(connection, async () => {
    await connection.script(migrationsTable);
    const applied = new Map(
      (
        await connection.rows<{ name: string; checksum: string }>(
          `SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
        )
      ).map((row) => [row.name, row.checksum]),
    );
    refuseForeignHistory(applied, migrations);
    const missing = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of missing) {
      say(`Applying migration ${migration.name} …`);
      await apply(connection, migration);
    }
    return missing.map((migration) => migration.name);
  });
}

/** Prisma's own definition of the table. */
const migrationsTable = `
CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
);`;

function refuseForeignHistory(applied: Map<string, string>, migrations: Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of applied) {
    if (!known.has(name)) {
      throw new Error(
        `The database was made by another version of Tickmark: it has the migration ${name}, which this version does not know. Start the newer version, or use another database.`,
      );
    }
    if (known.get(name) !== checksum) {
      throw new Error(
        `The migration ${name} was changed after it had been applied to this database. Restore the file.`,
      );
    }
  }
}

async function apply(connection: Connection, migration: Migration): Promise<void> {
  await connection.script("BEGIN");
  try {
    await connection.script(migration.sql);
    await connection.rows(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await connection.script("COMMIT");
  } catch (error) {
    await connection.script("ROLLBACK");
    throw error;
  }
}
