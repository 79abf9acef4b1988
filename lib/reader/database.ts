import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { OutboxEntry } from "./outbox/entry";
import type { Steps } from "./room/steps";

/** What this browser keeps: writes that wait for the server, and what can be undone. */
export interface BrowserSchema extends DBSchema {
  writes: { key: number; value: OutboxEntry; indexes: { personId: string } };
  /** By person and article. */
  steps: { key: string; value: Steps };
}

let opened: Promise<IDBPDatabase<BrowserSchema>> | undefined;

/** @throws where the browser gives no database: in some private windows, or where it is forbidden */
export function browserDatabase(): Promise<IDBPDatabase<BrowserSchema>> {
  opened ??= openDB<BrowserSchema>("tickmark", 1, {
    upgrade(db) {
      db.createObjectStore("writes", { keyPath: "seq", autoIncrement: true }).createIndex("personId", "personId");
      db.createObjectStore("steps");
    },
  });
  return opened;
}
