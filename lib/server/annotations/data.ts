import "server-only";
import { z } from "zod";
import type { AnnotationRecord } from "../../schemas/annotation";
import type { ClaimSummary } from "../../schemas/claim";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { currentVersionId } from "../articles/text";
import { type StateOfClaim, statesOfClaims } from "../claims/state";
import { claimColumns, toClaimSummary } from "../claims/to-record";
import { commentColumns, toCommentRecord } from "../comments/to-record";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { decodeCursor, toPage } from "../http/cursor";
import { personColumns } from "../person-columns";
import { Problem } from "../problem";
import { annotationsInText } from "./in-text";
import { placeColumns, placeOf } from "./place";

const annotationColumns = {
  id: true,
  articleId: true,
  createdAt: true,
  version: true,
  article: { select: { currentVersionId: true } },
  createdBy: { select: personColumns },
  occurrences: {
    where: { deletedAt: null, claim: { deletedAt: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { claim: { select: claimColumns } },
  },
  comments: { where: { deletedAt: null }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: commentColumns },
} satisfies Prisma.AnnotationSelect;

type AnnotationRow = Prisma.AnnotationGetPayload<{
  select: typeof annotationColumns & { anchors: typeof placeColumns };
}>;

function presentAnnotation(row: AnnotationRow, stateOf: (claimId: string) => StateOfClaim): AnnotationRecord {
  const { article, anchors, occurrences, comments, createdAt, ...rest } = row;
  const { origin, ...place } = placeOf(anchors);
  return {
    ...rest,
    ...place,
    origin: place.versionId === article.currentVersionId ? origin : "orphaned",
    claims: occurrences.map(({ claim }) => toClaimSummary(claim, stateOf(claim.id))),
    comments: comments.map(toCommentRecord),
    createdAt: createdAt.toISOString(),
  };
}

async function claimSummaries(permit: Permit<"read">, ids: readonly string[]): Promise<Map<string, ClaimSummary>> {
  const [rows, stateOf] = await Promise.all([
    prisma().claim.findMany({ where: { projectId: permit.projectId, id: { in: [...ids] } }, select: claimColumns }),
    statesOfClaims(permit, ids),
  ]);
  return new Map(rows.map((row) => [row.id, toClaimSummary(row, stateOf(row.id))]));
}

function statesOfRows(permit: Permit<"read">, rows: readonly AnnotationRow[]) {
  const claimIds = rows.flatMap((row) => row.occurrences.map(({ claim }) => claim.id));
  return statesOfClaims(permit, [...new Set(claimIds)]);
}

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
  const row = await prisma().annotation.findFirst({
    where: { projectId: permit.projectId, id, deletedAt: null },
    select: { ...annotationColumns, anchors: placeColumns },
  });
  if (!row) throw new Problem("not-found");
  return presentAnnotation(row, await statesOfRows(permit, [row]));
}

const OrphanKeySchema = z.tuple([z.uuid()]);

/** The annotations whose words are not in an article's current text, each with the last place that it had. */
export async function listOrphans(
  permit: Permit<"read">,
  articleId: string,
  { cursor, limit = 100 }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<AnnotationRecord>> {
  const after = decodeCursor(OrphanKeySchema, cursor);
  const anchors = await prisma().anchor.findMany({
    where: {
      projectId: permit.projectId,
      versionId: await currentVersionId(permit, articleId),
      replacedAt: null,
      start: null,
      annotation: { deletedAt: null },
      ...(after && { annotationId: { gt: after[0] } }),
    },
    orderBy: { annotationId: "asc" },
    take: limit + 1,
    select: { annotation: { select: { ...annotationColumns, anchors: placeColumns } } },
  });
  const rows = anchors.map(({ annotation }) => annotation);
  const stateOf = await statesOfRows(permit, rows);
  return toPage(
    rows,
    limit,
    ({ id }) => [id],
    (row) => presentAnnotation(row, stateOf),
  );
}
