import "server-only";

/** Rows read at a time: large enough that round trips do not count, small enough for memory and for others' turns. */
const pageSize = 500;

export interface PageByKey {
  where: { id?: { gt: string } };
  order: { orderBy: { id: "asc" }; take: number };
}

/** Reads a table to its end in pages by key, and hands on its rows one by one, each page prepared as a whole. */
export function pages<Row extends { id: string }>(read: (page: PageByKey) => Promise<Row[]>): AsyncGenerator<Row>;
export function pages<Row extends { id: string }, Item>(
  read: (page: PageByKey) => Promise<Row[]>,
  prepare: (rows: Row[]) => Promise<Item[]>,
): AsyncGenerator<Item>;
export async function* pages<Row extends { id: string }>(
  read: (page: PageByKey) => Promise<Row[]>,
  prepare: (rows: Row[]) => Promise<unknown[]> = async (rows) => rows,
): AsyncGenerator<unknown> {
  let after: string | undefined;
  for (;;) {
    const rows = await read({
      where: after === undefined ? {} : { id: { gt: after } },
      order: { orderBy: { id: "asc" }, take: pageSize },
    });
    yield* await prepare(rows);
    after = rows.at(-1)?.id;
    if (rows.length < pageSize) return;
  }
}
