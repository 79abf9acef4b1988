/*
 * A spreadsheet runs a cell that begins with one of these as a formula (OWASP, CSV Injection), some with the full-width
 * signs too. Which words begin a cell depends on the separator that the program takes, and one that opens a file with
 * another than it was written with takes what follows a comma, a semicolon, a tab or a line end within our cells for a cell
 * of its own. So an apostrophe stands in front of each such sign wherever a cell could begin. One that stands there by
 * itself gets one more, so that taking one away on reading gives back what was written.
 */
const hasArmed = /(?:^|[,;\t\r\n])"*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20']/;
const armed = /(?<=(?:^|[,;\t\r\n])"*)(?=[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20'])/g;
const apostrophe = /(?<=(?:^|[,;\t\r\n])"*)'/g;

/** The words of a cell so that no spreadsheet runs them. */
export function disarm(cell: string): string {
  // Most words have none, and looking for one is faster than looking behind at each sign.
  return hasArmed.test(cell) ? cell.replace(armed, "'") : cell;
}

/** The words as they were before they were disarmed. */
export function rearm(cell: string): string {
  return cell.replace(apostrophe, "");
}
