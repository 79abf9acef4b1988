import "server-only";
import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { StartProblem } from "../env";
import { type Engine, type Statement, transactionOptions } from "./engine";
import { lockFolder } from "./folder-lock";
import { PrismaClient } from "./generated/client";

/**
 * Opens the embedded database in a folder, or in memory for null.
 * @param image what a new database begins with, as PGlite dumps it
 * @throws StartProblem where another process has the folder, or what is in it cannot be opened.
 */
export async function openPGlite(folder: string | null, image?: Blob): Promise<Engine> {
  if (folder) lockFolder(folder);
  const lite = await PGlite.create({
    ...(folder && { dataDir: path.join(folder, "pglite") }),
    ...(image && { loadDataDir: image }),
    extensions: { pg_trgm },
  }).catch((error: unknown) => {
    throw new StartProblem(
      `The database in ${folder} cannot be opened (${String(error)}). It may have been written by another version; restore a backup, or set TICKMARK_DATA to an empty folder.`,
    );
  });
  return {
    kind: "pglite",
    prisma: new PrismaClient({ adapter: new PrismaPGlite(lite), transactionOptions }),
    query: async <Row>({ text, values }: Statement) => (await lite.query<Row>(text, [...values])).rows,
    withConnection: (use) =>
      use({
        script: async (sql) => {
          await lite.exec(sql);
          // How lists of a type are sent PGlite learns when it opens: of one that the script made it would not know.
          await lite.refreshArrayTypes();
        },
        rows: async <T>(sql: string, values?: unknown[]) => (await lite.query<T>(sql, values)).rows,
      }),
    copyOut: (queries) => copyOut(lite, queries),
    // The channel is quoted, as PGlite would take it for an identifier in lower case.
    listen: async (channel, heard) => {
      const unlisten = await lite.listen(`"${channel}"`, (payload) => heard(payload));
      return () => unlisten();
    },
    close: () => lite.close(),
  };
}

/** Rows fetched at a time: few enough for memory, many enough that the calls do not count. */
const fetchedAtOnce = 500;

/**
 * The embedded database has one connection, and a transaction on it keeps everybody waiting. So the rows go to a file as
 * fast as the disk takes them, and from there as slowly as they are read.
 */
async function* copyOut(lite: PGlite, queries: readonly string[]): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), "tickmark-copy-"));
  const file = path.join(folder, "rows");
  try {
    await writeRows(lite, queries, file);
    yield* createReadStream(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeRows(lite: PGlite, queries: readonly string[], file: string): Promise<void> {
  const handle = await open(file, "w");
  try {
    await lite.transaction(async (transaction) => {
      for (const query of queries) {
        await transaction.exec(`DECLARE copied NO SCROLL CURSOR FOR ${query}`);
        for (;;) {
          const { rows } = await transaction.query<[string]>(`FETCH ${fetchedAtOnce} FROM copied`, [], {
            rowMode: "array",
          });
          if (rows.length > 0) await handle.write(rows.map(([line]) => `${line}\n`).join(""));
          if (rows.length < fetchedAtOnce) break;
        }
        await transaction.exec("CLOSE copied");
      }
    });
  } finally {
    await handle.close();
  }
}
