import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { migrate, readMigrations } from "../lib/server/db/migrate.ts";

const here = path.dirname(fileURLToPath(import.meta.url));

type AdapterFactory = Parameters<typeof bindMigrationAwareSqlAdapterFactory>[0];

/**
 * The SQL that would bring a database to what schema.prisma says; Prisma's own schema engine, in its WebAssembly build,
 * works it out. The package means its `.wasm` to be imported by a bundler; Node instantiates it here by hand.
 */
export async function diffSchema(factory: AdapterFactory): Promise<string> {
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg")).replace(/js$/, "wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    "./schema_engine_bg.js": engine as never,
  });
  const internals = engine as unknown as { __wbg_set_wasm(wasm: unknown): void };
  internals.__wbg_set_wasm(instance.exports);
  (instance.exports as unknown as { __wbindgen_start(): void }).__wbindgen_start();

  const schema = path.join(here, "schema.prisma");
  const files = [{ path: schema, content: await readFile(schema, "utf8") }];
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: files.map((f) => [f.path, f.content]) },
    () => {},
    bound,
  );
  const result = await schemaEngine.diff({
    from: { tag: "schemaDatasource", files, configDir: here },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
  });
  return result.stdout ?? "";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lite = await PGlite.create({ extensions: { pg_trgm } });
  await migrate(
    {
      script: async (sql) => void (await lite.exec(sql)),
      rows: async (sql, values) => (await lite.query(sql, values)).rows as never,
    },
    await readMigrations(path.join(here, "migrations")),
    () => {},
  );
  process.stdout.write(await diffSchema(new PrismaPGlite(lite)));
  await lite.close();
}
