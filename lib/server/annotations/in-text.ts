import "server-only";
import { z } from "zod";
import type { AnchorOrigin } from "../../domain/anchor";
import type { CommentRecord } from "../../schemas/comment";
import type { PersonRecord } from "../../schemas/person";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";

/** Where one is in a version, in the order of the text: offsets in UTF-16 code units, and the annotation's id. */
export const TextOrderKeySchema = z.tuple([z.int32(), z.int32(), z.uuid()]);
export type TextOrderKey = z.output<typeof TextOrderKeySchema>;

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
  createdBy: PersonRecord;
  claimIds: string[];
  comments: CommentRecord[];
}

/**
 * The annotations whose words are in a version, in the order of the text. The order of the joins is fixed: from the anchors,
 * which an index has in this order, to what hangs on each. So the plan is the same however much there is, also in a
 * database that has no statistics, as PGlite's.
 */
export async function annotationsInText(
  permit: Permit<"read">,
  versionId: string,
  after: TextOrderKey | null,
  limit: number,
): Promise<AnnotationInText[]> {
  const rows = await prisma().$queryRaw<Row[]>(inTextSql(permit.projectId, versionId, after, limit));
  return rows.map(({ createdAt, comments, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    comments: comments.map((comment) => ({ ...comment, createdAt: new Date(comment.createdAt).toISOString() })),
  }));
}

interface Row extends Omit<AnnotationInText, "createdAt"> {
  createdAt: Date;
}

export function inTextSql(
  projectId: string,
  versionId: string,
  after: TextOrderKey | null,
  limit: number,
): Prisma.Sql {
  return Prisma.sql`
    SELECT annotation.*, anchor."versionId", anchor.start, anchor."end", anchor."startCodePoint", anchor."endCodePoint",
      anchor.quote, anchor.prefix, anchor.suffix, anchor.origin::text, asserted."claimIds", said.comments
    FROM (${anchorsInTextSql(projectId, versionId, after)}) anchor
    CROSS JOIN LATERAL (
      SELECT annotation.id, annotation."articleId", annotation.version, annotation."createdAt",
        json_build_object('id', person.id, 'name', person.name) AS "createdBy"
      FROM "Annotation" annotation JOIN "User" person ON person.id = annotation."createdById"
      WHERE annotation.id = anchor."annotationId" AND annotation."deletedAt" IS NULL OFFSET 0
    ) annotation
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(occurrence."claimId" ORDER BY occurrence."createdAt", occurrence.id), '{}') AS "claimIds"
      FROM "Occurrence" occurrence JOIN "Claim" claim ON claim.id = occurrence."claimId" AND claim."deletedAt" IS NULL
      WHERE occurrence."annotationId" = anchor."annotationId" AND occurrence."deletedAt" IS NULL OFFSET 0
    ) asserted
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object(
        'id', comment.id, 'annotationId', comment."annotationId", 'claimId', NULL, 'text', comment.text,
        'createdBy', json_build_object('id', person.id, 'name', person.name), 'createdAt', comment."createdAt",
        'version', comment.version) ORDER BY comment."createdAt", comment.id), '[]') AS comments
      FROM "Comment" comment JOIN "User" person ON person.id = comment."createdById"
      WHERE comment."annotationId" = anchor."annotationId" AND comment."deletedAt" IS NULL OFFSET 0
    ) said
    ORDER BY anchor.start, anchor."end", anchor."annotationId"
    LIMIT ${limit}`;
}

/** The current anchors of a version from a place on, as its index has them. */
export function anchorsInTextSql(projectId: string, versionId: string, after: TextOrderKey | null): Prisma.Sql {
  const from = after
    ? Prisma.sql`AND (start, "end", "annotationId") > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`
    : Prisma.empty;
  return Prisma.sql`
    SELECT * FROM "Anchor"
    WHERE "versionId" = ${versionId}::uuid AND "replacedAt" IS NULL AND start IS NOT NULL
      AND "projectId" = ${projectId}::uuid ${from}
    ORDER BY start, "end", "annotationId"`;
}
