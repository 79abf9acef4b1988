import "server-only";
import { randomUUID } from "node:crypto";
import { type JudgementFault, judgementFault } from "../../domain/reasons-round";
import type { CreateReasonJudgement, ReasonJudgementRecord } from "../../schemas/reason-judgement";
import type { Permit } from "../actor";
import { getClaim } from "../claims/detail";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { createIdempotently, hashRequest } from "../idempotency";
import { namesOnClaims } from "../marks/hidden-names";
import { invalid, Problem } from "../problem";
import { judgementColumns, toJudgementRecord } from "./data";

/**
 * Judges the reasons of somebody who differs. Where one concedes, one's mark with the other's verdict is made in the same
 * transaction, and the conflict is over unless a third differs.
 * @throws Problem `no-reasons-round`; `not-concerned`; `nothing-to-judge` with the claim as it is; `invalid`
 */
export async function createReasonJudgement(
  permit: Permit<"mark" | "read">,
  claimId: string,
  { id, ...body }: CreateReasonJudgement,
): Promise<ReasonJudgementRecord> {
  const made = await createIdempotently(
    permit.actor,
    { id, scope: `judgements of reasons on ${claimId}`, body },
    (key) => prisma().reasonJudgement.findUnique({ where: { id: key }, select: { requestHash: true } }),
    async (key) => {
      const written = await prisma().$transaction((tx) => judge(tx, permit, claimId, key, body));
      if ("id" in written) return written;
      const { fault } = written;
      throw new Problem(fault, fault === "nothing-to-judge" ? { current: await getClaim(permit, claimId) } : {});
    },
  );
  const row = await prisma().reasonJudgement.findUniqueOrThrow({ where: { id: made }, select: judgementColumns });
  return toJudgementRecord(await namesOnClaims(permit, [claimId]), row);
}

async function judge(
  tx: Prisma.TransactionClient,
  permit: Permit<"mark">,
  claimId: string,
  key: { id?: string; requestHash: string },
  { mark: markId, judgement, words, concede = false }: Omit<CreateReasonJudgement, "id">,
): Promise<{ id: string } | { fault: JudgementFault }> {
  const { projectId, actor, project } = permit;
  await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ${claimId}::uuid FOR NO KEY UPDATE`;
  const judged = await tx.mark.findFirst({
    where: { projectId, claimId, id: markId },
    select: { layer: true, verdict: true, figure: true },
  });
  if (!judged) throw invalid(["mark"], "mark-unknown", { id: markId });
  const { layer } = judged;
  const state = await tx.claimState.findUniqueOrThrow({ where: { claimId } });
  const ids = layer === "so" ? state.soMarkIds : state.saidMarkIds;
  const marks = await tx.mark.findMany({
    where: { claimId, id: { in: ids } },
    select: { id: true, authorId: true, verdict: true },
  });
  const fault = judgementFault({
    hasRounds: project.reasonsRound,
    personId: actor.id,
    markId,
    isConflict: (layer === "so" ? state.soState : state.saidState) === "conflict",
    marks,
  });
  if (fault) return { fault };
  const concedingMarkId = concede ? await takeVerdict(tx, permit, claimId, judged, words) : null;
  return tx.reasonJudgement.create({
    data: { ...key, projectId, claimId, layer, markId, judgement, words, concedingMarkId, authorId: actor.id },
    select: { id: true },
  });
}

/** Marks a claim that is held as somebody else did; the mark's id. */
async function takeVerdict(
  tx: Prisma.TransactionClient,
  { projectId, actor }: Permit<"mark">,
  claimId: string,
  { layer, verdict, figure }: { layer: "so" | "said"; verdict: string | null; figure: string | null },
  words: string,
): Promise<string> {
  const id = randomUUID();
  const hash = hashRequest(actor, `concedes on ${claimId}`, { id });
  await tx.$queryRaw`
    SELECT create_mark(${projectId}::uuid, ${claimId}::uuid, ${actor.id}::uuid, ${id}::uuid, ${hash}, ${layer}::"Layer",
      ${verdict}::"Verdict", ${words}, NULL::integer, '[]'::jsonb, ${JSON.stringify({ figure })}::jsonb)::text AS answer`;
  return id;
}
