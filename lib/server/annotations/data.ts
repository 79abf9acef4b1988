import "server-only";
import { z } from "zod";
import type { AnnotationRecord } from "../../schemas/annotation";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { currentVersionId } from "../articles/version-text";
import { claimSummaries, claimSummaryFields, withState } from "../claims/summaries";
import { commentsOnAnnotation } from "../comments/to-record";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import { array, columns, instant, object } from "../db/json-sql";
import { decodeCursor, toPage } from "../http/cursor";
import { personOf } from "../person-columns";
import { Problem } from "../problem";
import { annotationsInText } from "./in-text";
import { anchorColumns } from "./place";

/**
 * An AnnotationRecord of `annotation`, its article `article` and its place `anchor`: the latest version that has its words.
 * That is the article's current one, unless it is orphaned there.
 */
function annotationRecord(permit: Permit<"read">): Prisma.Sql {
  return Prisma.raw(
    object({
      ...columns("annotation", ["id", "articleId"]),
      ...columns("anchor", Object.keys(anchorColumns)),
      origin: `CASE WHEN anchor."versionId" = article."currentVersionId" THEN anchor.origin::text ELSE 'orphaned' END`,
      claims: array(
        claimSummaryFields,
        `"Occurrence" occurrence
          JOIN "Claim" claim ON claim.id = occurrence."claimId" AND claim."deletedAt" IS NULL ${withState(permit)}
          WHERE occurrence."annotationId" = annotation.id AND occurrence."deletedAt" IS NULL
          ORDER BY occurrence."createdAt", occurrence.id`,
      ),
      comments: commentsOnAnnotation(permit, "annotation.id"),
      createdBy: personOf(`annotation."createdById"`),
      createdAt: instant(`annotation."createdAt"`),
      version: "annotation.version",
    }),
  );
}

const lastPlace = Prisma.sql`
  JOIN "Article" article ON article.id = annotation."articleId"
  CROSS JOIN LATERAL (
    SELECT anchor.* FROM "Anchor" anchor JOIN "ArticleVersion" version ON version.id = anchor."versionId"
    WHERE anchor."annotationId" = annotation.id AND anchor."replacedAt" IS NULL AND anchor.start IS NOT NULL
    ORDER BY version.number DESC LIMIT 1
  ) anchor`;

/** The annotations whose words are in one version, in the order of the text. */
export async function listAnnotations(
  permit: Permit<"read">,
  versionId: string,
  { cursor, limit = 200 }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<AnnotationRecord>> {
  const { items, nextCursor } = await annotationsInText(permit, versionId, { cursor, limit });
  const claims = await claimSummaries(permit, [...new Set(items.flatMap(({ claimIds }) => claimIds))]);
  return {
    items: items.map(({ claimIds, ...row }) => ({ ...row, claims: claimIds.flatMap((id) => claims.get(id) ?? []) })),
    nextCursor,
  };
}

/** @throws Problem `not-found` */
export async function getAnnotation(permit: Permit<"read">, id: string): Promise<AnnotationRecord> {
  const [row] = await database().query<{ record: AnnotationRecord }>(Prisma.sql`
    SELECT ${annotationRecord(permit)} AS record FROM "Annotation" annotation ${lastPlace}
    WHERE annotation."projectId" = ${permit.projectId}::uuid AND annotation.id = ${id}::uuid
      AND annotation."deletedAt" IS NULL`);
  if (!row) throw new Problem("not-found");
  return row.record;
}

const OrphanKeySchema = z.tuple([z.uuid()]);

/** The annotations whose words are not in an article's current text, each with the last place that it had. */
export async function listOrphans(
  permit: Permit<"read">,
  articleId: string,
  { cursor, limit = 100 }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<AnnotationRecord>> {
  const after = decodeCursor(OrphanKeySchema, cursor);
  const rows = await database().query<{ record: AnnotationRecord }>(Prisma.sql`
    SELECT ${annotationRecord(permit)} AS record
    FROM "Anchor" orphan JOIN "Annotation" annotation ON annotation.id = orphan."annotationId" ${lastPlace}
    WHERE orphan."projectId" = ${permit.projectId}::uuid
      AND orphan."versionId" = ${await currentVersionId(permit, articleId)}::uuid
      AND orphan."replacedAt" IS NULL AND orphan.start IS NULL AND annotation."deletedAt" IS NULL
      ${after ? Prisma.sql`AND orphan."annotationId" > ${after[0]}::uuid` : Prisma.empty}
    ORDER BY orphan."annotationId" LIMIT ${limit + 1}`);
  return toPage(
    rows,
    limit,
    ({ record }) => [record.id],
    ({ record }) => record,
  );
}
