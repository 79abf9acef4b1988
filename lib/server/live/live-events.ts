import "server-only";
import type { LiveEvent } from "../../schemas/live";
import type { Permit } from "../actor";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import type { FollowedEvent } from "../history/follow";

/** An event as a stream tells it, with its cursor. */
export interface FollowedLiveEvent {
  event: LiveEvent;
  cursor: string;
}

/** Events without what was before and after, and with the annotation that each hangs on. One query, where it needs one. */
export async function toLiveEvents(
  { projectId }: Permit<"read">,
  followed: readonly FollowedEvent[],
): Promise<FollowedLiveEvent[]> {
  const hanging = followed.filter(({ event }) => event.subjectType === "Occurrence" || event.subjectType === "Comment");
  const annotationOf = await annotationsOf(projectId, [...new Set(hanging.map(({ event }) => event.subjectId))]);
  return followed.map(({ event: { before: _, after: __, ...event }, cursor }) => {
    const annotationId =
      event.subjectType === "Annotation" ? event.subjectId : (annotationOf.get(event.subjectId) ?? null);
    return { event: { ...event, annotationId }, cursor };
  });
}

async function annotationsOf(projectId: string, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await database().query<{ id: string; annotationId: string | null }>(Prisma.sql`
    SELECT id, "annotationId" FROM "Occurrence" WHERE id = ANY(${[...ids]}::uuid[]) AND "projectId" = ${projectId}::uuid
    UNION ALL
    SELECT id, "annotationId" FROM "Comment" WHERE id = ANY(${[...ids]}::uuid[]) AND "projectId" = ${projectId}::uuid`);
  return new Map(rows.map(({ id, annotationId }) => [id, annotationId]));
}
