import "server-only";
import { createHash } from "node:crypto";
import type { DatasetFormatId } from "../../formats/format-ids";
import type { DatasetRequest } from "../../schemas/dataset";
import type { Permit } from "../actor";
import { database } from "../db/database";
import { uuid } from "../db/json-sql";

/** A dataset as it stands at one moment, and a name for that: what has the same is the same, byte for byte. */
export interface Snapshot {
  id: string;
  /** As UTF-8, each ended by LF. */
  lines: AsyncIterable<Uint8Array>;
  /** Lets go of the database; what was read to its end, or began to be read and was left, has done so by itself. */
  close(): Promise<void>;
}

/** How far the project's events are, which tell of whatever changes in a dataset but people's names; and these. */
function state(permit: Permit<"read">): string {
  const project = uuid(permit.projectId);
  return `SELECT concat_ws(' ',
    (SELECT event.xid || '-' || event.seq FROM "Event" event WHERE event."projectId" = ${project}
      ORDER BY event.xid DESC, event.seq DESC LIMIT 1),
    (SELECT md5(string_agg(person.name, ' ' ORDER BY person.id)) FROM "User" person))`;
}

/**
 * Reads the results of several queries as they stand together.
 * @param request what they were made of
 */
export async function takeSnapshot(
  permit: Permit<"read">,
  queries: readonly string[],
  request: DatasetRequest & { format: DatasetFormatId },
): Promise<Snapshot> {
  const chunks = database().copyOut([state(permit), ...queries]);
  const { line, rest } = await firstLine(chunks);
  const reader = permit.visibility === "all" && !permit.isBlindToNames ? null : permit.actor.id;
  const made = JSON.stringify([line, permit.projectId, reader, Object.entries(request).sort()]);
  return {
    id: createHash("sha256").update(made).digest("base64url").slice(0, 22),
    lines: rest,
    close: async () => void (await chunks.return(undefined)),
  };
}

const lineFeed = 0x0a;

async function firstLine(
  chunks: AsyncGenerator<Uint8Array>,
): Promise<{ line: string; rest: AsyncIterable<Uint8Array> }> {
  let start: Uint8Array = Buffer.alloc(0);
  let end = -1;
  while (end < 0) {
    const next = await chunks.next();
    if (next.done) throw new Error("The database said nothing of the dataset.");
    start = Buffer.concat([start, next.value]);
    end = start.indexOf(lineFeed);
  }
  async function* rest() {
    if (end + 1 < start.length) yield start.subarray(end + 1);
    yield* chunks;
  }
  return { line: Buffer.from(start.subarray(0, end)).toString("utf8"), rest: rest() };
}
