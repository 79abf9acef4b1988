import "server-only";
import type { Page } from "../../schemas/list";
import type { ReasonJudgementRecord } from "../../schemas/reason-judgement";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { seqPage, toSeqPage } from "../http/cursor";
import { type NamesOnClaims, namesOnClaims } from "../marks/hidden-names";
import { visibleTo } from "../marks/visible-marks";
import { personColumns } from "../person-columns";

export const judgementColumns = {
  id: true,
  seq: true,
  claimId: true,
  layer: true,
  markId: true,
  judgement: true,
  words: true,
  concedingMarkId: true,
  author: { select: personColumns },
  createdAt: true,
} satisfies Prisma.ReasonJudgementSelect;

type JudgementRow = Prisma.ReasonJudgementGetPayload<{ select: typeof judgementColumns }>;

export function toJudgementRecord(
  names: NamesOnClaims,
  { seq: _, createdAt, ...row }: JudgementRow,
): ReasonJudgementRecord {
  return {
    ...row,
    cause: row.concedingMarkId ? "oversight" : null,
    author: names.person(row.claimId, row.author),
    createdAt: createdAt.toISOString(),
  };
}

/** What those who differ on a claim make of each other's reasons, the first judgement first; seen as the marks are. */
export async function listReasonJudgements(
  permit: Permit<"read">,
  claimId: string,
  { cursor, limit = 200 }: { cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<Page<ReasonJudgementRecord>> {
  const { where, ...page } = seqPage(cursor, limit);
  const rows = await prisma().reasonJudgement.findMany({
    where: { ...where, projectId: permit.projectId, claimId, ...visibleTo(permit) },
    ...page,
    select: judgementColumns,
  });
  const names = await namesOnClaims(permit, [claimId]);
  return toSeqPage(rows, limit, (row) => toJudgementRecord(names, row));
}
