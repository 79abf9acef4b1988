import "server-only";
import { isOutdated } from "../../domain/wording";
import type { Page } from "../../schemas/list";
import type { ResolutionRecord } from "../../schemas/resolution";
import type { Permit } from "../actor";
import { type StateOfClaim, statesOfClaims } from "../claims/state";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { seqPage, toSeqPage } from "../http/cursor";
import { type NamesOnClaims, namesOnClaims } from "../marks/hidden-names";
import { visibleTo } from "../marks/visible-marks";
import { objectionColumns, toObjectionRecord } from "../objections/data";
import { personColumns } from "../person-columns";

export const resolutionColumns = {
  id: true,
  seq: true,
  claimId: true,
  claimVersion: true,
  layer: true,
  outcome: true,
  cause: true,
  verdict: true,
  figure: true,
  rationale: true,
  question: true,
  otherClaim: { select: { id: true, text: true } },
  author: { select: personColumns },
  createdAt: true,
  marks: { select: { mark: { select: { id: true, verdict: true } } } },
  objections: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: objectionColumns },
  claim: {
    select: {
      soSinceVersion: true,
      saidSinceVersion: true,
      attribution: { where: { deletedAt: null }, select: { claimId: true } },
    },
  },
} satisfies Prisma.ResolutionSelect;

type ResolutionRow = Prisma.ResolutionGetPayload<{ select: typeof resolutionColumns }>;

/** The resolutions of some claims, the earliest first. Only the latest on a layer can hold: it takes an earlier one's place. */
export async function resolutionsOfClaims(
  permit: Permit<"read">,
  claimIds: readonly string[],
  stateOf: (claimId: string) => StateOfClaim,
): Promise<ResolutionRecord[]> {
  const rows = await prisma().resolution.findMany({
    where: { projectId: permit.projectId, claimId: { in: [...claimIds] }, ...visibleTo(permit) },
    orderBy: { seq: "asc" },
    select: resolutionColumns,
  });
  const names = await namesOnClaims(permit, claimIds);
  return rows.map((row) => presentResolution(row, stateOf, names));
}

export function presentResolution(
  { seq: _, claimVersion, claim, marks, objections, createdAt, ...row }: ResolutionRow,
  stateOf: (claimId: string) => StateOfClaim,
  names: NamesOnClaims,
): ResolutionRecord {
  const latest = stateOf(row.claimId).resolutions[row.layer];
  const staleBecause = latest?.id === row.id ? [...latest.staleBecause] : [];
  const isOtherwise = (verdict: string | null) => row.verdict !== null && verdict !== row.verdict;
  return {
    ...row,
    marks: marks.map(({ mark }) => mark.id),
    dissent: marks.filter(({ mark }) => isOtherwise(mark.verdict)).map(({ mark }) => mark.id),
    objections: objections.map((objection) => toObjectionRecord(names, objection)),
    author: names.person(row.claimId, row.author),
    createdAt: createdAt.toISOString(),
    outdated: isOutdated({ layer: row.layer, claimVersion }, claim),
    stale: latest?.id !== row.id || staleBecause.length > 0,
    staleBecause,
  };
}

/** @throws Prisma's error where the claim has no such resolution */
export async function getResolution(permit: Permit<"read">, claimId: string, id: string): Promise<ResolutionRecord> {
  const [row, stateOf, names] = await Promise.all([
    prisma().resolution.findFirstOrThrow({
      where: { projectId: permit.projectId, claimId, id, ...visibleTo(permit) },
      select: resolutionColumns,
    }),
    statesOfClaims(permit, [claimId]),
    namesOnClaims(permit, [claimId]),
  ]);
  return presentResolution(row, stateOf, names);
}

/** A page of the resolutions of one claim, the earliest first. */
export async function listResolutions(
  permit: Permit<"read">,
  claimId: string,
  { cursor, limit = 100 }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<ResolutionRecord>> {
  const { where, ...page } = seqPage(cursor, limit);
  const [rows, stateOf, names] = await Promise.all([
    prisma().resolution.findMany({
      where: { ...where, projectId: permit.projectId, claimId, ...visibleTo(permit) },
      ...page,
      select: resolutionColumns,
    }),
    statesOfClaims(permit, [claimId]),
    namesOnClaims(permit, [claimId]),
  ]);
  return toSeqPage(rows, limit, (row) => presentResolution(row, stateOf, names));
}
