import "server-only";
import { z } from "zod";
import type { Page } from "../../schemas/list";
import type { MarkRecord } from "../../schemas/mark";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { decodeCursor, toPage } from "../http/cursor";
import { markColumns, presentMark } from "./present";

const MarkKeySchema = z.tuple([z.uuid()]);

/** All marks on some claims, the earliest first. */
export async function marksOfClaims(permit: Permit<"read">, claimIds: readonly string[]): Promise<MarkRecord[]> {
  const rows = await prisma().mark.findMany({
    where: { projectId: permit.projectId, claimId: { in: [...claimIds] } },
    orderBy: { seq: "asc" },
    select: markColumns,
  });
  return rows.map(presentMark);
}

/** A page of the marks on one claim. */
export async function listMarks(
  permit: Permit<"read">,
  claimId: string,
  { cursor, limit = 100 }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<MarkRecord>> {
  const after = decodeCursor(MarkKeySchema, cursor);
  const marks = await marksOfClaims(permit, [claimId]);
  const from = after ? marks.findIndex(({ id }) => id === after[0]) + 1 : 0;
  return toPage(
    marks.slice(from, from + limit + 1),
    limit,
    (mark) => [mark.id],
    (mark) => mark,
  );
}
