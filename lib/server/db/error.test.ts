import { expect, it } from "vitest";
import { database, prisma } from "./database";
import { isDatabaseGone, isUniqueViolation } from "./error";
import { Prisma } from "./generated/client";
import { openPostgresql } from "./postgresql";

/** What a promise is rejected with. */
const errorOf = (failing: Promise<unknown>) =>
  failing.then(
    () => null,
    (error: unknown) => error,
  );

it("a database that nobody answers for is gone, and one that refuses a statement is not", async () => {
  const refused = await errorOf(database().query(Prisma.sql`SELECT nothing`));
  expect(refused).toBeInstanceOf(Error);
  expect(isDatabaseGone(refused)).toBe(false);
  expect(isDatabaseGone(await errorOf(prisma().$queryRaw`SELECT nothing`))).toBe(false);
  expect(isUniqueViolation(refused)).toBe(false);
});

const onServer = process.env.TEST_ENGINE === "postgresql" ? it : null;
onServer?.("a connection that the server ends is gone", async () => {
  const { query, close } = await openPostgresql(process.env.TEST_DATABASE_URL ?? "");
  const error = await errorOf(query(Prisma.sql`SELECT pg_terminate_backend(pg_backend_pid())`));
  expect(isDatabaseGone(error)).toBe(true);
  // The next one has another connection.
  expect(await query(Prisma.sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
  await close();
});
