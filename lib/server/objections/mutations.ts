import "server-only";
import { hasNewEvidence, objectionFault } from "../../domain/objection-rules";
import type { CreateObjection, ObjectionRecord } from "../../schemas/objection";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { createIdempotently } from "../idempotency";
import { namesOnClaims } from "../marks/hidden-names";
import { evidenceColumns } from "../marks/to-record";
import { invalid, Problem } from "../problem";
import { objectionColumns, toObjectionRecord } from "./data";

/**
 * Objects to a decision, which is stale from then on. Its claim is held meanwhile, so that nobody decides anew unseen.
 * @throws Problem `not-concerned`; `nothing-to-object`; `objection-made`; `invalid` where all the evidence was known
 */
export async function createObjection(
  permit: Permit<"mark" | "read">,
  resolutionId: string,
  { id, ...body }: CreateObjection,
): Promise<ObjectionRecord> {
  const made = await createIdempotently(
    permit.actor,
    { id, scope: `objections to ${resolutionId}`, body },
    (objectionId) => prisma().objection.findUnique({ where: { id: objectionId }, select: { requestHash: true } }),
    (key) => prisma().$transaction((tx) => object(tx, permit, resolutionId, key, body)),
  );
  const row = await prisma().objection.findUniqueOrThrow({ where: { id: made }, select: objectionColumns });
  return toObjectionRecord(await namesOnClaims(permit, [row.claimId]), row);
}

async function object(
  tx: Prisma.TransactionClient,
  { projectId, actor }: Permit<"mark">,
  resolutionId: string,
  key: { id?: string; requestHash: string },
  { words, evidence }: Omit<CreateObjection, "id">,
): Promise<{ id: string }> {
  const { claimId } = await tx.resolution.findFirstOrThrow({
    where: { projectId, id: resolutionId },
    select: { claimId: true },
  });
  await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ${claimId}::uuid FOR NO KEY UPDATE`;
  const { layer, verdict, marks, objections } = await tx.resolution.findUniqueOrThrow({
    where: { id: resolutionId },
    select: {
      layer: true,
      verdict: true,
      marks: { select: { mark: { select: { authorId: true, evidence: { select: evidenceColumns } } } } },
      objections: { select: { authorId: true } },
    },
  });
  const state = await tx.claimState.findUniqueOrThrow({ where: { claimId } });
  const fault = objectionFault({
    personId: actor.id,
    concernedIds: marks.map(({ mark }) => mark.authorId),
    objectedIds: objections.map(({ authorId }) => authorId),
    verdict,
    isLatest: (layer === "so" ? state.soResolutionId : state.saidResolutionId) === resolutionId,
  });
  if (fault) throw new Problem(fault);
  const known = marks.flatMap(({ mark }) => mark.evidence);
  if (!hasNewEvidence(evidence, known)) throw invalid(["evidence"], "evidence-known");
  return tx.objection.create({
    data: { ...key, projectId, claimId, resolutionId, words, evidence, authorId: actor.id },
    select: { id: true },
  });
}
