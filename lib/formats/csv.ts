import { type ClaimCells, cellsOf, columns, type Value } from "./claim-table";
import { writeCells } from "./csv-row";
import type { FileFormat, Loss } from "./format";
import { encoded, linesAs } from "./lines";
import { csvDelimiters, type WriteOptions } from "./options";
import type { DatasetClaim } from "./view";

/** What a table of claims has no place for, whatever it is written as. */
export const tableLosses = [
  "history",
  "texts",
  "blocks",
  "comments",
  "notes-to-resolver",
  "objections",
  "superseded-resolutions",
  "earlier-versions",
  "unclaimed-annotations",
] as const satisfies readonly Loss[];

/** RFC 4180, UTF-8 with CRLF line ends. One row an occurrence and mark, so that disagreement stays visible. */
export const csv: FileFormat = {
  id: "csv",
  shape: "file",
  mediaType: "text/csv; charset=utf-8",
  extension: "csv",
  offsetUnit: "both",
  losses: tableLosses,
  view: "claims",
  write: (lines, { options }) => encoded(writeTable(readClaims(lines), options)),
};

/** The same with tabs, for what takes no other; cells with tabs or line ends stand in quotation marks here too. */
export const tsv: FileFormat = {
  ...csv,
  id: "tsv",
  mediaType: "text/tab-separated-values; charset=utf-8",
  extension: "tsv",
  write: (lines, { options: { byteOrderMark = false } }) =>
    encoded(writeTable(readClaims(lines), { delimiter: "tab", byteOrderMark })),
};

async function* readClaims(lines: AsyncIterable<Uint8Array>): AsyncGenerator<ClaimCells> {
  for await (const claim of linesAs<DatasetClaim>(lines)) yield cellsOf(claim);
}

/** The table as text, its header first. Exported for its tests. */
export async function* writeTable(
  claims: AsyncIterable<ClaimCells>,
  { delimiter = "comma", byteOrderMark = true }: WriteOptions = {},
): AsyncGenerator<string> {
  const separator = csvDelimiters[delimiter];
  const written = (cells: readonly Value[]) => writeCells(cells, separator);
  yield `${byteOrderMark ? "\uFEFF" : ""}${columns.map(({ name }) => name).join(separator)}\r\n`;
  for await (const { occurrences, claim, marks } of claims) {
    // Each part is written once, however many rows it stands in.
    const [about, judged] = [written(claim), marks.map(written)];
    yield occurrences
      .map(written)
      .flatMap((where) => judged.map((mark) => `${where}${separator}${about}${separator}${mark}\r\n`))
      .join("");
  }
}
