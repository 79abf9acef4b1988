import "server-only";
import { objectionFault } from "../../domain/objection-rules";
import type { DecisionRecord, OwnDecision } from "../../schemas/decision";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { statesOfClaims } from "../claims/state";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { decodeCursor, SeqKeySchema, seqPage, toSeqPage } from "../http/cursor";
import { namesOnClaims } from "../marks/hidden-names";
import { visibleTo } from "../marks/visible-marks";
import { presentResolution, resolutionColumns } from "./data";

interface PageOf {
  cursor?: string | undefined;
  limit?: number | undefined;
}

const decisionColumns = {
  ...resolutionColumns,
  claim: { select: { ...resolutionColumns.claim.select, id: true, text: true } },
} satisfies Prisma.ResolutionSelect;

/** What was decided of claims that the reader had marked, the latest first. */
export async function listOwnDecisions(
  permit: Permit<"read">,
  { cursor, limit = 20 }: PageOf = {},
): Promise<Page<OwnDecision>> {
  const { projectId, actor } = permit;
  const after = decodeCursor(SeqKeySchema, cursor);
  const rows = await prisma().$queryRaw<{ id: string; seq: bigint; verdict: OwnDecision["ownVerdict"] }[]>`
    SELECT resolution.id, resolution.seq, mark.verdict::text
    FROM "Mark" mark
    JOIN "ResolutionMark" weighed ON weighed."markId" = mark.id
    JOIN "Resolution" resolution ON resolution.id = weighed."resolutionId"
    WHERE mark."projectId" = ${projectId}::uuid AND mark."authorId" = ${actor.id}::uuid
      AND resolution."authorId" <> ${actor.id}::uuid
      ${after ? Prisma.sql`AND resolution.seq < ${BigInt(after[0])}` : Prisma.empty}
    ORDER BY resolution.seq DESC LIMIT ${limit + 1}`;
  const page = toSeqPage(rows, limit, (row) => row);
  const decisions = await decisionsOf(
    permit,
    page.items.map(({ id }) => id),
  );
  const items = page.items.flatMap(({ id, verdict }) => {
    const decision = decisions.get(id);
    if (!decision) return [];
    const fault = objectionFault({
      personId: actor.id,
      concernedIds: [actor.id],
      objectedIds: decision.objections.map(({ author }) => author.id),
      verdict: decision.verdict,
      isLatest: decision.isLatest,
    });
    const { isLatest: _, ...record } = decision;
    return [{ ...record, ownVerdict: verdict, mayObject: fault === null && permit.abilities.includes("mark") }];
  });
  return { ...page, items };
}

/** The decisions for which the guidelines had no answer, the latest first: cases to mend them by. */
export async function listGuidelineGaps(
  permit: Permit<"read">,
  { cursor, limit = 50 }: PageOf = {},
): Promise<Page<DecisionRecord>> {
  const { where, ...asked } = seqPage(cursor, limit, "desc");
  const rows = await prisma().resolution.findMany({
    where: { ...where, projectId: permit.projectId, cause: "guideline_gap", ...visibleTo(permit) },
    ...asked,
    select: { id: true, seq: true },
  });
  const page = toSeqPage(rows, limit, (row) => row.id);
  const decisions = await decisionsOf(permit, page.items);
  const items = page.items.flatMap((id) => {
    const { isLatest: _, ...decision } = decisions.get(id) ?? { isLatest: false };
    return "claim" in decision ? [decision] : [];
  });
  return { ...page, items };
}

async function decisionsOf(
  permit: Permit<"read">,
  ids: readonly string[],
): Promise<Map<string, DecisionRecord & { isLatest: boolean }>> {
  const rows = await prisma().resolution.findMany({
    where: { projectId: permit.projectId, id: { in: [...ids] }, ...visibleTo(permit) },
    select: decisionColumns,
  });
  const claimIds = rows.map(({ claimId }) => claimId);
  const [stateOf, names] = await Promise.all([statesOfClaims(permit, claimIds), namesOnClaims(permit, claimIds)]);
  return new Map(
    rows.map((row) => {
      const claim = { id: row.claim.id, text: row.claim.text };
      const isLatest = stateOf(row.claimId).resolutions[row.layer]?.id === row.id;
      return [row.id, { ...presentResolution(row, stateOf, names), claim, isLatest }];
    }),
  );
}
