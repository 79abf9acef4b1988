import { expect, it } from "vitest";
import { fieldsOf } from "../../domain/event-changes";
import { eventSubjects } from "../../domain/event-kind";
import { database } from "../db/database";

/** What a line says of itself (who, when, of what), what follows from the rest, and what counts versions. */
const bookkeeping = [
  ...["id", "projectId", "createdAt", "createdById", "authorId", "changedAt", "changedById", "deletedAt", "version"],
  ...["requestHash", "seq", "index", "claimId", "claimVersion", "annotationId", "articleId", "versionId", "markId"],
  ...["userId", "tokenHash", "usedAt", "usedById", "questionSince", "currentVersionId", "manifest"],
  ...["soSinceVersion", "saidSinceVersion", "figureSinceVersion", "text of ArticleVersion", "length"],
  // Of the queue: when its claim was handed out and how that ended is told by the line itself.
  ...["jobId", "expiresAt of Reservation", "endedAt", "ended", "skipReason", "returnedAt"],
  // Of a comment: what it stands under; who said what became of its thread, and when, is told by the line itself.
  ...["replyToId of Comment", "threadStateAt of Comment", "threadStateById of Comment"],
  // For the resolver alone, secret, or told by the line itself.
  ...["noteToResolver", "sideSecret", "resolutionId", "evidence of Objection", "concedingMarkId"],
  // Of a webhook: not in the history, whose readers need not know an address.
  ...[
    "url",
    "secret",
    "previousSecret",
    "previousSecretUntil",
    "cursorXid",
    "cursorSeq",
    "offBecause",
    "failingSince",
  ].map((name) => `${name} of Webhook`),
  // Told as one sentence.
  ...["number of BlockRevision", "change of BlockRevision", "kind of BlockRevision"],
  ...["start of BlockRevision", "end of BlockRevision"],
];

it("every column that the history keeps is told in words, or is bookkeeping", async () => {
  const columns = await database().withConnection((connection) =>
    connection.rows<{ table: string; name: string }>(`
      SELECT DISTINCT told.relname::text AS table, column_name::text AS name
      FROM pg_trigger
      JOIN pg_class told ON told.oid = tgrelid
      JOIN information_schema.columns ON table_name = told.relname
      WHERE tgname = 'history' AND told.relname IN (SELECT table_name FROM information_schema.columns WHERE column_name = 'projectId')
        AND told.relname <> 'Anchor' OR tgname = 'history' AND told.relname = 'Project'`),
  );
  expect([...new Set(columns.map(({ table }) => table))].sort()).toEqual([...eventSubjects].sort());
  const untold = columns.filter(
    ({ table, name }) =>
      !Object.hasOwn(fieldsOf(table), name) &&
      !bookkeeping.includes(name) &&
      !bookkeeping.includes(`${name} of ${table}`),
  );
  expect(untold).toEqual([]);
});
