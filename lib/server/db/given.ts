import "server-only";

type Given<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** A change without the fields that were left out, which Prisma wants absent rather than undefined. */
export function given<T extends object>(changes: T): Given<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Given<T>;
}
