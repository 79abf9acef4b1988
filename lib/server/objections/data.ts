import "server-only";
import type { Page } from "../../schemas/list";
import type { ObjectionRecord } from "../../schemas/objection";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";
import { type NamesOnClaims, namesOnClaims } from "../marks/hidden-names";
import { visibleTo } from "../marks/visible-marks";
import { personColumns } from "../person-columns";

export const objectionColumns = {
  id: true,
  claimId: true,
  resolutionId: true,
  words: true,
  evidence: true,
  author: { select: personColumns },
  createdAt: true,
} satisfies Prisma.ObjectionSelect;

type ObjectionRow = Prisma.ObjectionGetPayload<{ select: typeof objectionColumns }>;

/** An objection as the reader sees it. Its evidence was checked when it was written. */
export function toObjectionRecord(
  names: NamesOnClaims,
  { createdAt, evidence, ...row }: ObjectionRow,
): ObjectionRecord {
  return {
    ...row,
    evidence: evidence as ObjectionRecord["evidence"],
    author: names.person(row.claimId, row.author),
    createdAt: createdAt.toISOString(),
  };
}

/** The objections to a decision that the reader sees, the earliest first. */
export async function listObjections(
  permit: Permit<"read">,
  resolutionId: string,
  { cursor, limit = 100 }: { cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<Page<ObjectionRecord>> {
  const after = decodeCursor(MadeKeySchema, cursor);
  const rows = await prisma().objection.findMany({
    where: {
      projectId: permit.projectId,
      resolution: { is: { id: resolutionId, ...visibleTo(permit) } },
      ...(after && { OR: [{ createdAt: { gt: after[0] } }, { createdAt: after[0], id: { gt: after[1] } }] }),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: limit + 1,
    select: objectionColumns,
  });
  const names = await namesOnClaims(
    permit,
    rows.map(({ claimId }) => claimId),
  );
  return toPage(
    rows,
    limit,
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => toObjectionRecord(names, row),
  );
}
