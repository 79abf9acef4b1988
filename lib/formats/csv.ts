import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
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

/** Every line break within a cell puts it in quotation marks, not only CR LF, which is all the library does by itself. */
function line(cells: readonly (string | number | boolean | null)[]): string {
  return stringify([cells.map(written)], { record_delimiter: "windows", quote_record_delimiter: true });
}

/** Only words are disarmed: a negative number stays a number to whatever reads it. */
function written(cell: string | number | boolean | null): string {
  if (cell === null) return "";
  return typeof cell === "string" ? disarm(cell) : String(cell);
}

/**
 * A spreadsheet runs a cell that begins with one of these as a formula (OWASP, CSV Injection), some with the full-width
 * signs too. An apostrophe in front keeps it from that; a cell that begins with an apostrophe of its own gets one more,
 * so that taking one away on reading gives back what was written.
 */
const armed = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20']/;

function disarm(cell: string): string {
  return armed.test(cell) ? `'${cell}` : cell;
}

function rearm(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/**
 * Reads rows back, every cell as it was written; an empty cell is the empty string.
 * @throws FormatError naming the line on which the row begins that cannot be read
 */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<Record<string, string>> {
  let header: readonly string[] = [];
  // Counted here: the parser takes each CR LF within a cell for two lines, and an open quotation mark for the last one.
  let line = 1;
  const parser = parse({
    bom: true,
    raw: true,
    columns(names: string[]) {
      line++;
      header = names;
      return names;
    },
    on_record(row: { raw: string }) {
      line += row.raw.match(/\r\n?|\n/g)?.length ?? 0;
      return row;
    },
  });
  // What fails in reading the chunks ends the parser too, and is thrown below.
  pipeline(Readable.from(chunks), parser, () => {});
  try {
    for await (const { record } of parser as AsyncIterable<{ record: Record<string, string> }>) {
      yield Object.fromEntries(Object.entries(record).map(([column, cell]) => [column, rearm(cell)]));
    }
  } catch (error) {
    throw error instanceof CsvError ? new FormatError(line, reasonOf(error, header)) : error;
  }
}

function reasonOf(error: CsvError, header: readonly string[]): string {
  switch (error.code) {
    case "CSV_RECORD_INCONSISTENT_COLUMNS":
      return `the header has ${header.length} cells, and the row has ${(error.record as unknown[]).length}`;
    case "CSV_QUOTE_NOT_CLOSED":
      return "the row opens a quotation mark that nothing closes";
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return "the row has a quotation mark within a cell; the cell has to stand in quotation marks, and those in it twice";
    default:
      return error.message;
  }
}
