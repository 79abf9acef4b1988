import "server-only";
import { columns, instant, lines, uuid } from "../db/json-sql";
import { eventIsVisible } from "../marks/visible-marks";
import { type Dataset, pseudonymName } from "./dataset";
import { type RecordKind, recordKinds } from "./record-kinds";

/**
 * The view `records` of a dataset as queries, one for each kind of record, each kind after those that it refers to. What was
 * taken back is left out, with all that hangs on it, so that nothing refers to what is not there.
 */
export function recordQueries(dataset: Dataset): string[] {
  const project = uuid(dataset.permit.projectId);
  const kinds = recordKinds(dataset);
  const written = ({ type, fields, from, where, order }: RecordKind) =>
    lines({ type: `'${type}'`, ...fields }, from, `WHERE ${where} ORDER BY ${order}`);
  return [
    written({
      type: "project",
      fields: {
        format: "3",
        ...columns("project", ["id", "name", "description", "guidelines", "marksRequired"]),
        asOf: lastChange(dataset),
      },
      from: `"Project" project`,
      where: `project.id = ${project}`,
      order: "project.id",
      people: [],
    }),
    written(people(dataset, kinds)),
    ...kinds.map(written),
  ];
}

/**
 * When the project was last changed, as far as the reader may know: a dataset that nothing was done to since is the same, byte
 * for byte.
 */
function lastChange({ permit }: Dataset): string {
  return `(SELECT ${instant("event.at")} FROM "Event" event
    WHERE event."projectId" = ${uuid(permit.projectId)} AND ${eventIsVisible(permit).sql}
    ORDER BY event.xid DESC, event.seq DESC LIMIT 1)`;
}

/** Everybody whom a record names, by name only. */
function people({ permit, people }: Dataset, kinds: readonly RecordKind[]): RecordKind {
  const named = kinds.flatMap(({ people, from, where }) =>
    people.map((id) => `SELECT ${id} AS id FROM ${from} WHERE ${where}`),
  );
  const pseudonyms = `(SELECT pseudonym.id, ${pseudonymName("pseudonym.id")} AS name FROM "User" someone
    CROSS JOIN LATERAL (SELECT pseudonym_of(${uuid(permit.projectId)}, someone.id) AS id) pseudonym)`;
  return {
    type: "person",
    fields: columns("person", ["id", "name"]),
    from: `${people === "names" ? `"User"` : pseudonyms} person`,
    where: `person.id IN (${named.join(" UNION ")})`,
    order: "person.id",
    people: [],
  };
}
