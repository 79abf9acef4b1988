import "server-only";
import type { Actor, Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";

/** Something that was deleted and can be brought back. */
export interface DeletedRecord {
  id: string;
  /** A title, or a claim's words. */
  name: string;
  deletedAt: string;
  deletedBy: string;
}

/** What a list shows at most: older deletions are found in the history. */
const limit = 100;

const tombstone = Prisma.sql`record."deletedAt", person.name AS "deletedBy"
  FROM`;

/** The articles and claims of a project that were deleted, the latest first. A merged claim is found by the other's page. */
export async function listDeleted(
  permit: Permit<"manage">,
): Promise<{ articles: DeletedRecord[]; claims: DeletedRecord[] }> {
  const [articles, claims] = await Promise.all([
    prisma().$queryRaw<Row[]>`
      SELECT record.id, record.title AS name, ${tombstone} "Article" record
      JOIN "User" person ON person.id = record."changedById"
      WHERE record."projectId" = ${permit.projectId}::uuid AND record."deletedAt" IS NOT NULL
      ORDER BY record."deletedAt" DESC, record.id LIMIT ${limit}`,
    prisma().$queryRaw<Row[]>`
      SELECT record.id, record.text AS name, ${tombstone} "Claim" record
      JOIN "User" person ON person.id = record."changedById"
      WHERE record."projectId" = ${permit.projectId}::uuid AND record."deletedAt" IS NOT NULL
        AND record."mergedIntoId" IS NULL
      ORDER BY record."deletedAt" DESC, record.id LIMIT ${limit}`,
  ]);
  return { articles: articles.map(present), claims: claims.map(present) };
}

/** The deleted projects that the actor managed, the latest first. */
export async function listDeletedProjects(actor: Actor): Promise<DeletedRecord[]> {
  const rows = await prisma().$queryRaw<Row[]>`
    SELECT record.id, record.name, ${tombstone} "Project" record
    JOIN "Membership" membership ON membership."projectId" = record.id AND membership."userId" = ${actor.id}::uuid
      AND membership."deletedAt" IS NULL AND membership.role = 'manager'
    JOIN "User" person ON person.id = record."changedById"
    WHERE record."deletedAt" IS NOT NULL ORDER BY record."deletedAt" DESC, record.id LIMIT ${limit}`;
  return rows.map(present);
}

interface Row extends Omit<DeletedRecord, "deletedAt"> {
  deletedAt: Date;
}

function present({ deletedAt, ...row }: Row): DeletedRecord {
  return { ...row, deletedAt: deletedAt.toISOString() };
}
