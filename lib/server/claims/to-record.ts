import "server-only";
import type { AttributionRecord, ClaimSummary, QuantityRecord } from "../../schemas/claim";
import type { Prisma } from "../db/generated/client";
import { personColumns } from "../person-columns";
import type { StateOfClaim } from "./state";

export const claimColumns = {
  id: true,
  projectId: true,
  text: true,
  attribution: {
    select: { source: true, cue: true, form: true, dateSaid: true, chain: true, deletedAt: true },
  },
  quantity: {
    select: {
      raw: true,
      value: true,
      lower: true,
      upper: true,
      approximator: true,
      unit: true,
      counted: true,
      kind: true,
      timeScope: true,
      place: true,
      deletedAt: true,
    },
  },
  question: { select: { id: true, text: true } },
  createdBy: { select: personColumns },
  createdAt: true,
  version: true,
} satisfies Prisma.ClaimSelect;

export type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimColumns }>;

export function toClaimSummary(row: ClaimRow, { state, verdict }: StateOfClaim): ClaimSummary {
  return {
    id: row.id,
    projectId: row.projectId,
    text: row.text,
    state,
    verdict,
    attribution: living<AttributionRecord>(row.attribution),
    quantity: living<QuantityRecord>(row.quantity),
    question: row.question,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
  };
}

/** A part of a claim without its tombstone mark, or null where it was taken away. */
export function living<T extends object>(part: (T & { deletedAt: Date | null }) | null): T | null {
  if (!part || part.deletedAt) return null;
  const { deletedAt: _, ...rest } = part;
  return rest as unknown as T;
}
