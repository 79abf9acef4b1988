import "server-only";
import type { ClaimState } from "../../domain/claim-state";
import type { Layer, Verdict } from "../../domain/verdict";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { visibleClaimStates, visibleTo } from "../marks/visible-marks";
import { personColumns } from "../person-columns";

const markColumns = {
  id: true,
  authorId: true,
  verdict: true,
  figure: true,
  author: { select: personColumns },
} satisfies Prisma.MarkSelect;

/** A layer of a claim with the current marks on it, as the reader sees them. */
export interface MarkedLayer {
  claim: string;
  text: string;
  layer: Layer;
  verdict: Verdict | null;
  resolutionId: string | null;
  marks: Prisma.MarkGetPayload<{ select: typeof markColumns }>[];
}

/** Those layers of some claims, by SQL that reads their ids, that are in one of some states; the oldest claim first. */
export async function markedLayers(
  permit: Permit<"read">,
  claimIds: Prisma.Sql,
  states: readonly ClaimState[],
): Promise<MarkedLayer[]> {
  const rows = await prisma().$queryRaw<(Omit<MarkedLayer, "marks"> & { markIds: string[] })[]>`
    SELECT states."claimId" AS claim, claim.text, one.layer, one.verdict, one."resolutionId", one."markIds"
    FROM ${visibleClaimStates(permit)} states
    JOIN "Claim" claim ON claim.id = states."claimId"
    CROSS JOIN LATERAL (VALUES
      ('so', "soState", "soVerdict", "soResolutionId", "soMarkIds"),
      ('said', "saidState", "saidVerdict", "saidResolutionId", "saidMarkIds")
    ) one (layer, state, verdict, "resolutionId", "markIds")
    WHERE states."projectId" = ${permit.projectId}::uuid AND states."claimId" IN (${claimIds})
      AND one.state = ANY(${[...states]}::"State"[])
    ORDER BY states."createdAt", states."claimId", one.layer`;
  const marks = await prisma().mark.findMany({
    where: {
      projectId: permit.projectId,
      id: { in: rows.flatMap(({ markIds }) => markIds) },
      ...visibleTo(permit),
    },
    orderBy: { seq: "asc" },
    select: markColumns,
  });
  return rows.map(({ markIds, ...row }) => ({ ...row, marks: marks.filter(({ id }) => markIds.includes(id)) }));
}
