import "server-only";
import { currentMarks } from "../../domain/claim-state";
import type { MarkRecord } from "../../schemas/mark";
import type { Prisma } from "../db/generated/client";
import { personColumns } from "../people";

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

export const markColumns = {
  id: true,
  claimId: true,
  claimVersion: true,
  layer: true,
  verdict: true,
  rationale: true,
  authorId: true,
  author: { select: personColumns },
  createdAt: true,
  evidence: { orderBy: { index: "asc" }, select: evidenceColumns },
} satisfies Prisma.MarkSelect;

export type MarkRow = Prisma.MarkGetPayload<{ select: typeof markColumns }>;

/** All marks of some claims, in the order in which they were made, told whether they are current. */
export function presentMarks(rows: readonly MarkRow[]): MarkRecord[] {
  const current = new Set(currentMarks(rows).map(({ id }) => id));
  return rows.map(({ authorId: _, createdAt, ...mark }) => ({
    ...mark,
    createdAt: createdAt.toISOString(),
    current: current.has(mark.id),
  }));
}
