import "server-only";
import { RecomputePayloadSchema } from "../../schemas/job";
import { prisma } from "../db/database";
import { defineJob, previewOfNothing } from "./definition";

/** Claims at a time: few enough that those who mark them meanwhile do not wait. */
const batch = 200;

/**
 * Works out anew where the claims of a project stand. The database keeps that true by itself; this is for who has mended
 * rows by hand or wants to be sure, and says how many stood otherwise.
 */
export const recomputeStates = defineJob({
  kind: "recompute-states",
  ability: "manage",
  payload: RecomputePayloadSchema,
  attempts: 5,
  async preview({ projectId }) {
    const count = await prisma().claim.count({ where: { projectId } });
    return { ...previewOfNothing, count };
  },
  async run({ projectId, signal, progress }) {
    const total = await prisma().claim.count({ where: { projectId } });
    let [done, changed] = [0, 0];
    for (let after: string | undefined; ; ) {
      signal.throwIfAborted();
      progress(done, Math.max(total, done));
      const claims = await prisma().claim.findMany({
        where: { projectId, ...(after && { id: { gt: after } }) },
        orderBy: { id: "asc" },
        take: batch,
        select: { id: true },
      });
      const last = claims.at(-1);
      if (!last) return { claims: done, changed };
      changed += await recompute(claims.map(({ id }) => id));
      done += claims.length;
      after = last.id;
    }
  },
});

/** How many of the claims stood otherwise. */
async function recompute(claimIds: readonly string[]): Promise<number> {
  return prisma().$transaction(async (tx) => {
    const states = () => tx.$queryRaw<{ claimId: string; row: string }[]>`
      SELECT "claimId", md5(state::text) AS row FROM "ClaimState" state WHERE "claimId" = ANY(${claimIds}::uuid[])`;
    const before = new Map((await states()).map(({ claimId, row }) => [claimId, row]));
    await tx.$queryRaw`SELECT refresh_claim_states(${claimIds}::uuid[])::text AS done`;
    return (await states()).filter(({ claimId, row }) => before.get(claimId) !== row).length;
  });
}
