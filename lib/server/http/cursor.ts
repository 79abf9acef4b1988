import "server-only";
import { z } from "zod";
import { Problem } from "../problem";

/** A cursor is where the last page ended: the sort key of its last item. Opaque to the client, checked on return. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** @throws Problem `bad-cursor` */
export function decodeCursor<Key extends z.ZodType>(shape: Key, cursor: string | undefined): z.output<Key> | null {
  if (cursor === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    throw new Problem("bad-cursor");
  }
}

/** The key of lists in the order of making: an instant, of a year that databases know, and an id. */
export const MadeKeySchema = z.tuple([z.iso.datetime().refine((at) => at >= "0001"), z.uuid()]);

/** The key of lists in the order in which the database numbered their rows. */
export const SeqKeySchema = z.tuple([z.string().regex(/^\d{1,18}$/)]);

/**
 * What a query of Prisma's asks for a page in the order in which the database numbered the rows; `toSeqPage` makes it one.
 * @throws Problem `bad-cursor`
 */
export function seqPage(cursor: string | undefined, limit: number, order: "asc" | "desc" = "asc") {
  const after = decodeCursor(SeqKeySchema, cursor);
  const further = after && { seq: { [order === "asc" ? "gt" : "lt"]: BigInt(after[0]) } };
  return { where: { ...further }, orderBy: { seq: order }, take: limit + 1 };
}

/** The page of what was read so. */
export function toSeqPage<Row extends { seq: bigint }, Item>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  return toPage(rows, limit, ({ seq }) => [String(seq)], present);
}

/** Cuts a result that was read one item too far into a page. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number)[],
  present: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(present),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null,
  };
}
