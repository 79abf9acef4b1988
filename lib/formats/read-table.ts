import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { rearm } from "./csv-formula";
import { FormatError } from "./format";
import { decoded } from "./lines";
import { csvDelimiters } from "./options";

/**
 * Reads rows back, every cell as it was written, whichever separator it was written with; an empty cell is the empty
 * string.
 * @param chunks the file, cut anywhere
 * @throws FormatError naming the line on which the row begins that cannot be read
 */
export function readCsv(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Record<string, string>> {
  return readTable(decoded(chunks));
}

/** The same of text. Exported for its tests. */
export async function* readTable(file: AsyncIterable<string>): AsyncGenerator<Record<string, string>> {
  const { delimiter, chunks } = await sniff(file);
  let header: readonly string[] = [];
  // Counted here: the parser takes each CR LF within a cell for two lines, and an open quotation mark for the last one.
  let line = 1;
  const parser = parse({
    bom: true,
    raw: true,
    delimiter,
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
    throw error instanceof CsvError ? toFormatError(error, line, header) : error;
  }
}

/** The separator that the header has most of, and the file again from its beginning. */
async function sniff(file: AsyncIterable<string>): Promise<{ delimiter: string; chunks: AsyncIterable<string> }> {
  const rest = file[Symbol.asyncIterator]();
  let start = "";
  for (let isOver = false; !isOver && !start.includes("\n"); ) {
    const next = await rest.next();
    isOver = next.done === true;
    start += next.value ?? "";
  }
  const header = start.split("\n", 1)[0] ?? "";
  const count = (delimiter: string) => header.split(delimiter).length;
  const [delimiter = ","] = Object.values(csvDelimiters).sort((a, b) => count(b) - count(a));
  async function* again() {
    try {
      if (start) yield start;
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
    } finally {
      await rest.return?.();
    }
  }
  return { delimiter, chunks: again() };
}

function toFormatError(error: CsvError, line: number, header: readonly string[]): FormatError {
  switch (error.code) {
    case "CSV_RECORD_INCONSISTENT_COLUMNS": {
      const has = (error.record as unknown[]).length;
      return new FormatError("cells-differ", line, `the header has ${header.length} cells, and the row has ${has}`);
    }
    case "CSV_QUOTE_NOT_CLOSED":
      return new FormatError("quotation-open", line, "the row opens a quotation mark that nothing closes");
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return new FormatError(
        "quotation-in-cell",
        line,
        "the row has a quotation mark within a cell; the cell has to stand in quotation marks, and those in it twice",
      );
    default:
      return new FormatError("unreadable", line, error.message);
  }
}
