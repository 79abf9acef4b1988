import type { Value } from "./claim-table";
import { writeCells } from "./csv-row";
import { csvDelimiters, type WriteOptions } from "./options";

/** A table that is at hand as a whole, under the names of its columns. RFC 4180, with CRLF. */
export function writeCsvTable(
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
  { delimiter = "comma", byteOrderMark = true }: WriteOptions = {},
): string {
  const lines = [columns, ...rows].map((cells) => `${writeCells(cells, csvDelimiters[delimiter])}\r\n`);
  return `${byteOrderMark ? "\uFEFF" : ""}${lines.join("")}`;
}
