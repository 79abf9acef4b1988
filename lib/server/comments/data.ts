import "server-only";
import type { CommentRecord } from "../../schemas/comment";
import type { Page, PageQuery } from "../../schemas/list";
import type { Permit } from "../actor";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import { object } from "../db/json-sql";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";
import { type NamesOnClaims, namesOnClaims } from "../marks/hidden-names";
import { Problem } from "../problem";
import { commentFields, commentIsThere } from "./to-record";

export type CommentSubject = { annotationId: string } | { claimId: string };

/** The comments on some claims, the earliest first. */
export async function commentsOfClaims(permit: Permit<"read">, claimIds: readonly string[]): Promise<CommentRecord[]> {
  if (claimIds.length === 0) return [];
  return listed(permit, Prisma.sql`comment."claimId" = ANY(${[...claimIds]}::uuid[])`);
}

/** A page of the comments on an annotation or a claim, the earliest first. */
export async function listComments(
  permit: Permit<"read">,
  subject: CommentSubject,
  { cursor, limit = 200 }: PageQuery,
): Promise<Page<CommentRecord>> {
  const after = decodeCursor(MadeKeySchema, cursor);
  const [column, id] = Object.entries(subject)[0] as [string, string];
  const rows = await listed(
    permit,
    Prisma.sql`comment.${Prisma.raw(`"${column}"`)} = ${id}::uuid ${
      after
        ? Prisma.sql`AND (comment."createdAt", comment.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`
        : Prisma.empty
    }`,
    limit + 1,
  );
  return toPage(
    rows,
    limit,
    (row) => [row.createdAt, row.id],
    (row) => row,
  );
}

/** @throws Problem `not-found`, also where the reader does not see it */
export async function getComment(permit: Permit<"read">, id: string): Promise<CommentRecord> {
  const [comment] = await listed(permit, Prisma.sql`comment.id = ${id}::uuid`);
  if (!comment) throw new Problem("not-found");
  return comment;
}

async function listed(permit: Permit<"read">, which: Prisma.Sql, limit?: number): Promise<CommentRecord[]> {
  const rows = await database().query<{ record: CommentRecord }>(Prisma.sql`
    SELECT ${Prisma.raw(object(commentFields))} AS record FROM "Comment" comment
    WHERE comment."projectId" = ${permit.projectId}::uuid AND ${which} AND ${Prisma.raw(commentIsThere(permit))}
    ORDER BY comment."createdAt", comment.id ${limit ? Prisma.sql`LIMIT ${limit}` : Prisma.empty}`);
  const names = await namesOnClaims(
    permit,
    rows.map(({ record }) => record.claimId),
  );
  return rows.map(({ record }) => withNames(names, record));
}

/** A comment without the names that are hidden from the reader, of who wrote it and of who said what became of its thread. */
export function withNames(names: NamesOnClaims, comment: CommentRecord): CommentRecord {
  const { claimId, createdBy, thread } = comment;
  return {
    ...comment,
    createdBy: names.person(claimId, createdBy),
    thread: thread && { ...thread, by: thread.by && names.person(claimId, thread.by) },
  };
}
