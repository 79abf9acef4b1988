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

/**
 * A query whose rows are JSON objects, one a line.
 * @param rest its conditions and order
 */
export function lines(fields: Fields, from: string, rest: string): string {
  // row_to_json reads the names and types of its columns once; json_build_object would at each row. The fields stand
  // beside the tables and not around them, so that several processes of the server may build lines of an order.
  return `SELECT row_to_json(line)::text FROM ${from} ${beside("line", fields)} ${rest}`;
}

/** Fields of the tables that stand before, as a row that has a name. */
export function beside(name: string, fields: Fields): string {
  return `CROSS JOIN LATERAL (SELECT ${list(fields)}) "${name}"`;
}

/**
 * A JSON object within another.
 * @param from the query whose row it is, or NULL where there is none; left out, of the tables around it
 */
export function object(fields: Fields, from?: string): string {
  return `(SELECT row_to_json(part) FROM (SELECT ${list(fields)} ${from ? `FROM ${from}` : ""}) part)`;
}

/** A JSON array of the rows of a query, which may be none. */
export function array(fields: Fields, from: string): string {
  return `(SELECT coalesce(json_agg(row_to_json(part)), '[]'::json) FROM (SELECT ${list(fields)} FROM ${from}) part)`;
}
