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

const annotationColumns = {
  id: true,
  versionId: true,
  start: true,
  end: true,
  startCodePoint: true,
  endCodePoint: true,
  quote: true,
  prefix: true,
  suffix: true,
  createdAt: true,
  version: true,
  articleVersion: { select: { articleId: true } },
  createdBy: { select: personColumns },
  occurrences: {
    where: { deletedAt: null, claim: { deletedAt: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { claim: { select: claimColumns } },
  },
  comments: { where: { deletedAt: null }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: commentColumns },
} satisfies Prisma.AnnotationSelect;

type AnnotationRow = Prisma.AnnotationGetPayload<{ select: typeof annotationColumns }>;

function presentAnnotation(row: AnnotationRow, stateOf: (claimId: string) => StateOfClaim): AnnotationRecord {
  const { articleVersion, occurrences, comments, createdAt, ...rest } = row;
  return {
    ...rest,
    articleId: articleVersion.articleId,
    claims: occurrences.map(({ claim }) => presentClaim(claim, stateOf(claim.id))),
    comments: comments.map(presentComment),
    createdAt: createdAt.toISOString(),
  };
}

function statesOfRows(permit: Permit<"read">, rows: readonly AnnotationRow[]) {
  const claimIds = rows.flatMap((row) => row.occurrences.map(({ claim }) => claim.id));
  return statesOfClaims(permit.projectId, [...new Set(claimIds)]);
}

const TextOrderKeySchema = z.tuple([z.int32(), z.int32(), z.uuid()]);

/** The annotations of one version, in the order of the text. */
export async function listAnnotations(
  permit: Permit<"read">,
  versionId: string,
  { cursor, limit = 200 }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<AnnotationRecord>> {
  const after = decodeCursor(TextOrderKeySchema, cursor);
  const rows = await prisma().annotation.findMany({
    where: {
      projectId: permit.projectId,
      versionId,
      deletedAt: null,
      ...(after && {
        OR: [
          { start: { gt: after[0] } },
          { start: after[0], end: { gt: after[1] } },
          { start: after[0], end: after[1], id: { gt: after[2] } },
        ],
      }),
    },
    orderBy: [{ start: "asc" }, { end: "asc" }, { id: "asc" }],
    take: limit + 1,
    select: annotationColumns,
  });
  const stateOf = await statesOfRows(permit, rows);
  return toPage(
    rows,
    limit,
    (row) => [row.start, row.end, row.id],
    (row) => presentAnnotation(row, stateOf),
  );
}

/** @throws Problem `not-found` */
export async function getAnnotation(permit: Permit<"read">, id: string): Promise<AnnotationRecord> {
  const row = await prisma().annotation.findFirst({
    where: { projectId: permit.projectId, id, deletedAt: null },
    select: annotationColumns,
  });
  if (!row) throw new Problem("not-found");
  return presentAnnotation(row, await statesOfRows(permit, [row]));
}
