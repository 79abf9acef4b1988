import "server-only";
import { resolutionFault } from "../../domain/conflict";
import type { CreateResolution, ResolutionRecord } from "../../schemas/resolution";
import type { Permit } from "../actor";
import { getClaim } from "../claims/detail";
import { prisma } from "../db/database";
import { createIdempotently } from "../idempotency";
import { invalid, Problem } from "../problem";

/**
 * Settles the conflict on one layer of a claim. The marks stay as they are.
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
      const claimVersion = await checkResolution(permit, claimId, input);
      return prisma().resolution.create({
        data: {
          ...key,
          ...body,
          projectId,
          claimId,
          claimVersion,
          authorId: actor.id,
          marks: { create: [...new Set(marks)].map((markId) => ({ markId })) },
        },
        select: { id: true },
      });
    },
  );
  const resolution = (await getClaim(permit, claimId)).resolutions.find((candidate) => candidate.id === made);
  if (!resolution) throw new Problem("not-found");
  return resolution;
}

/**
 * A mark that comes in between this check and the writing makes the resolution stale at once, which is what it is: no
 * lock is needed for the record to be true.
 */
async function checkResolution(permit: Permit<"read">, claimId: string, input: CreateResolution): Promise<number> {
  const claim = await getClaim(permit, claimId);
  const onLayer = new Set(claim.marks.filter(({ layer }) => layer === input.layer).map(({ id }) => id));
  const stranger = input.marks.find((id) => !onLayer.has(id));
  if (stranger) throw invalid(["marks"], "mark-unknown", { id: stranger });
  const fault = resolutionFault({
    layer: input.layer,
    weighed: input.marks,
    resolverId: permit.actor.id,
    state: claim.layers[input.layer],
    current: claim.marks.filter(({ current }) => current).map((mark) => ({ ...mark, authorId: mark.author.id })),
    resolverMayBeParty: permit.project.resolverMayBeParty,
  });
  if (fault) throw new Problem(fault, fault === "marks-changed" ? { current: claim } : {});
  return claim.version;
}
