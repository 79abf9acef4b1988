import "server-only";
import type { AssignmentRecord } from "../../schemas/assignment";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { invalid } from "../problem";
import { getAssignment, listMarkers } from "./data";

/** What is assigned: an article with all its claims, or a claim. */
export type Subject = { articleId: string } | { claimId: string };

/**
 * Makes an article or a claim somebody's to mark. What is hers already stays so.
 * @throws Problem `invalid` where she does not mark in this project
 */
export async function assign(
  permit: Permit<"manage" | "read">,
  subject: Subject,
  userId: string,
): Promise<AssignmentRecord> {
  const markers = await listMarkers(permit);
  if (!markers.some(({ id }) => id === userId)) throw invalid(["person"], "not-a-marker");
  const [kind, id] = Object.entries(subject)[0] as ["articleId" | "claimId", string];
  await writeAssignments(permit.projectId, permit.actor.id, null, kind, [{ subjectId: id, userId }]);
  return getAssignment(permit, subject, userId);
}

/** Takes an article or a claim back from somebody. What is not hers is taken back already. */
export async function unassign(
  { projectId, actor }: Permit<"manage">,
  subject: Subject,
  userId: string,
): Promise<void> {
  await prisma().assignment.updateMany({
    where: { projectId, userId, deletedAt: null, ...subject },
    data: { deletedAt: new Date(), changedById: actor.id, jobId: null },
  });
}

/**
 * Writes what is assigned to whom, of one project, in one statement.
 * @param jobId the job that does it, by which it can be undone
 * @returns how many were not assigned so before
 */
export async function writeAssignments(
  projectId: string,
  authorId: string,
  jobId: string | null,
  kind: "articleId" | "claimId",
  pairs: readonly { subjectId: string; userId: string }[],
): Promise<number> {
  const [column, table] = [Prisma.raw(`"${kind}"`), Prisma.raw(kind === "articleId" ? `"Article"` : `"Claim"`)];
  return prisma().$executeRaw`
    INSERT INTO "Assignment" AS there (id, "projectId", ${column}, "userId", "jobId", "changedById")
    SELECT gen_random_uuid(), subject."projectId", subject.id, pair."userId", ${jobId}::uuid, ${authorId}::uuid
    FROM unnest(${pairs.map(({ subjectId }) => subjectId)}::uuid[], ${pairs.map(({ userId }) => userId)}::uuid[])
      AS pair ("subjectId", "userId")
    JOIN ${table} subject ON subject.id = pair."subjectId" AND subject."projectId" = ${projectId}::uuid
      AND subject."deletedAt" IS NULL
    ON CONFLICT (${column}, "userId") DO UPDATE SET "deletedAt" = NULL, "jobId" = excluded."jobId",
      "changedById" = excluded."changedById"
    WHERE there."deletedAt" IS NOT NULL`;
}
