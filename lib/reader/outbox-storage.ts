import type { IDBPDatabase } from "idb";
import { type BrowserSchema, browserDatabase, type StoredWrite } from "./database";

/** Where writes wait: the browser's own database, or this page's memory where that is forbidden or full. */
export interface OutboxStorage {
  /** Whether what is here outlives the page. */
  readonly isKept: boolean;
  add(entry: Omit<StoredWrite, "seq">): Promise<number>;
  /** In the order in which they were added. */
  all(personId: string): Promise<StoredWrite[]>;
  put(entry: StoredWrite): Promise<void>;
  remove(seq: number): Promise<void>;
}

/** Opens the browser's database, or a stand-in of memory where the browser gives none (private windows, settings). */
export async function openOutboxStorage(): Promise<OutboxStorage> {
  try {
    return inDatabase(await browserDatabase());
  } catch {
    return inMemory();
  }
}

function inDatabase(db: IDBPDatabase<BrowserSchema>): OutboxStorage {
  return {
    isKept: true,
    // The key is the database's to give.
    add: (entry) => db.add("writes", entry as StoredWrite),
    all: (personId) => db.getAllFromIndex("writes", "personId", personId),
    put: async (entry) => void (await db.put("writes", entry)),
    remove: (seq) => db.delete("writes", seq),
  };
}

export function inMemory(): OutboxStorage {
  const entries = new Map<number, StoredWrite>();
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
