import "server-only";
import type { Page } from "../../schemas/list";
import type { WaitingReasons } from "../../schemas/reason-judgement";
import type { Permit } from "../actor";
import { claimListItems } from "../claims/list-items";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";
import { marksOfClaims } from "../marks/data";

/**
 * The claims on which the actor has still to judge the reasons of those who differ from her, the oldest first. She is a party,
 * and so sees their marks in a blind project too. The rule is that of lib/domain/reasons-round.ts; only what is in conflict is
 * read, from an index that has nothing else in it.
 */
export async function listWaitingReasons(
  permit: Permit<"mark" | "read">,
  { cursor, limit = 50 }: { cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<Page<WaitingReasons>> {
  if (!permit.project.reasonsRound) return { items: [], nextCursor: null };
  const person = Prisma.sql`${permit.actor.id}::uuid`;
  const after = decodeCursor(MadeKeySchema, cursor);
  const rows = await prisma().$queryRaw<{ claimId: string; createdAt: Date; markIds: string[] }[]>`
    SELECT states."claimId", states."createdAt", waiting."markIds"
    FROM "ClaimState" states
    CROSS JOIN LATERAL (
      SELECT array_agg(judged.id ORDER BY judged.seq) AS "markIds"
      FROM (VALUES (states."soState", states."soMarkIds"), (states."saidState", states."saidMarkIds")) layer (state, marks)
      JOIN "Mark" own ON own.id = ANY(layer.marks) AND own."authorId" = ${person}
      JOIN "Mark" judged ON judged.id = ANY(layer.marks) AND judged.verdict <> own.verdict
      WHERE layer.state = 'conflict' AND NOT EXISTS (
        SELECT FROM "ReasonJudgement" given
        WHERE given."claimId" = states."claimId" AND given."markId" = judged.id AND given."authorId" = ${person})
    ) waiting
    WHERE states."projectId" = ${permit.projectId}::uuid AND waiting."markIds" IS NOT NULL
      AND (states."soConflictBecause" || states."saidConflictBecause") @> '{verdict}'
      AND ${person} = ANY(states."soJudgeIds" || states."saidJudgeIds")
      AND ${after ? Prisma.sql`(states."createdAt", states."claimId") > (${after[0]}::timestamptz, ${after[1]}::uuid)` : Prisma.sql`TRUE`}
    ORDER BY states."createdAt", states."claimId"
    LIMIT ${limit + 1}`;
  const page = toPage(
    rows,
    limit,
    (row) => [row.createdAt.toISOString(), row.claimId],
    (row) => row,
  );
  const ids = page.items.map(({ claimId }) => claimId);
  const [claims, marks] = await Promise.all([claimListItems(permit, ids), marksOfClaims(permit, ids)]);
  return {
    ...page,
    items: page.items.flatMap(({ claimId, markIds }) => {
      const claim = claims.find(({ id }) => id === claimId);
      return claim ? [{ claim, marks: marks.filter(({ id }) => markIds.includes(id)) }] : [];
    }),
  };
}
