import "server-only";
import type { ClaimState, LayerState } from "../../domain/claim-state";
import type { Layer, Verdict } from "../../domain/verdict";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";

/**
 * The rules of lib/domain/claim-state.ts as SQL, so that the claims of a project can be filtered and counted by their
 * state. One row for each claim that has ever been marked; a claim without a row is open.
 *
 * Columns: "claimId", state, verdict, "soState", "soVerdict", "saidState", "saidVerdict".
 *
 * @param asOf leaves out of account what came later
 */
export function claimStatesSql(projectId: string, claimIds?: readonly string[], asOf?: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT "claimId",
      CASE
        WHEN so = 'open' AND said = 'open' THEN 'open'
        WHEN 'conflict' IN (so, said) THEN 'conflict'
        WHEN 'stale' IN (so, said) THEN 'stale'
        WHEN so = 'open' OR 'marked' IN (so, said) THEN 'marked'
        WHEN 'resolved' IN (so, said) THEN 'resolved'
        ELSE 'agreed'
      END AS state,
      CASE WHEN so = 'open' THEN "saidVerdict" ELSE "soVerdict" END::text AS verdict,
      so AS "soState", "soVerdict"::text, said AS "saidState", "saidVerdict"::text
    FROM (
      SELECT "claimId",
        coalesce(max(state) FILTER (WHERE layer = 'so'), 'open') AS so,
        coalesce(max(state) FILTER (WHERE layer = 'said'), 'open') AS said,
        max(verdict) FILTER (WHERE layer = 'so') AS "soVerdict",
        max(verdict) FILTER (WHERE layer = 'said') AS "saidVerdict"
      FROM (${layerStatesSql(projectId, claimIds, asOf)}) layers
      GROUP BY "claimId"
    ) claims`;
}

function layerStatesSql(
  projectId: string,
  claimIds: readonly string[] | undefined,
  asOf: Date | undefined,
): Prisma.Sql {
  const among = claimIds ? Prisma.sql`AND "claimId" = ANY(${claimIds}::uuid[])` : Prisma.empty;
  const made = asOf ? Prisma.sql`AND "createdAt" <= ${asOf}::timestamptz` : Prisma.empty;
  const scope = Prisma.sql`"projectId" = ${projectId}::uuid ${among} ${made}`;
  return Prisma.sql`
    SELECT marks."claimId", marks.layer,
      CASE
        WHEN resolution.id IS NOT NULL AND (
          resolution."markIds" IS DISTINCT FROM marks.ids
          OR marks.layer = 'so' AND EXISTS (${laterRivalSql(asOf)})) THEN 'stale'
        WHEN resolution.id IS NOT NULL THEN 'resolved'
        WHEN marks.count = 0 THEN 'open'
        WHEN marks.verdicts > 1 THEN 'conflict'
        WHEN marks.count >= project."marksRequired" THEN 'agreed'
        ELSE 'marked'
      END AS state,
      CASE
        WHEN resolution.id IS NOT NULL THEN resolution.verdict
        WHEN marks.verdicts = 1 THEN marks.verdict
      END AS verdict
    FROM (
      SELECT "claimId", layer,
        count(verdict) AS count,
        count(DISTINCT verdict) AS verdicts,
        min(verdict) AS verdict,
        coalesce(array_agg(id ORDER BY id) FILTER (WHERE verdict IS NOT NULL), '{}') AS ids
      FROM (
        SELECT DISTINCT ON ("claimId", layer, "authorId") "claimId", layer, id, verdict
        FROM "Mark" WHERE ${scope}
        ORDER BY "claimId", layer, "authorId", seq DESC
      ) latest
      GROUP BY "claimId", layer
    ) marks
    JOIN "Project" project ON project.id = ${projectId}::uuid
    LEFT JOIN (
      SELECT DISTINCT ON ("claimId", layer) "claimId", layer, id, verdict, "createdAt",
        ARRAY(SELECT weighed."markId" FROM "ResolutionMark" weighed
              WHERE weighed."resolutionId" = "Resolution".id ORDER BY weighed."markId") AS "markIds"
      FROM "Resolution" WHERE ${scope}
      ORDER BY "claimId", layer, seq DESC
    ) resolution ON resolution."claimId" = marks."claimId" AND resolution.layer = marks.layer`;
}

/** Another claim on the same question that brought another figure after the resolution. */
function laterRivalSql(asOf: Date | undefined): Prisma.Sql {
  const came = Prisma.sql`greatest(other."questionSince", rival."changedAt")`;
  return Prisma.sql`
  SELECT FROM "Claim" own
  JOIN "Quantity" figure ON figure."claimId" = own.id AND figure."deletedAt" IS NULL
  JOIN "Claim" other ON other."questionId" = own."questionId" AND other.id <> own.id AND other."deletedAt" IS NULL
  JOIN "Quantity" rival ON rival."claimId" = other.id AND rival."deletedAt" IS NULL
  WHERE own.id = marks."claimId"
    AND ${came} > resolution."createdAt" ${asOf ? Prisma.sql`AND ${came} <= ${asOf}::timestamptz` : Prisma.empty}
    AND (rival.value, rival.lower, rival.upper) IS DISTINCT FROM (figure.value, figure.lower, figure.upper)`;
}

export interface StateOfClaim {
  state: ClaimState;
  verdict: Verdict | null;
  layers: Record<Layer, LayerState>;
}

const open: LayerState = { state: "open", verdict: null };
const openClaim: StateOfClaim = { ...open, layers: { so: open, said: open } };

/** The states of some claims of a project, with those of their layers; at a time, where one is given. */
export async function statesOfClaims(
  projectId: string,
  claimIds: readonly string[],
  asOf?: Date,
): Promise<(claimId: string) => StateOfClaim> {
  if (claimIds.length === 0) return () => openClaim;
  const rows = await prisma().$queryRaw<
    {
      claimId: string;
      state: ClaimState;
      verdict: Verdict | null;
      soState: ClaimState;
      soVerdict: Verdict | null;
      saidState: ClaimState;
      saidVerdict: Verdict | null;
    }[]
  >(claimStatesSql(projectId, claimIds, asOf));
  const states = new Map(
    rows.map((row) => [
      row.claimId,
      {
        state: row.state,
        verdict: row.verdict,
        layers: {
          so: { state: row.soState, verdict: row.soVerdict },
          said: { state: row.saidState, verdict: row.saidVerdict },
        },
      },
    ]),
  );
  return (claimId) => states.get(claimId) ?? openClaim;
}
