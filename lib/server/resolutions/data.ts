import "server-only";
import { z } from "zod";
import type { Page } from "../../schemas/list";
import type { ResolutionRecord } from "../../schemas/resolution";
import type { Permit } from "../actor";
import { type StateOfClaim, statesOfClaims } from "../claims/state";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { decodeCursor, toPage } from "../http/cursor";
import { personColumns } from "../people";

const resolutionColumns = {
  id: true,
  claimId: true,
  layer: true,
  verdict: true,
  rationale: true,
  author: { select: personColumns },
  createdAt: true,
  marks: { select: { mark: { select: { id: true, verdict: true } } } },
} satisfies Prisma.ResolutionSelect;

/** The resolutions of some claims, the earliest first. Only the latest on a layer can hold: it takes an earlier one's place. */
export async function resolutionsOfClaims(
  permit: Permit<"read">,
  claimIds: readonly string[],
  stateOf: (claimId: string) => StateOfClaim,
): Promise<ResolutionRecord[]> {
  const rows = await prisma().resolution.findMany({
    where: { projectId: permit.projectId, claimId: { in: [...claimIds] } },
    orderBy: { seq: "asc" },
    select: resolutionColumns,
  });
  return rows.map(({ marks, createdAt, ...row }) => {
    const latest = stateOf(row.claimId).resolutions[row.layer];
    const staleBecause = latest?.id === row.id ? [...latest.staleBecause] : [];
    return {
      ...row,
      marks: marks.map(({ mark }) => mark.id),
      dissent: marks.filter(({ mark }) => mark.verdict !== row.verdict).map(({ mark }) => mark.id),
      createdAt: createdAt.toISOString(),
      stale: latest?.id !== row.id || staleBecause.length > 0,
      staleBecause,
    };
  });
}

const ResolutionKeySchema = z.tuple([z.uuid()]);

export async function listResolutions(
  permit: Permit<"read">,
  claimId: string,
  { cursor, limit = 100 }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<ResolutionRecord>> {
  const after = decodeCursor(ResolutionKeySchema, cursor);
  const stateOf = await statesOfClaims(permit, [claimId]);
  const resolutions = await resolutionsOfClaims(permit, [claimId], stateOf);
  const from = after ? resolutions.findIndex(({ id }) => id === after[0]) + 1 : 0;
  return toPage(
    resolutions.slice(from, from + limit + 1),
    limit,
    (resolution) => [resolution.id],
    (resolution) => resolution,
  );
}
