import "server-only";

/*
 * Pieces of the SQL that builds JSON in the database, for datasets and for the records of the API. COPY takes no parameters,
 * so that what varies in a dataset's stands in its text: ids alone, which are checked to be ids.
 */

/** An id as it stands in SQL. */
export function uuid(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new Error(`${id} is no id.`);
  return `'${id}'::uuid`;
}

/** An instant as the API has it: ISO 8601 in UTC, to the millisecond. */
export function instant(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The fields of a JSON object, each with its SQL, in their order. */
export type Fields = Record<string, string>;

/** A field that is its column; `json` has names and columns alike. */
export function columns(table: string, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, `${table}."${name}"`]));
}

function list(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, sql]) => `${sql} AS "${name}"`)
    .join(", ");
}

/** A query whose rows are JSON objects, one a line. */
export function lines(fields: Fields, from: string): string {
  // row_to_json reads the names and types of its columns once; json_build_object would at each row.
  return `SELECT row_to_json(line)::text FROM (SELECT ${list(fields)} FROM ${from}) line`;
}

/** A JSON object within another. */
export function object(fields: Fields): string {
  return `(SELECT row_to_json(part) FROM (SELECT ${list(fields)}) part)`;
}

/** The row of a query as a JSON object, or NULL where there is none. */
export function row(fields: Fields, from: string): string {
  return `(SELECT row_to_json(part) FROM (SELECT ${list(fields)} FROM ${from}) part)`;
}

/** A JSON array of the rows of a query, which may be none. */
export function array(fields: Fields, from: string): string {
  return `(SELECT coalesce(json_agg(row_to_json(part)), '[]'::json) FROM (SELECT ${list(fields)} FROM ${from}) part)`;
}
