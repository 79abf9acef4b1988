import "server-only";
import { isOutdated } from "../../domain/wording";
import type { MarkRecord } from "../../schemas/mark";
import type { Permit } from "../actor";
import type { Prisma } from "../db/generated/client";
import { personColumns } from "../person-columns";
import type { NamesOnClaims } from "./hidden-names";

export const evidenceColumns = {
  id: true,
  url: true,
  archivedUrl: true,
  quote: true,
  publisher: true,
  published: true,
  accessed: true,
  stance: true,
  origin: true,
} satisfies Prisma.EvidenceSelect;

/** What a reviewer says by a mark, beside its evidence. */
export const saidColumns = {
  verdict: true,
  rationale: true,
  confidence: true,
  ground: true,
  figure: true,
  noteToResolver: true,
} satisfies Prisma.MarkSelect;

export const markColumns = {
  id: true,
  seq: true,
  claimId: true,
  claimVersion: true,
  layer: true,
  ...saidColumns,
  author: { select: personColumns },
  createdAt: true,
  evidence: { orderBy: { index: "asc" }, select: evidenceColumns },
  claim: {
    select: {
      soSinceVersion: true,
      saidSinceVersion: true,
      attribution: { where: { deletedAt: null }, select: { claimId: true } },
      claimState: { select: { soMarkIds: true, saidMarkIds: true } },
    },
  },
} satisfies Prisma.MarkSelect;

export type MarkRow = Prisma.MarkGetPayload<{ select: typeof markColumns }>;

/** A mark as the reader sees it, told whether it is current and whether it judged other words than the claim's of today. */
export function toMarkRecord(
  { actor, abilities }: Permit<"read">,
  names: NamesOnClaims,
  { seq: _, claim, createdAt, noteToResolver, ...mark }: MarkRow,
): MarkRecord {
  const { soMarkIds = [], saidMarkIds = [] } = claim.claimState ?? {};
  const isForReader = abilities.includes("resolve") || mark.author.id === actor.id;
  return {
    ...mark,
    author: names.person(mark.claimId, mark.author),
    noteToResolver: (isForReader && noteToResolver) || null,
    createdAt: createdAt.toISOString(),
    current: soMarkIds.includes(mark.id) || saidMarkIds.includes(mark.id),
    outdated: isOutdated(mark, claim),
  };
}
