import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";

/**
 * Puts copies of an annotation beside it, with its comment, into the data of a server that does not run: for more of
 * them than the API makes in the time of a test.
 */
export async function copyAnnotation(folder: string, annotationId: string, copies: number): Promise<void> {
  const lite = await PGlite.create({ dataDir: path.join(folder, "pglite"), extensions: { pg_trgm } });
  await lite.exec("CREATE TEMPORARY TABLE copies (id uuid)");
  await lite.query("INSERT INTO copies SELECT gen_random_uuid() FROM generate_series(1, $1)", [copies]);
  const copied = async (table: string, isOf: string, change: string) => {
    await lite.query(
      `INSERT INTO "${table}" SELECT made.* FROM copies, "${table}" one,
         jsonb_populate_record(one, jsonb_build_object(${change})) made WHERE one."${isOf}" = $1`,
      [annotationId],
    );
  };
  await copied("Annotation", "id", `'id', copies.id, 'requestHash', NULL`);
  await copied("Anchor", "annotationId", `'id', gen_random_uuid(), 'annotationId', copies.id`);
  await copied("Comment", "annotationId", `'id', gen_random_uuid(), 'annotationId', copies.id`);
  await lite.close();
}
