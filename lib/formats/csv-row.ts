import { disarm } from "./csv-formula";

export type Cell = string | number | boolean | null;

/** Some cells of a row as RFC 4180 has them, without the end of the row. */
export function writeCells(cells: readonly Cell[], separator: string): string {
  return cells.map(writeCell).join(separator);
}

/** Also what would end a cell with another separator stands in quotation marks, and every line break, not only CR LF. */
const quoted = /[",;\t\r\n]/;

/** Only words are disarmed: a negative number stays a number to whatever reads it. */
function writeCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const words = disarm(value);
  return quoted.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
