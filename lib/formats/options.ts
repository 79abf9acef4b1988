/** What spreadsheets of different countries take for the end of a cell, by name. */
export const csvDelimiters = { comma: ",", semicolon: ";", tab: "\t" } as const;
export type CsvDelimiter = keyof typeof csvDelimiters;

/** What a person may choose of how a file is written; a format takes what it knows and leaves the rest. */
export interface WriteOptions {
  /** Of a table; a comma, where nothing is chosen. */
  delimiter?: CsvDelimiter | undefined;
  /** Spreadsheets take a table for UTF-8 only where it begins with a byte-order mark; so it does, unless told otherwise. */
  byteOrderMark?: boolean | undefined;
}
