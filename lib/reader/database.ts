import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Failure } from "../domain/retry";
import type { ProblemDocument } from "../schemas/problem";
import type { FormWrite } from "./form-write";
import type { Steps } from "./room/steps";
import type { Write } from "./room/writes";

/** A write as it is kept until the server has answered it. */
export type StoredWrite = KeptWrite & QueuedWrite;
/** One that was done in a reading room. */
export type RoomEntry = Extract<StoredWrite, { articleId: string }>;

/** What was done in the reading room of an article, or sent by a form of any other page. */
export type QueuedWrite = { articleId: string; write: Write } | { articleId: null; write: FormWrite };

interface KeptWrite {
  /** Its place in the queue. */
  seq: number;
  personId: string;
  /** The page on which it was done; an earlier version of the program has kept none. */
  href?: string;
  /** Why the server refused it; kept with the person's words until she puts it aside. */
  problem: ProblemDocument | null;
  /** How often it did not arrive, if so; an earlier version of the program has kept none. */
  failure?: Failure | null;
}

/** What this browser keeps: writes that wait for the server, and what can be undone. */
export interface BrowserSchema extends DBSchema {
  writes: { key: number; value: StoredWrite; indexes: { personId: string } };
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
