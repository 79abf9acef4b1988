import "server-only";
import { z } from "zod";
import type { AnnotationRecord } from "../../schemas/annotation";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { claimColumns, presentClaim } from "../claims/present";
import { type StateOfClaim, statesOfClaims } from "../claims/state";
import { commentColumns, presentComment } from "../comments/present";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { decodeCursor, toPage } from "../http/cursor";
import { personColumns } from "../people";
import { Problem } from "../problem";
import { anchorColumns, placeColumns, placeOf } from "./place";

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
    claims: occurrences.map(({ claim }) => presentClaim(claim, stateOf(claim.id))),
    comments: comments.map(presentComment),
    createdAt: createdAt.toISOString(),
  };
}

function statesOfRows(permit: Permit<"read">, rows: readonly AnnotationRow[]) {
  const claimIds = rows.flatMap((row) => row.occurrences.map(({ claim }) => claim.id));
  return statesOfClaims(permit, [...new Set(claimIds)]);
}

const TextOrderKeySchema = z.tuple([z.int32(), z.int32(), z.uuid()]);

/** The annotations whose words are in one version, in the order of the text. */
export async function listAnnotations(
  permit: Permit<"read">,
  versionId: string,
  { cursor, limit = 200 }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<AnnotationRecord>> {
  const after = decodeCursor(TextOrderKeySchema, cursor);
  const anchors = await prisma().anchor.findMany({
    where: {
      projectId: permit.projectId,
      versionId,
      replacedAt: null,
      start: { not: null },
      annotation: { deletedAt: null },
      ...(after && {
        OR: [
          { start: { gt: after[0] } },
          { start: after[0], end: { gt: after[1] } },
          { start: after[0], end: after[1], annotationId: { gt: after[2] } },
        ],
      }),
    },
    orderBy: [{ start: "asc" }, { end: "asc" }, { annotationId: "asc" }],
    take: limit + 1,
    select: { ...anchorColumns, annotation: { select: annotationColumns } },
  });
  const rows = anchors.map(({ annotation, ...anchor }) => ({ ...annotation, anchors: [anchor] }));
  const stateOf = await statesOfRows(permit, rows);
  return toPage(
    rows,
    limit,
    ({ anchors, id }) => [placeOf(anchors).start, placeOf(anchors).end, id],
    (row) => presentAnnotation(row, stateOf),
  );
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
