import "server-only";
import type { Prisma } from "./db/generated/client";
import { columns, object } from "./db/json-sql";

/** What the others in a project see of somebody; `satisfies` keeps e-mail and password out of every answer. */
export const personColumns = { id: true, name: true } satisfies Prisma.UserSelect;

/** The same as JSON, of the account with an id, which is SQL as well. */
export function personOf(id: string): string {
  return object(columns("person", Object.keys(personColumns)), `"User" person WHERE person.id = ${id}`);
}
