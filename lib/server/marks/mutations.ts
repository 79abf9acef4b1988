import "server-only";
import { layersOf } from "../../domain/verdict";
import type { CreateMark, MarkRecord } from "../../schemas/mark";
import type { Permit } from "../actor";
import { getClaim } from "../claims/detail";
import { prisma } from "../db/database";
import { createIdempotently } from "../idempotency";
import { invalid, Problem } from "../problem";
import { marksOfClaims } from "./data";

/**
 * Adds a mark with its evidence. Nothing of what others, or the author herself, marked before is touched.
 * @throws Problem `invalid` for `said` on a claim without attribution; `stale` where the claim was changed since
 */
export async function createMark(
  permit: Permit<"mark" | "read">,
  claimId: string,
  input: CreateMark,
): Promise<MarkRecord> {
  const { id, evidence = [], claimVersion, rationale = "", layer, verdict } = input;
  const { projectId, actor } = permit;
  const made = await createIdempotently(
    actor,
    { id, scope: `marks of ${claimId}`, body: { evidence, claimVersion, rationale, layer, verdict } },
    (markId) => prisma().mark.findUnique({ where: { id: markId }, select: { requestHash: true } }),
    async (key) => {
      const version = await judgedVersion(permit, claimId, input);
      return prisma().mark.create({
        data: {
          ...key,
          projectId,
          claimId,
          claimVersion: version,
          layer,
          verdict,
          rationale,
          authorId: actor.id,
          evidence: {
            create: evidence.map((piece, index) => ({ ...piece, index, projectId, authorId: actor.id })),
          },
        },
        select: { id: true },
      });
    },
  );
  const mark = (await marksOfClaims(permit, [claimId])).find((candidate) => candidate.id === made);
  if (!mark) throw new Problem("not-found");
  return mark;
}

/** The version of the claim that a mark judges: the current one, which must be the one that the reviewer saw. */
async function judgedVersion(permit: Permit<"read">, claimId: string, input: CreateMark): Promise<number> {
  const claim = await prisma().claim.findFirstOrThrow({
    where: { projectId: permit.projectId, id: claimId },
    select: { version: true, attribution: { where: { deletedAt: null }, select: { source: true } } },
  });
  if (!layersOf(claim).includes(input.layer)) throw invalid(["layer"], "no-attribution");
  if (input.claimVersion !== undefined && input.claimVersion !== claim.version) {
    throw new Problem("stale", { current: await getClaim(permit, claimId) });
  }
  return claim.version;
}
