import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrate, readMigrations } from "../lib/server/db/migrate";
import { openTestDatabase, type TestDatabase } from "../lib/testing/database";

/** A database as it was before events named what they are about, with what somebody did in it. */
let opened: TestDatabase;
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const [user, project, article, version, annotation, claim, occurrence, onWords, onClaim, mark] = Array.from(
  { length: 10 },
  (_, n) => id(n),
);

beforeAll(async () => {
  opened = await openTestDatabase();
  const migrations = await readMigrations(path.join(import.meta.dirname, "migrations"));
  const [tables, rules, ...later] = migrations;
  await opened.engine.withConnection(async (connection) => {
    await migrate(
      connection,
      [tables, rules].filter((given) => given !== undefined),
      () => {},
    );
    await connection.script(`
      INSERT INTO "User" (id, email, name) VALUES ('${user}', 'a@example.test', 'Ada');
      INSERT INTO "Project" (id, name, "changedById") VALUES ('${project}', 'Figures', '${user}');
      INSERT INTO "Article" (id, "projectId", title, language, "createdById", "changedById")
        VALUES ('${article}', '${project}', 'Title', 'und', '${user}', '${user}');
      INSERT INTO "ArticleVersion" (id, "projectId", "articleId", number, text, sha256, length, "codePoints", "authorId")
        VALUES ('${version}', '${project}', '${article}', 1, 'So it was.', repeat('0', 64), 10, 10, '${user}');
      INSERT INTO "Annotation" (id, "projectId", "versionId", start, "end", "startCodePoint", "endCodePoint", quote,
          prefix, suffix, "createdById", "changedById")
        VALUES ('${annotation}', '${project}', '${version}', 0, 2, 0, 2, 'So', '', ' it was.', '${user}', '${user}');
      INSERT INTO "Claim" (id, "projectId", text, "createdById", "changedById")
        VALUES ('${claim}', '${project}', 'It was.', '${user}', '${user}');
      INSERT INTO "Quantity" ("claimId", "projectId", raw, "changedById") VALUES ('${claim}', '${project}', '1', '${user}');
      INSERT INTO "Occurrence" (id, "projectId", "annotationId", "claimId", "changedById")
        VALUES ('${occurrence}', '${project}', '${annotation}', '${claim}', '${user}');
      INSERT INTO "Comment" (id, "projectId", "annotationId", text, "createdById", "changedById")
        VALUES ('${onWords}', '${project}', '${annotation}', 'Hm.', '${user}', '${user}');
      INSERT INTO "Comment" (id, "projectId", "claimId", text, "createdById", "changedById")
        VALUES ('${onClaim}', '${project}', '${claim}', 'Hm.', '${user}', '${user}');
      INSERT INTO "Mark" (id, "projectId", "claimId", "claimVersion", layer, verdict, "authorId")
        VALUES ('${mark}', '${project}', '${claim}', 1, 'so', 'confirmed', '${user}');
      UPDATE "Occurrence" SET "deletedAt" = now() WHERE id = '${occurrence}';
      UPDATE "Comment" SET "deletedAt" = now();`);
    await migrate(
      connection,
      [tables, rules, ...later].filter((given) => given !== undefined),
      () => {},
    );
  });
});

afterAll(() => opened?.drop());

it("what happened before it names its claim and its article too, and comes before what happens after", async () => {
  const rows = await opened.engine.withConnection((connection) =>
    connection.rows<Record<string, unknown>>(
      `SELECT action::text, "subjectType", "subjectId", "claimId", "articleId", xid::text FROM "Event" ORDER BY seq`,
    ),
  );
  const lines: [string, string, unknown, unknown, unknown][] = [
    ["created", "User", user, null, null],
    ["created", "Project", project, null, null],
    ["created", "Article", article, null, article],
    ["created", "ArticleVersion", version, null, article],
    ["created", "Annotation", annotation, null, article],
    ["created", "Claim", claim, claim, null],
    ["created", "Quantity", claim, claim, null],
    ["created", "Occurrence", occurrence, claim, article],
    ["created", "Comment", onWords, null, article],
    ["created", "Comment", onClaim, claim, null],
    ["created", "Mark", mark, claim, null],
    ["deleted", "Occurrence", occurrence, claim, article],
    ["deleted", "Comment", onWords, null, article],
    ["deleted", "Comment", onClaim, claim, null],
  ];
  expect(rows).toEqual(
    lines.map(([action, subjectType, subjectId, claimId, articleId]) => ({
      action,
      subjectType,
      subjectId,
      claimId,
      articleId,
      xid: "0",
    })),
  );
});

it("the history takes no changes again", async () => {
  const change = opened.engine.withConnection((connection) => connection.rows(`UPDATE "Event" SET xid = 1`));
  await expect(change).rejects.toThrow("Event only grows");
});
