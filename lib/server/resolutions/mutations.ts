import "server-only";
import { type ResolutionFault, resolutionFault } from "../../domain/resolution-rules";
import type { CreateResolution, ResolutionRecord } from "../../schemas/resolution";
import type { Permit } from "../actor";
import { getClaim } from "../claims/detail";
import { lockForResolution } from "../claims/lock";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { createIdempotently } from "../idempotency";
import { invalid, Problem } from "../problem";
import { getResolution } from "./data";

/**
 * Settles the conflict on one layer of a claim. The marks stay as they are. Of several who settle it at once one does,
 * because each holds the claim while she looks and writes.
 * @throws Problem `nothing-to-resolve`; `marks-changed` with the claim as it now is; `resolver-is-party`
 */
export async function createResolution(
  permit: Permit<"resolve" | "read">,
  claimId: string,
  input: CreateResolution,
): Promise<ResolutionRecord> {
  const { id, marks, ...body } = input;
  const { projectId, actor } = permit;
  const made = await createIdempotently(
    actor,
    { id, scope: `resolutions of ${claimId}`, body: { ...body, marks: [...marks].sort() } },
    (resolutionId) => prisma().resolution.findUnique({ where: { id: resolutionId }, select: { requestHash: true } }),
    async (key) => {
      const written = await prisma().$transaction(async (tx) => {
        const held = await lockForResolution(tx, permit, claimId);
        const fault = await faultOf(tx, permit, claimId, input);
        if (fault) return { fault };
        return tx.resolution.create({
          data: {
            ...key,
            ...body,
            projectId,
            claimId,
            claimVersion: held.version,
            createdAt: held.at,
            authorId: actor.id,
            marks: { create: [...new Set(marks)].map((markId) => ({ markId })) },
          },
          select: { id: true },
        });
      });
      if ("id" in written) return written;
      const { fault } = written;
      throw new Problem(fault, fault === "marks-changed" ? { current: await getClaim(permit, claimId) } : {});
    },
  );
  return getResolution(permit, claimId, made);
}

/** What stands against a resolution of a claim that is held. */
async function faultOf(
  tx: Prisma.TransactionClient,
  permit: Permit<"resolve">,
  claimId: string,
  { layer, marks: weighed }: CreateResolution,
): Promise<ResolutionFault | null> {
  const row = await tx.claimState.findUniqueOrThrow({ where: { claimId } });
  const [state, verdict, currentIds] =
    layer === "so" ? [row.soState, row.soVerdict, row.soMarkIds] : [row.saidState, row.saidVerdict, row.saidMarkIds];
  const marks = await tx.mark.findMany({
    where: { claimId, layer, id: { in: [...currentIds, ...weighed] } },
    select: { id: true, claimId: true, layer: true, verdict: true, authorId: true },
  });
  const stranger = weighed.find((id) => !marks.some((mark) => mark.id === id));
  if (stranger) throw invalid(["marks"], "mark-unknown", { id: stranger });
  return resolutionFault({
    layer,
    weighed,
    resolverId: permit.actor.id,
    state: { state, verdict },
    current: marks.filter(({ id }) => currentIds.includes(id)).map((mark) => ({ ...mark, outdated: false })),
    resolverMayBeParty: permit.project.resolverMayBeParty,
  });
}
