import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import type { TestProject } from "vitest/node";
import { migrate, readMigrations } from "../server/db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** The file with the image of an embedded database that has all migrations. */
    pgliteImage: string;
  }
}

/** Makes one embedded database with all migrations, which every test file then begins with: making one takes seconds. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const lite = await PGlite.create({ extensions: { pg_trgm } });
  const connection = {
    script: async (sql: string) => void (await lite.exec(sql)),
    rows: async <T>(sql: string, values?: unknown[]) => (await lite.query<T>(sql, values)).rows,
  };
  await migrate(connection, await readMigrations(path.join(process.cwd(), "prisma/migrations")), () => {});
  const image = await lite.dumpDataDir("none");
  await lite.close();
  const folder = await mkdtemp(path.join(os.tmpdir(), "tickmark-test-"));
  const file = path.join(folder, "image.tar");
  await writeFile(file, Buffer.from(await image.arrayBuffer()));
  project.provide("pgliteImage", file);
  return () => rm(folder, { recursive: true });
}
