import "server-only";
import { createHash } from "node:crypto";
import type { EventCursor } from "../domain/event-cursor";
import type { Actor } from "./actor";
import { database } from "./db/database";
import { isUniqueViolation } from "./db/error";
import { Prisma } from "./db/generated/client";
import { Written } from "./history/written";
import { Problem } from "./problem";

/**
 * Makes a record whose id the client may have chosen, once: the same request again is the record that is there, another
 * request with the same id is refused. Two equal requests at the same time make one record, because the id is unique in
 * the table and the loser of the race reads the winner's.
 *
 * @param request what was asked for, by whom and where; its hash is kept with the record
 * @param find the hash of the request that made a record, by the record's id
 * @returns the record's id
 */
export async function createIdempotently(
  actor: Actor,
  request: { id?: string | undefined; scope: string; body: unknown },
  find: (id: string) => Promise<{ requestHash: string | null } | null>,
  create: (given: { id?: string; requestHash: string }) => Promise<{ id: string }>,
): Promise<string> {
  const { id, scope, body } = request;
  const requestHash = hashRequest(actor, scope, body);
  if (id === undefined) return (await create({ requestHash })).id;
  const isThere = async () => {
    const found = await find(id);
    if (found && found.requestHash !== requestHash) throw new Problem("id-taken", { values: { id } });
    return found !== null;
  };
  if (await isThere()) return id;
  try {
    return (await create({ id, requestHash })).id;
  } catch (error) {
    // The loser may also be told that what it asks for is done already, by itself: that is no problem of its.
    if ((isUniqueViolation(error) || error instanceof Problem) && (await isThere())) return id;
    throw error;
  }
}

/**
 * What a function of the database answers that writes a record whose id the client may have chosen, and answers anew where
 * that is there. Of two equal requests at the same time the loser asks again, and hears what the winner made.
 * @param call the function with its arguments
 */
export async function writeOnce<Answer>(call: Prisma.Sql): Promise<Written<Answer>> {
  // OFFSET keeps the two apart, so that the cursor is taken after the write.
  const statement = Prisma.sql`
    SELECT answer, cursor_behind() AS cursor FROM (SELECT ${call} AS answer OFFSET 0) written`;
  const ask = () => database().query<{ answer: Answer; cursor: EventCursor }>(statement);
  const [row] = await ask().catch((error) => {
    if (isUniqueViolation(error)) return ask();
    throw error;
  });
  if (!row) throw new Error("The statement answered nothing.");
  return new Written(row.answer, row.cursor);
}

/** What tells one request to make a record from another, whatever the order of its fields. */
export function hashRequest(actor: Actor, scope: string, body: unknown): string {
  return createHash("sha256")
    .update(stableJson([actor.id, scope, body]))
    .digest("hex");
}

/** JSON in which the order of an object's keys does not matter. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
