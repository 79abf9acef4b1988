import "server-only";

type WithoutUndefined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** A change without the fields that were left out, which Prisma wants absent rather than undefined. */
export function omitUndefined<T extends object>(changes: T): WithoutUndefined<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as WithoutUndefined<T>;
}
