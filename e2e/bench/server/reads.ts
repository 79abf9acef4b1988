import type pg from "pg";

/** What the database read for a request, by its own counters (PostgreSQL's manual, “The Cumulative Statistics System”). */
export interface Reads {
  /** Rows that were read by going through whole tables that grow with a project. */
  scanned: number;
  /** The indexes in an order of time, or of words, that rows came from, most first. */
  indexes: string[];
}

const growing = [
  ...["Article", "Annotation", "Anchor", "Occurrence", "Event", "Mark"],
  ...["Claim", "ClaimState", "ClaimWords", "Question", "QuestionWords"],
];

/** What one request reads that nothing else happens beside. */
export async function readsOf(database: pg.Client, request: () => Promise<unknown>): Promise<Reads> {
  await settle(database);
  const before = await counters(database);
  await request();
  await settle(database);
  const after = await counters(database);
  const more = (kind: "scanned" | "by") =>
    after
      .filter((counter) => counter.kind === kind)
      .map(({ name, rows }) => ({ name, rows: rows - (before.find((one) => one.name === name)?.rows ?? 0) }));
  return {
    scanned: more("scanned").reduce((sum, { rows }) => sum + rows, 0),
    indexes: more("by")
      .filter(({ rows }) => rows > 0)
      .sort((a, b) => b.rows - a.rows)
      .map(({ name }) => name),
  };
}

/** A connection keeps its counts for a second or for ten, and hands them over when it ends; so the server's all do. */
async function settle(database: pg.Client): Promise<void> {
  await database.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND query NOT LIKE 'LISTEN %'`);
}

async function counters(database: pg.Client): Promise<{ kind: "scanned" | "by"; name: string; rows: number }[]> {
  const { rows } = await database.query(
    `SELECT 'scanned' AS kind, relname AS name, seq_tup_read::float AS rows FROM pg_stat_user_tables
     WHERE relname = ANY($1)
     UNION ALL
     SELECT 'by', indexrelname, idx_tup_read::float FROM pg_stat_user_indexes
     WHERE relname = ANY($1) AND indexrelname ~ '_(createdAt|words|seq|state)_|^Event_pkey$'`,
    [growing],
  );
  return rows;
}
