import type { Value } from "./claim-table";
import { disarm } from "./csv-formula";

/** Some cells of a row as RFC 4180 has them, without the end of the row. */
export function writeCells(cells: readonly Value[], separator: string): string {
  return cells.map(writeCell).join(separator);
}

/** Also what would end a cell with another separator stands in quotation marks, and every line break, not only CR LF. */
const quoted = /[",;\t\r\n]/;

/** Only words are disarmed: a negative number stays a number to whatever reads it. Lists and objects are written as JSON. */
function writeCell(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const words = disarm(typeof value === "string" ? value : JSON.stringify(value));
  return quoted.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
