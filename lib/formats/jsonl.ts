import { z } from "zod";
import { type DatasetRecord, DatasetRecordSchema, FormatError } from "./record";

/**
 * Tickmark's native format: one JSON record a line (JSON Lines), UTF-8, LF. Offsets in both units, named. Carries
 * everything but the history.
 */
export const mediaType = "application/jsonl; charset=utf-8";

export async function* writeJsonl(records: AsyncIterable<DatasetRecord>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}

/**
 * @param lines the file's lines, without their ends
 * @throws FormatError naming the line and the field; also where an annotation's quote is not what stands at its offsets
 */
export async function* readJsonl(lines: AsyncIterable<string>): AsyncGenerator<DatasetRecord> {
  const texts = new Map<string, string>();
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === "") continue;
    const record = parseRecord(line, number);
    if (record.type === "version") texts.set(record.id, record.text);
    if (record.type === "annotation") checkQuote(record, texts.get(record.versionId), number);
    yield record;
  }
}

function parseRecord(line: string, number: number): DatasetRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new FormatError(number, `not JSON: ${(error as Error).message}`);
  }
  const result = DatasetRecordSchema.safeParse(value);
  if (result.success) return result.data;
  const reasons = result.error.issues.map(({ path, message }) => [z.core.toDotPath(path), message].filter(Boolean));
  throw new FormatError(number, reasons.map((parts) => parts.join(": ")).join("; "));
}

function checkQuote(
  annotation: Extract<DatasetRecord, { type: "annotation" }>,
  text: string | undefined,
  number: number,
): void {
  if (text === undefined) throw new FormatError(number, `the version ${annotation.versionId} does not stand before it`);
  if (text.slice(annotation.start, annotation.end) !== annotation.quote) {
    throw new FormatError(number, `the quote of ${annotation.id} is not what stands at its offsets`);
  }
}
