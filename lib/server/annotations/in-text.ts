import "server-only";
import { z } from "zod";
import type { AnchorOrigin } from "../../domain/anchor";
import type { CommentRecord } from "../../schemas/comment";
import type { Page } from "../../schemas/list";
import type { Person } from "../../schemas/person";
import type { Permit } from "../actor";
import { commentsOnAnnotation } from "../comments/to-record";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { decodeCursor, toPage } from "../http/cursor";
import { personOf } from "../person-columns";

/** Where one is in a version, in the order of the text: offsets in UTF-16 code units, and the annotation's id. */
export const TextOrderKeySchema = z.tuple([z.int32(), z.int32(), z.uuid()]);
type TextOrderKey = z.output<typeof TextOrderKeySchema>;

/** An annotation with what is written on it, and with the ids of the claims that it asserts. */
export interface AnnotationInText {
  id: string;
  articleId: string;
  versionId: string;
  start: number;
  end: number;
  startCodePoint: number;
  endCodePoint: number;
  quote: string;
  prefix: string;
  suffix: string;
  origin: AnchorOrigin;
  version: number;
  createdAt: string;
  createdBy: Person;
  claimIds: string[];
  comments: CommentRecord[];
}

/**
 * A page of the annotations whose words are in a version, in the order of the text, or of some of them. Those that were taken back stand in the
 * index too and are passed over: a page may have fewer than `limit`, and still another one after it.
 */
export async function annotationsInText(
  permit: Permit<"read">,
  versionId: string,
  { cursor, limit, only }: { cursor: string | undefined; limit: number; only?: readonly string[] },
): Promise<Page<AnnotationInText>> {
  const after = decodeCursor(TextOrderKeySchema, cursor);
  const rows = await prisma().$queryRaw<(Row | PassedOver)[]>(inTextSql(permit, versionId, after, limit + 1, only));
  const { items, nextCursor } = toPage(
    rows,
    limit,
    ({ start, end, annotationId }) => [start, end, annotationId],
    (row) => row,
  );
  return { items: items.flatMap((row) => (row.id === null ? [] : [presentRow(row)])), nextCursor };
}

interface Row extends Omit<AnnotationInText, "createdAt"> {
  annotationId: string;
  createdAt: Date;
}

interface PassedOver {
  annotationId: string;
  id: null;
  start: number;
  end: number;
}

function presentRow({ annotationId: _, createdAt, ...row }: Row): AnnotationInText {
  return { ...row, createdAt: createdAt.toISOString() };
}

/**
 * The order of the joins is fixed, from the anchors, which an index has in this order, to what hangs on each:
 * `LATERAL … LIMIT 1` leaves the planner no other. So the plan is the same however much there is, also in a database
 * without statistics.
 */
export function inTextSql(
  permit: Permit<"read">,
  versionId: string,
  after: TextOrderKey | null,
  limit: number,
  only?: readonly string[],
): Prisma.Sql {
  return Prisma.sql`
    SELECT annotation.*, anchor."annotationId", anchor."versionId", anchor.start, anchor."end", anchor."startCodePoint", anchor."endCodePoint",
      anchor.quote, anchor.prefix, anchor.suffix, anchor.origin::text, asserted."claimIds",
      ${Prisma.raw(commentsOnAnnotation(permit, 'anchor."annotationId"'))} AS comments
    FROM (${anchorsInTextSql(permit.projectId, versionId, after && { after }, only)} LIMIT ${limit}) anchor
    LEFT JOIN LATERAL (
      SELECT annotation.id, annotation."articleId", annotation.version, annotation."createdAt",
        ${Prisma.raw(personOf('annotation."createdById"'))} AS "createdBy"
      FROM "Annotation" annotation
      WHERE annotation.id = anchor."annotationId" AND annotation."deletedAt" IS NULL LIMIT 1
    ) annotation ON TRUE
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(occurrence."claimId" ORDER BY occurrence."createdAt", occurrence.id), '{}') AS "claimIds"
      FROM "Occurrence" occurrence
      CROSS JOIN LATERAL (
        SELECT FROM "Claim" WHERE id = occurrence."claimId" AND "deletedAt" IS NULL LIMIT 1) claim
      WHERE occurrence."annotationId" = anchor."annotationId" AND occurrence."deletedAt" IS NULL
    ) asserted
    ORDER BY anchor.start, anchor."end", anchor."annotationId"`;
}

/** The current anchors of a version behind a place, or from it on, as their index has them; or of some annotations only. */
export function anchorsInTextSql(
  projectId: string,
  versionId: string,
  place: { after: TextOrderKey } | { from: TextOrderKey } | null,
  only?: readonly string[],
): Prisma.Sql {
  const [start, end, id] = place ? ("after" in place ? place.after : place.from) : [];
  const sign = place && "after" in place ? Prisma.sql`>` : Prisma.sql`>=`;
  const from = place
    ? Prisma.sql`AND (start, "end", "annotationId") ${sign} (${start}, ${end}, ${id}::uuid)`
    : Prisma.empty;
  return Prisma.sql`
    SELECT * FROM "Anchor"
    WHERE "versionId" = ${versionId}::uuid AND "replacedAt" IS NULL AND start IS NOT NULL
      AND "projectId" = ${projectId}::uuid ${from}
      ${only ? Prisma.sql`AND "annotationId" = ANY(${[...only]}::uuid[])` : Prisma.empty}
    ORDER BY start, "end", "annotationId"`;
}
