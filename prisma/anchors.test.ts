import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate, readMigrations } from "../lib/server/db/migrate";
import { openTestDatabase, type TestDatabase } from "../lib/testing/database";

/*
 * What was in a database when annotations held their place themselves is there afterwards, as anchors. The rows are
 * written as that version of the program wrote them.
 */

let opened: TestDatabase;

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, "0")}`;
const [person, other, project, article, first, second, unmoved, moved, later] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(id);
const hash = "0".repeat(64);

beforeAll(async () => {
  opened = await openTestDatabase();
  const migrations = await readMigrations(path.join(import.meta.dirname, "migrations"));
  const split = migrations.findIndex(({ name }) => name.endsWith("_anchors"));
  await opened.engine.withConnection(async (connection) => {
    await migrate(connection, migrations.slice(0, split), () => {});
    await connection.script(`
      INSERT INTO "User" (id, email, name) VALUES ('${person}', 'a@a.test', 'Ada'), ('${other}', 'b@a.test', 'Bo');
      INSERT INTO "Project" (id, name, "changedById") VALUES ('${project}', 'P', '${person}');
      INSERT INTO "Article" (id, "projectId", title, language, "createdById", "changedById")
        VALUES ('${article}', '${project}', 'A', 'en', '${person}', '${person}');
      INSERT INTO "ArticleVersion" (id, "projectId", "articleId", number, text, sha256, length, "codePoints", "authorId")
        VALUES ('${first}', '${project}', '${article}', 1, 'One two.', '${hash}', 8, 8, '${person}');
      INSERT INTO "Annotation" (id, "projectId", "versionId", start, "end", "startCodePoint", "endCodePoint", quote, prefix,
          suffix, "createdById", "changedById")
        VALUES ('${unmoved}', '${project}', '${first}', 0, 3, 0, 3, 'One', '', ' two.', '${person}', '${person}'),
          ('${moved}', '${project}', '${first}', 0, 3, 0, 3, 'One', '', ' two.', '${person}', '${person}');
      UPDATE "Annotation" SET start = 4, "end" = 7, "startCodePoint" = 4, "endCodePoint" = 7, quote = 'two', prefix = 'One ',
        suffix = '.', version = 2, "changedById" = '${other}' WHERE id = '${moved}';
      INSERT INTO "ArticleVersion" (id, "projectId", "articleId", number, text, sha256, length, "codePoints", "authorId")
        VALUES ('${second}', '${project}', '${article}', 2, 'Two three.', '${hash}', 10, 10, '${other}');
      INSERT INTO "Annotation" (id, "projectId", "versionId", start, "end", "startCodePoint", "endCodePoint", quote, prefix,
          suffix, "createdById", "changedById")
        VALUES ('${later}', '${project}', '${second}', 0, 3, 0, 3, 'Two', '', ' three.', '${person}', '${person}');`);
    await migrate(connection, migrations, () => {});
  });
}, 120_000);

afterAll(() => opened?.drop());

function rows(sql: string): Promise<unknown[]> {
  return opened.engine.withConnection((connection) => connection.rows(sql));
}

describe("annotations of before there were anchors", () => {
  it("stand where they stood, by whose hand they do", async () => {
    const anchors = await rows(`
      SELECT "annotationId", "versionId", start, "end", quote, prefix, suffix, origin::text, "authorId" FROM "Anchor"
      WHERE start IS NOT NULL ORDER BY "annotationId"`);
    expect(anchors).toMatchObject([
      { annotationId: unmoved, versionId: first, start: 0, quote: "One", origin: "made", authorId: person },
      {
        annotationId: moved,
        versionId: first,
        start: 4,
        quote: "two",
        prefix: "One ",
        origin: "moved",
        authorId: other,
      },
      { annotationId: later, versionId: second, start: 0, quote: "Two", origin: "made", authorId: person },
    ]);
  });

  it("are orphaned in the version that came after them", async () => {
    const anchors = await rows(`
      SELECT "annotationId", "versionId", quote, "end" FROM "Anchor" WHERE origin = 'orphaned' ORDER BY "annotationId"`);
    expect(anchors).toEqual([
      { annotationId: unmoved, versionId: second, quote: "One", end: null },
      { annotationId: moved, versionId: second, quote: "two", end: null },
    ]);
  });

  it("belong to their article, which knows its latest version", async () => {
    expect(await rows(`SELECT DISTINCT "articleId" FROM "Annotation"`)).toEqual([{ articleId: article }]);
    expect(await rows(`SELECT "currentVersionId" FROM "Article"`)).toEqual([{ currentVersionId: second }]);
  });

  it("got no line in the history by it", async () => {
    const lines = await rows(`SELECT "subjectType", action::text FROM "Event" ORDER BY seq`);
    expect(lines).toEqual([
      ...["User", "User", "Project", "Article", "ArticleVersion", "Annotation", "Annotation"].map((subjectType) => ({
        subjectType,
        action: "created",
      })),
      { subjectType: "Annotation", action: "changed" },
      { subjectType: "ArticleVersion", action: "created" },
      { subjectType: "Annotation", action: "created" },
    ]);
  });
});
