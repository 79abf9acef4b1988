import type { IDBPDatabase } from "idb";
import { type BrowserSchema, browserDatabase } from "../database";
import type { NewEntry, OutboxEntry } from "./entry";

/** Where writes wait: the browser's own database, or this page's memory where that is forbidden or full. */
export interface OutboxStorage {
  /** Whether all that is here outlives the page. */
  readonly isKept: boolean;
  add(entry: NewEntry): Promise<number>;
  /** In the order in which they were added. */
  all(personId: string): Promise<OutboxEntry[]>;
  put(entry: OutboxEntry): Promise<void>;
  remove(seq: number): Promise<void>;
}

/** Opens the browser's database, or a stand-in of memory where the browser gives none (private windows, settings). */
export async function openOutboxStorage(): Promise<OutboxStorage> {
  try {
    return withOverflow(inDatabase(await browserDatabase()));
  } catch {
    return inMemory();
  }
}

function inDatabase(db: IDBPDatabase<BrowserSchema>): OutboxStorage {
  return {
    isKept: true,
    // The key is the database's to give.
    add: (entry) => db.add("writes", entry as OutboxEntry),
    all: (personId) => db.getAllFromIndex("writes", "personId", personId),
    put: async (entry) => void (await db.put("writes", entry)),
    remove: (seq) => db.delete("writes", seq),
  };
}

/** Places in memory come after all that the database gives, and before what has none yet. */
const firstInMemory = 2 ** 52;

/**
 * The browser's database with this page's memory behind it, for what the database does not take any more because the
 * browser is full or has closed it. What waits keeps its place, so that nothing is overtaken, sent in another's stead or
 * forgotten.
 */
function withOverflow(kept: OutboxStorage): OutboxStorage {
  const over = new Map<number, OutboxEntry>();
  const removed = new Set<number>();
  /** What was last seen in the database: all that there is once it cannot be read any more. */
  let known: OutboxEntry[] = [];
  let next = firstInMemory;
  let latest: Promise<unknown> = Promise.resolve();

  const spill = (entry: NewEntry): number => {
    const seq = next++;
    over.set(seq, { ...entry, seq });
    return seq;
  };
  const addNow = async (entry: NewEntry): Promise<number> => {
    // Behind what spilled over it stays behind.
    if (over.size > 0) return spill(entry);
    try {
      const seq = await kept.add(entry);
      known = [...known, { ...entry, seq }];
      return seq;
    } catch {
      return spill(entry);
    }
  };
  return {
    get isKept() {
      return over.size === 0;
    },
    add(entry) {
      // One after the other: a smaller one must not get in where the one before it found no room.
      const added = latest.then(() => addNow(entry));
      latest = added;
      return added;
    },
    async all(personId) {
      known = await kept.all(personId).catch(() => known);
      const here = known.filter(({ seq }) => !removed.has(seq));
      return [...new Map([...here, ...over.values()].map((entry) => [entry.seq, entry])).values()];
    },
    async put(entry) {
      if (over.has(entry.seq)) over.set(entry.seq, entry);
      else await kept.put(entry).catch(() => over.set(entry.seq, entry));
    },
    async remove(seq) {
      over.delete(seq);
      removed.add(seq);
      if (seq < firstInMemory) await kept.remove(seq).catch(() => {});
    },
  };
}

export function inMemory(): OutboxStorage {
  const entries = new Map<number, OutboxEntry>();
  let next = 1;
  return {
    isKept: false,
    async add(entry) {
      const seq = next++;
      entries.set(seq, { ...entry, seq });
      return seq;
    },
    all: async (personId) => [...entries.values()].filter((entry) => entry.personId === personId),
    async put(entry) {
      entries.set(entry.seq, entry);
    },
    async remove(seq) {
      entries.delete(seq);
    },
  };
}
