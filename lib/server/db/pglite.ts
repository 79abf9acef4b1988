import "server-only";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { StartProblem } from "../env";
import { type Engine, transactionOptions } from "./engine";
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
    withConnection: (use) =>
      use({
        script: async (sql) => void (await lite.exec(sql)),
        rows: async <T>(sql: string, values?: unknown[]) => (await lite.query<T>(sql, values)).rows,
      }),
    close: () => lite.close(),
  };
}
