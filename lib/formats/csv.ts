import { parse } from "csv-parse";
import { stringify } from "csv-stringify/sync";
import { FormatError } from "./record";

/** RFC 4180, UTF-8 with CRLF line ends. One row an occurrence and mark, so that disagreement stays visible. */
export const mediaType = "text/csv; charset=utf-8";

/** What a row has, in the order of the columns. A claim without a mark, or without an occurrence, leaves cells empty. */
export const columns = [
  "article_id",
  "article_title",
  "publisher",
  "author",
  "url",
  "published",
  "language",
  "version_id",
  "version_number",
  "text_sha256",
  "annotation_id",
  "start_utf16",
  "end_utf16",
  "start_code_point",
  "end_code_point",
  "quote",
  "prefix",
  "suffix",
  "occurrence_id",
  "claim_id",
  "claim",
  "claim_state",
  "claim_verdict",
  "question",
  "source",
  "cue",
  "form",
  "date_said",
  "chain",
  "quantity",
  "value",
  "lower",
  "upper",
  "approximator",
  "unit",
  "counted",
  "quantity_kind",
  "time_scope",
  "place",
  "mark_id",
  "layer",
  "verdict",
  "rationale",
  "reviewer_id",
  "reviewer",
  "marked_at",
  "mark_is_current",
  "evidence",
  "resolution",
  "resolution_rationale",
  "resolver",
  "resolved_at",
  "mark_dissents",
] as const;
export type CsvRow = Record<(typeof columns)[number], string | number | boolean | null>;

/** What the format has no place for; shown before an export. */
export const losses = ["text", "blocks", "comments", "superseded-resolutions", "unclaimed-annotations"] as const;

export async function* writeCsv(rows: AsyncIterable<CsvRow>): AsyncGenerator<string> {
  yield line(columns);
  for await (const row of rows) yield line(columns.map((column) => row[column]));
}

function line(cells: readonly (string | number | boolean | null)[]): string {
  return stringify([cells.map((cell) => (cell === null ? "" : disarm(String(cell))))], { record_delimiter: "windows" });
}

/**
 * A spreadsheet runs a cell that begins with one of these as a formula (OWASP, CSV Injection). An apostrophe in front
 * keeps it from that; a cell that begins with an apostrophe of its own gets one more, so that taking one away on reading
 * gives back what was written.
 */
const armed = /^[=+\-@\t\r']/;

function disarm(cell: string): string {
  return armed.test(cell) ? `'${cell}` : cell;
}

function rearm(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/**
 * Reads rows back, every cell as it was written; an empty cell is the empty string.
 * @throws FormatError naming the line
 */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<Record<string, string>> {
  const parser = parse({ columns: true, bom: true, info: true });
  const feeding = (async () => {
    for await (const chunk of chunks) if (!parser.write(chunk)) await new Promise((go) => parser.once("drain", go));
    parser.end();
  })();
  try {
    for await (const { record } of parser as AsyncIterable<{ record: Record<string, string> }>) {
      yield Object.fromEntries(Object.entries(record).map(([column, cell]) => [column, rearm(cell)]));
    }
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    throw new FormatError(lines ?? 0, message);
  }
  await feeding;
}
