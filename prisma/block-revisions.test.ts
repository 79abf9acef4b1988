import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrate, readMigrations } from "../lib/server/db/migrate";
import { openTestDatabase, type TestDatabase } from "../lib/testing/database";

/* The blocks that were in a database when nobody could change them are those that were found with their versions. */

let opened: TestDatabase;

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, "0")}`;
const [person, project, article, version] = [1, 2, 3, 4].map(id);

beforeAll(async () => {
  opened = await openTestDatabase();
  const migrations = await readMigrations(path.join(import.meta.dirname, "migrations"));
  const split = migrations.findIndex(({ name }) => name.endsWith("_block_revisions"));
  await opened.engine.withConnection(async (connection) => {
    await migrate(connection, migrations.slice(0, split), () => {});
    await connection.script(`
      INSERT INTO "User" (id, email, name) VALUES ('${person}', 'a@a.test', 'Ada');
      INSERT INTO "Project" (id, name, "changedById") VALUES ('${project}', 'P', '${person}');
      INSERT INTO "Article" (id, "projectId", title, language, "createdById", "changedById")
        VALUES ('${article}', '${project}', 'A', 'en', '${person}', '${person}');
      INSERT INTO "ArticleVersion" (id, "projectId", "articleId", number, text, sha256, length, "codePoints", "authorId")
        VALUES ('${version}', '${project}', '${article}', 1, E'One\\nTwo.', '${"0".repeat(64)}', 8, 8, '${person}');
      INSERT INTO "Block" ("versionId", index, kind, start, "end")
        VALUES ('${version}', 1, 'paragraph', 4, 8), ('${version}', 0, 'heading', 0, 3);`);
    await migrate(connection, migrations, () => {});
  });
}, 120_000);

afterAll(() => opened?.drop());

it("they are there as they were, and nothing is said to have changed them", async () => {
  const rows = (sql: string) => opened.engine.withConnection((connection) => connection.rows(sql));
  expect(await rows(`SELECT kind::text, start, "end", since, until FROM "Block" ORDER BY start`)).toEqual([
    { kind: "heading", start: 0, end: 3, since: 0, until: null },
    { kind: "paragraph", start: 4, end: 8, since: 0, until: null },
  ]);
  expect(await rows(`SELECT id FROM "BlockRevision"`)).toEqual([]);
  expect(await rows(`SELECT DISTINCT "subjectType" FROM "Event" WHERE "subjectType" LIKE 'Block%'`)).toEqual([]);
});
