/** One connection of a driver, held for as long as the caller uses it. */
export interface Connection {
  /** Runs a script of several statements as it is, so that function bodies may hold semicolons. */
  script(sql: string): Promise<void>;
  rows<T>(sql: string, values?: unknown[]): Promise<T[]>;
}
