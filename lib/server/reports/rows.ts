import "server-only";
import { isChecked } from "../../domain/claim-state";
import type { ClaimPlace } from "../../domain/report-numbers";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { groupBy } from "../group-by";
import { evidenceColumns } from "../marks/to-record";
import { visibleInReport } from "../marks/visible-marks";
import { personColumns } from "../person-columns";

const claimColumns = {
  id: true,
  text: true,
  attribution: {
    where: { deletedAt: null },
    select: { source: true, cue: true, form: true, dateSaid: true, chain: true },
  },
  claimState: {
    select: {
      ...{ state: true, verdict: true, saidMarkIds: true, soMarkIds: true },
      ...{ soState: true, soVerdict: true, soResolutionId: true },
      ...{ saidState: true, saidVerdict: true, saidResolutionId: true },
    },
  },
} satisfies Prisma.ClaimSelect;

const markColumns = {
  id: true,
  claimId: true,
  layer: true,
  verdict: true,
  rationale: true,
  ground: true,
  confidence: true,
  figure: true,
  createdAt: true,
  author: { select: personColumns },
  evidence: { orderBy: { index: "asc" }, select: evidenceColumns },
} satisfies Prisma.MarkSelect;

const resolutionColumns = {
  id: true,
  cause: true,
  figure: true,
  rationale: true,
  createdAt: true,
  author: { select: personColumns },
} satisfies Prisma.ResolutionSelect;

export type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimColumns }>;
export type StateRow = NonNullable<ClaimRow["claimState"]>;
export type MarkRow = Prisma.MarkGetPayload<{ select: typeof markColumns }>;
export type ResolutionRow = Prisma.ResolutionGetPayload<{ select: typeof resolutionColumns }>;

/** Where a version asserts which claims; on the same words in the order in which they were attached. */
export async function placesIn(versionId: string): Promise<ClaimPlace[]> {
  const anchors = await prisma().anchor.findMany({
    where: { versionId, replacedAt: null, start: { not: null }, annotation: { deletedAt: null } },
    orderBy: [{ start: "asc" }, { id: "asc" }],
    select: {
      start: true,
      end: true,
      annotation: {
        select: {
          occurrences: {
            where: { deletedAt: null, claim: { deletedAt: null } },
            orderBy: [{ createdAt: "asc" }, { id: "asc" }],
            select: { claimId: true },
          },
        },
      },
    },
  });
  return anchors.flatMap(({ start, end, annotation }) =>
    start === null || end === null ? [] : annotation.occurrences.map(({ claimId }) => ({ claimId, start, end })),
  );
}

export function claimsOf(projectId: string, ids: readonly string[]): Promise<ClaimRow[]> {
  return prisma().claim.findMany({
    where: { projectId, id: { in: [...ids] }, deletedAt: null },
    select: claimColumns,
  });
}

export function isDecided({ claimState }: ClaimRow): boolean {
  return claimState !== null && isChecked(claimState.state);
}

/** What is said on some claims: the marks that count, by the claim's id, and the resolutions by their own. */
export interface Said {
  marks: Map<string, MarkRow[]>;
  resolutions: Map<string, ResolutionRow>;
}

export async function saidOf(projectId: string, claims: readonly ClaimRow[]): Promise<Said> {
  const states = claims.flatMap(({ claimState }) => claimState ?? []);
  const markIds = states.flatMap(({ soMarkIds, saidMarkIds }) => [...soMarkIds, ...saidMarkIds]);
  const resolutionIds = states
    .flatMap(({ soResolutionId, saidResolutionId }) => [soResolutionId, saidResolutionId])
    .filter((id) => id !== null);
  const [marks, resolutions] = await Promise.all([
    prisma().mark.findMany({
      where: { projectId, id: { in: markIds }, ...visibleInReport },
      orderBy: { seq: "asc" },
      select: markColumns,
    }),
    prisma().resolution.findMany({
      where: { projectId, id: { in: resolutionIds }, ...visibleInReport },
      select: resolutionColumns,
    }),
  ]);
  return {
    marks: groupBy(marks, ({ claimId }) => claimId),
    resolutions: new Map(resolutions.map((resolution) => [resolution.id, resolution])),
  };
}
