import "server-only";
import path from "node:path";
import type { Env } from "../env";
import { placeBackupEventsFirst } from "../history/after-backup";
import type { Engine } from "./engine";
import type { PrismaClient } from "./generated/client";
import { migrate, readMigrations } from "./migrate";
import { openPGlite } from "./pglite";
import { openPostgresql } from "./postgresql";

/** Next bundles this module more than once; all copies share the one engine of the process. */
const shared = globalThis as { tickmarkEngine?: Engine };

/** Opens the database of the environment and brings its tables up to date. Called once, before the first request. */
export async function openDatabase(env: Env, say: (line: string) => void): Promise<Engine> {
  if (shared.tickmarkEngine) return shared.tickmarkEngine;
  say(env.databaseUrl ? "Connecting to PostgreSQL …" : `Opening the database in ${env.dataFolder} …`);
  const engine = env.databaseUrl ? await openPostgresql(env.databaseUrl) : await openPGlite(env.dataFolder);
  const migrations = await readMigrations(path.join(process.cwd(), "prisma", "migrations"));
  await engine.withConnection(async (connection) => {
    await migrate(connection, migrations, say);
    await placeBackupEventsFirst(connection);
  });
  setEngine(engine);
  return engine;
}

export function setEngine(engine: Engine): void {
  shared.tickmarkEngine = engine;
}

export function database(): Engine {
  if (!shared.tickmarkEngine) throw new Error("The database is opened when the server starts; nothing has opened it.");
  return shared.tickmarkEngine;
}

export function prisma(): PrismaClient {
  return database().prisma;
}
