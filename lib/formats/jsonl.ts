import { z } from "zod";
import { type FileFormat, FormatError } from "./format";
import { linesOf } from "./lines";
import { type DatasetRecord, DatasetRecordSchema, type RecordOf } from "./record";

/**
 * Tickmark's native format: one JSON record a line (JSON Lines), UTF-8, LF. Offsets in both units, named. Carries
 * everything but the history, and what was written for the resolver alone. The last line says how many came before it, so
 * that a file that was cut short is seen to be.
 */
export const jsonl: FileFormat = {
  id: "jsonl",
  shape: "file",
  mediaType: "application/jsonl; charset=utf-8",
  extension: "jsonl",
  offsetUnit: "both",
  losses: ["history", "notes-to-resolver"],
  view: "records",
  write: (lines) => withEnd(escapeLineEnds(lines)),
};

const EndSchema = z.object({ type: z.literal("end"), records: z.int() });

const lineFeed = 0x0a;

async function* withEnd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let records = 0;
  for await (const chunk of chunks) {
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) records++;
    yield chunk;
  }
  yield Buffer.from(`${JSON.stringify({ type: "end", records } satisfies z.infer<typeof EndSchema>)}\n`);
}

/**
 * @param chunks the file, cut anywhere
 * @throws FormatError saying what cannot be read, and on which line; also at its end, where the file lacks its own
 */
export function readJsonl(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<DatasetRecord> {
  return readRecords(linesOf(chunks));
}

/**
 * What JSON allows in a string and some programs take for the end of a line (Unicode Standard Annex 14: LS, PS, NEL): the
 * bytes in UTF-8, and how JSON writes them with ASCII alone.
 */
const lineEnds = [
  { bytes: Buffer.from("\u2028"), escaped: Buffer.from("\\u2028") },
  { bytes: Buffer.from("\u2029"), escaped: Buffer.from("\\u2029") },
  { bytes: Buffer.from("\u0085"), escaped: Buffer.from("\\u0085") },
];

/** The lines as they come, which are JSON already; they are handed on as bytes, because making objects of them costs most. */
async function* escapeLineEnds(lines: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // A chunk may end in the midst of a character; what could be the first of its bytes waits for the next chunk.
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of lines) {
    const bytes = held.length > 0 ? Buffer.concat([held, chunk]) : asBuffer(chunk);
    const end = bytes.length - openBytes(bytes);
    held = bytes.subarray(end);
    yield* escaped(bytes.subarray(0, end));
  }
  if (held.length > 0) yield held;
}

function asBuffer(chunk: Uint8Array): Buffer {
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

/** How many bytes at the end may begin a line end that goes on in the next chunk. */
function openBytes(bytes: Buffer): number {
  const last = bytes.at(-1);
  if (last === 0xe2 || last === 0xc2) return 1;
  return last === 0x80 && bytes.at(-2) === 0xe2 ? 2 : 0;
}

function* escaped(bytes: Buffer): Generator<Uint8Array> {
  const found = lineEnds
    .flatMap((lineEnd) => placesOf(bytes, lineEnd.bytes).map((at) => ({ at, ...lineEnd })))
    .sort((a, b) => a.at - b.at);
  let from = 0;
  for (const { at, bytes: found_, escaped } of found) {
    yield Buffer.concat([bytes.subarray(from, at), escaped]);
    from = at + found_.length;
  }
  if (from < bytes.length) yield bytes.subarray(from);
}

function placesOf(bytes: Buffer, sought: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(sought); at >= 0; at = bytes.indexOf(sought, at + sought.length)) places.push(at);
  return places;
}

/**
 * @param lines the file's lines, without their ends
 * @throws FormatError naming the line and the field; also where an anchor's quote is not what stands at its offsets
 */
async function* readRecords(lines: AsyncIterable<string>): AsyncGenerator<DatasetRecord> {
  const texts = new Map<string, string>();
  let number = 0;
  let records = 0;
  let announced: number | null = null;
  for await (const line of lines) {
    number++;
    if (line.trim() === "") continue;
    if (announced !== null)
      throw new FormatError("cut-short", number, "something follows what says that it is the end");
    const value = parseJson(line, number);
    const end = EndSchema.safeParse(value);
    if (end.success) {
      announced = end.data.records;
      continue;
    }
    const record = toRecord(value, number);
    records++;
    if (record.type === "version") texts.set(record.id, record.text);
    if (record.type === "anchor") checkQuote(record, texts, number);
    yield record;
  }
  if (announced === null)
    throw new FormatError("cut-short", number, "here the file ends, and it says nowhere that it is whole");
  if (announced !== records) {
    throw new FormatError("cut-short", number, `the file had ${announced} records, and ${records} are here`);
  }
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new FormatError("not-json", number, `not JSON: ${(error as Error).message}`);
  }
}

function toRecord(value: unknown, number: number): DatasetRecord {
  const result = DatasetRecordSchema.safeParse(value);
  if (result.success) return result.data;
  const reasons = result.error.issues.map(({ path, message }) => [z.core.toDotPath(path), message].filter(Boolean));
  throw new FormatError("wrong-record", number, reasons.map((parts) => parts.join(": ")).join("; "));
}

function checkQuote(anchor: RecordOf<"anchor">, texts: ReadonlyMap<string, string>, line: number): void {
  const { versionId, start, end, quote } = anchor;
  if (start === null || end === null) return;
  const text = texts.get(versionId);
  if (text === undefined) {
    throw new FormatError("version-missing", line, `the version ${versionId} does not stand before it`);
  }
  if (text.slice(start, end) !== quote) {
    throw new FormatError("quote-mismatch", line, `the quote of ${anchor.id} is not what stands at its offsets`);
  }
}
