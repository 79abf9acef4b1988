import "server-only";
import type { Connection } from "../db/connection";

/**
 * A backup that was restored on another server has events of transactions that this server has not come to yet. All of
 * them have ended, so they go before everything that happens from now on; their own order, `seq`, stays. Called once at
 * the start, before anybody writes.
 */
export async function placeBackupEventsFirst(connection: Connection): Promise<void> {
  const [latest] = await connection.rows<{ isAhead: boolean }>(
    `SELECT coalesce(max(xid) >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint, false) AS "isAhead"
     FROM (SELECT xid FROM "Event" ORDER BY seq DESC LIMIT 1000) latest`,
  );
  if (!latest?.isAhead) return;
  // A script is one transaction, so nobody finds the history open to changes.
  await connection.script(`
    ALTER TABLE "Event" DISABLE TRIGGER refuse_change;
    UPDATE "Event" SET xid = 0 WHERE xid <> 0;
    ALTER TABLE "Event" ENABLE TRIGGER refuse_change;`);
}
