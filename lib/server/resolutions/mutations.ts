import "server-only";
import type { ResolutionFault } from "../../domain/resolution-rules";
import type { CreateResolution, ResolutionRecord } from "../../schemas/resolution";
import type { Permit } from "../actor";
import { getClaim } from "../claims/detail";
import { lockForResolution } from "../claims/lock";
import { mergeLocked } from "../claims/merge";
import { splitClaim } from "../claims/split";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { createIdempotently } from "../idempotency";
import { Problem } from "../problem";
import { getResolution } from "./data";
import { weigh } from "./weigh";

/**
 * Decides what comes of the conflict on one layer of a claim. The marks stay as they are. Of several who decide at once one
 * does, because each holds the claim while she looks and writes.
 * @param latest the resolution that has to be the layer's latest, where another one's coming is a change
 * @throws Problem `nothing-to-resolve` and `marks-changed` with the claim as it now is; `resolver-is-party`; `invalid`
 */
export async function createResolution(
  permit: Permit<"resolve" | "read">,
  claimId: string,
  input: CreateResolution,
  latest?: string,
): Promise<ResolutionRecord> {
  const { id, ...body } = input;
  const made = await createIdempotently(
    permit.actor,
    { id, scope: `resolutions of ${claimId}`, body: { ...body, marks: [...body.marks].sort() } },
    (resolutionId) => prisma().resolution.findUnique({ where: { id: resolutionId }, select: { requestHash: true } }),
    async (key) => {
      const written = await prisma().$transaction((tx) => decide(tx, permit, claimId, key, input, latest));
      if ("id" in written) return written;
      const { fault } = written;
      throw new Problem(fault, fault === "resolver-is-party" ? {} : { current: await getClaim(permit, claimId) });
    },
  );
  return getResolution(permit, claimId, made);
}

/** Writes the decision and what comes of it, or says what stands against it. */
async function decide(
  tx: Prisma.TransactionClient,
  permit: Permit<"resolve">,
  claimId: string,
  key: { id?: string; requestHash: string },
  input: CreateResolution,
  latest?: string,
): Promise<{ id: string } | { fault: ResolutionFault }> {
  const { id: _, marks, split, into = null, rationale = "", verdict = null, cause = null, ...decision } = input;
  const { projectId, actor } = permit;
  const held = await lockForResolution(tx, permit, claimId, into);
  const fault = await weigh(tx, permit, claimId, input, latest);
  if (fault) return { fault };
  const otherClaimId = split ? await splitClaim(tx, permit, { id: claimId, ...held }, split) : into;
  if (into) await mergeLocked(tx, permit, claimId, into);
  return tx.resolution.create({
    data: {
      ...key,
      ...decision,
      cause,
      verdict,
      rationale,
      otherClaimId,
      projectId,
      claimId,
      claimVersion: held.version,
      createdAt: held.at,
      authorId: actor.id,
      marks: { create: [...new Set(marks)].map((markId) => ({ markId })) },
    },
    select: { id: true },
  });
}
