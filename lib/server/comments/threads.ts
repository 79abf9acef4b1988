import "server-only";
import { z } from "zod";
import { nextThreadStates, type ThreadState, threadIdOf } from "../../domain/discussion";
import type { ChangeComment, CommentRecord, WaitingThread } from "../../schemas/comment";
import type { Page, PageQuery } from "../../schemas/list";
import type { Permit } from "../actor";
import { placeColumns, placeOf } from "../annotations/place";
import { database, prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { object } from "../db/json-sql";
import { decodeCursor, toPage } from "../http/cursor";
import { commentIsVisible } from "../marks/visible-marks";
import { invalid, Problem } from "../problem";
import { getComment } from "./data";
import { threadStateData } from "./mutations";
import { commentFields } from "./to-record";

/**
 * Says what became of a thread. Asking again for what was just done by the same person is no mistake: she did not hear the
 * answer.
 * @throws Problem `stale` with the current record; `invalid` for a reply, and for a state that does not come next
 */
export async function changeComment(
  permit: Permit<"annotate" | "read">,
  id: string,
  { version, threadState }: ChangeComment,
): Promise<CommentRecord> {
  const before = await getComment(permit, id);
  if (!before.thread) throw invalid(["threadState"], "reply-has-no-state");
  const { actor } = permit;
  const isDone = ({ version: found, thread }: CommentRecord) =>
    found === version + 1 && thread?.state === threadState && thread.by?.id === actor.id;
  if (isDone(before)) return before;
  if (before.version !== version) throw new Problem("stale", { current: before });
  if (!nextThreadStates(before.thread.state).includes(threadState)) {
    const states = nextThreadStates(before.thread.state).join(", ");
    throw invalid(["threadState"], "thread-state-next", { states });
  }
  const { count } = await prisma().comment.updateMany({
    where: { id, version, deletedAt: null },
    data: threadStateData(threadState, actor.id),
  });
  const current = await getComment(permit, id);
  if (count === 0 && !isDone(current)) throw new Problem("stale", { current });
  return current;
}

/**
 * Notes how far the reader has read a thread; never less far than before.
 * @throws Problem `invalid` where the comment is none of the thread
 */
export async function readThread(permit: Permit<"read">, id: string, upTo: string): Promise<void> {
  const { actor, projectId } = permit;
  const thread = await prisma().comment.findFirst({
    where: { projectId, id, replyToId: null },
    select: { id: true },
  });
  if (!thread) throw new Problem("not-found");
  const latest = await getComment(permit, upTo).catch(() => null);
  if (!latest || threadIdOf(latest) !== id) throw invalid(["upTo"], "comment-unknown");
  await prisma().$executeRaw`
    INSERT INTO "ThreadReading" AS there ("threadId", "userId", "projectId", "readUpTo")
    VALUES (${id}::uuid, ${actor.id}::uuid, ${projectId}::uuid, ${latest.createdAt}::timestamptz)
    ON CONFLICT ("threadId", "userId") DO UPDATE SET "readUpTo" = greatest(there."readUpTo", excluded."readUpTo")`;
}

/** When the latest unread comment was made, and the thread's id. */
const WaitingKeySchema = z.tuple([z.iso.datetime(), z.uuid()]);

interface WaitingRow {
  id: string;
  state: ThreadState;
  claim: WaitingThread["claim"];
  annotationId: string | null;
  unread: number;
  mentionsReader: boolean;
  latest: CommentRecord;
}

/**
 * The threads that wait for the reader: they are not resolved, and have something that she sees and has not read, where they
 * mention her or she has spoken. Whoever speaks in a thread has read what stood there.
 */
export async function listWaitingThreads(
  permit: Permit<"read">,
  { cursor, limit = 20 }: PageQuery,
): Promise<Page<WaitingThread>> {
  const after = decodeCursor(WaitingKeySchema, cursor);
  const rows = await database().query<WaitingRow>(waitingSql(permit, after, limit + 1));
  const page = toPage(
    rows,
    limit,
    ({ latest, id }) => [latest.createdAt, id],
    (row) => row,
  );
  const annotations = await annotationsOf(
    permit,
    page.items.flatMap(({ annotationId }) => annotationId ?? []),
  );
  const items = page.items.map(({ annotationId, ...row }) => ({
    ...row,
    annotation: (annotationId && annotations.get(annotationId)) || null,
  }));
  return { ...page, items };
}

async function annotationsOf(permit: Permit<"read">, ids: string[]) {
  const rows = await prisma().annotation.findMany({
    where: { projectId: permit.projectId, id: { in: ids } },
    select: { id: true, articleId: true, anchors: placeColumns },
  });
  return new Map(rows.map(({ anchors, ...row }) => [row.id, { ...row, quote: placeOf(anchors).quote }]));
}

/** It begins with what she has said and where she is named, which an index has, and not with the project's threads. */
function waitingSql(
  permit: Permit<"read">,
  after: z.output<typeof WaitingKeySchema> | null,
  limit: number,
): Prisma.Sql {
  const project = Prisma.sql`${permit.projectId}::uuid`;
  const reader = Prisma.sql`${permit.actor.id}::uuid`;
  const namesHer = Prisma.sql`EXISTS (
    SELECT FROM "Mention" mention WHERE mention."commentId" = remark.id AND mention."userId" = ${reader})`;
  return Prisma.sql`
    SELECT thread.id, thread."threadState"::text AS state, thread."annotationId", news.unread, news."mentionsReader",
      CASE WHEN claim.id IS NOT NULL THEN json_build_object('id', claim.id, 'text', claim.text) END AS claim,
      (SELECT ${Prisma.raw(object(commentFields))} FROM "Comment" comment WHERE comment.id = news."latestId") AS latest
    FROM (
      SELECT id, max("spokeAt") AS "spokeAt" FROM (
        SELECT coalesce("replyToId", id) AS id, "createdAt" AS "spokeAt" FROM "Comment"
        WHERE "projectId" = ${project} AND "createdById" = ${reader} AND "deletedAt" IS NULL
        UNION ALL
        SELECT coalesce(naming."replyToId", naming.id), NULL
        FROM "Mention" mention JOIN "Comment" naming ON naming.id = mention."commentId"
        WHERE mention."projectId" = ${project} AND mention."userId" = ${reader}
      ) hers GROUP BY id
    ) hers
    JOIN "Comment" thread ON thread.id = hers.id AND thread."threadState" <> 'resolved' AND thread."deletedAt" IS NULL
    LEFT JOIN "Claim" claim ON claim.id = thread."claimId"
    LEFT JOIN "Annotation" annotation ON annotation.id = thread."annotationId"
    LEFT JOIN "Article" article ON article.id = annotation."articleId"
    LEFT JOIN "ThreadReading" reading ON reading."threadId" = thread.id AND reading."userId" = ${reader}
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS unread, bool_or(${namesHer}) AS "mentionsReader", max(remark."createdAt") AS "latestAt",
        (array_agg(remark.id ORDER BY remark."createdAt" DESC, remark.id DESC))[1] AS "latestId"
      FROM "Comment" remark
      WHERE (remark.id = thread.id OR remark."replyToId" = thread.id) AND remark."deletedAt" IS NULL
        AND remark."createdById" <> ${reader} AND (hers."spokeAt" IS NOT NULL OR ${namesHer})
        AND remark."createdAt" > coalesce(greatest(reading."readUpTo", hers."spokeAt"), '-infinity')
        AND ${Prisma.raw(commentIsVisible(permit, "remark"))}
    ) news
    WHERE news.unread > 0 AND claim."deletedAt" IS NULL AND annotation."deletedAt" IS NULL AND article."deletedAt" IS NULL
      ${after ? Prisma.sql`AND (news."latestAt", thread.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : Prisma.empty}
    ORDER BY news."latestAt" DESC, thread.id DESC LIMIT ${limit}`;
}
