import "server-only";
import type { ClaimState, LayerState, StaleReason } from "../../domain/claim-state";
import type { ConflictReason } from "../../domain/conflict-reasons";
import type { Layer, Verdict } from "../../domain/verdict";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { visibleClaimStates } from "../marks/visible-marks";

/** Where a claim stands, as the database has written it beside the claim. */
export interface StateOfClaim {
  state: ClaimState;
  verdict: Verdict | null;
  layers: Record<Layer, LayerState>;
  /** How many marks are current, on both layers. */
  markCount: number;
  /** Why each layer is for a resolver, but for rival figures. */
  conflictBecause: Record<Layer, readonly ConflictReason[]>;
  /** How many marks resolvers asked for on each layer, beside those that the project asks for. */
  extraMarks: Record<Layer, number>;
  /** The latest resolution on each layer that has one, and what came after it. */
  resolutions: Partial<Record<Layer, { id: string; staleBecause: readonly StaleReason[] }>>;
}

const open: LayerState = { state: "open", verdict: null };
const openClaim: StateOfClaim = {
  ...open,
  layers: { so: open, said: open },
  markCount: 0,
  conflictBecause: { so: [], said: [] },
  extraMarks: { so: 0, said: 0 },
  resolutions: {},
};

interface StateRow {
  claimId: string;
  state: ClaimState;
  verdict: Verdict | null;
  soState: ClaimState;
  soVerdict: Verdict | null;
  soResolutionId: string | null;
  soStaleBecause: StaleReason[];
  soConflictBecause: ConflictReason[];
  soExtraMarks: number;
  saidState: ClaimState;
  saidVerdict: Verdict | null;
  saidResolutionId: string | null;
  saidStaleBecause: StaleReason[];
  saidConflictBecause: ConflictReason[];
  saidExtraMarks: number;
  markCount: number;
}

/** Where some claims of a project stand, as the reader sees it. */
export async function statesOfClaims(
  permit: Permit<"read">,
  claimIds: readonly string[],
): Promise<(claimId: string) => StateOfClaim> {
  if (claimIds.length === 0) return () => openClaim;
  const rows = await prisma().$queryRaw<StateRow[]>`
    SELECT "claimId", state, verdict, "soState", "soVerdict", "soResolutionId", "soStaleBecause"::text[], "saidState",
      "saidVerdict", "saidResolutionId", "saidStaleBecause"::text[], "markCount",
      "soConflictBecause"::text[], "saidConflictBecause"::text[], "soExtraMarks", "saidExtraMarks"
    FROM ${visibleClaimStates(permit)} states
    WHERE "projectId" = ${permit.projectId}::uuid AND "claimId" = ANY(${[...claimIds]}::uuid[])`;
  const states = new Map(rows.map((row) => [row.claimId, stateOf(row)]));
  return (claimId) => states.get(claimId) ?? openClaim;
}

function stateOf(row: StateRow): StateOfClaim {
  return {
    state: row.state,
    verdict: row.verdict,
    layers: {
      so: { state: row.soState, verdict: row.soVerdict },
      said: { state: row.saidState, verdict: row.saidVerdict },
    },
    markCount: row.markCount,
    conflictBecause: { so: row.soConflictBecause, said: row.saidConflictBecause },
    extraMarks: { so: row.soExtraMarks, said: row.saidExtraMarks },
    resolutions: {
      ...(row.soResolutionId && { so: { id: row.soResolutionId, staleBecause: row.soStaleBecause } }),
      ...(row.saidResolutionId && { said: { id: row.saidResolutionId, staleBecause: row.saidStaleBecause } }),
    },
  };
}
