import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

let database: Promise<DuckDBInstance> | undefined;

/** What DuckDB, which knows nothing of us, makes of a file: `FILE` stands for its path in the query. */
export async function askDuckDb(bytes: Uint8Array, name: string, query: string): Promise<Record<string, unknown>[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "tickmark-duckdb-"));
  try {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    database ??= DuckDBInstance.create(":memory:", { threads: "1" });
    const connection = await (await database).connect();
    try {
      await connection.run("SET TimeZone = 'UTC'");
      const result = await connection.runAndReadAll(query.replaceAll("FILE", `'${file}'`));
      return result.getRowObjectsJson();
    } finally {
      connection.closeSync();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
