import "server-only";
import { type ClaimState, claimStates } from "../../domain/claim-state";
import { countsAtEnds, measuredDays } from "../../domain/coverage-series";
import { dayAfter, dayOf, startOfDay } from "../../domain/day";
import type { CoverageDay, CoverageOverTime, CoverageQuery } from "../../schemas/coverage";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { articleParts, type CoverageParts, projectParts } from "./parts";

/** A number of something that there is now, or that came or went: before the end of the first day (0), of the second … */
interface Counted {
  what: "state" | "annotations" | "mine";
  /** Null: now. */
  bucket: number | null;
  before: ClaimState | null;
  after: ClaimState | null;
  count: number;
}

/**
 * How far a project, or one article of it, was at the ends of days: what there is now, less what has changed since. So a
 * short time is read from the changes of that time alone, and today's numbers are those of every other page.
 */
export async function getCoverage(permit: Permit<"read">, query: CoverageQuery): Promise<CoverageOverTime> {
  const { zone = "UTC" } = query;
  const to = query.to ?? dayOf(new Date(), zone);
  const days = measuredDays(query.from ?? (await firstDay(permit, zone)), to);
  const ends = days.map((day) => startOfDay(dayAfter(day), zone).toISOString());
  const parts = query.article ? articleParts(permit, query.article) : projectParts(permit);
  const rows = await prisma().$queryRaw<Counted[]>(countsSql(parts, ends));
  return { days: daysOf(permit, days, rows) };
}

/** On which the project was made, or its first claim where that is older than the project here. */
async function firstDay({ projectId }: Permit<"read">, zone: string): Promise<string> {
  const [first] = await prisma().$queryRaw<{ at: Date }[]>`
    SELECT least(project."createdAt", (
      SELECT change.at FROM "ClaimStateChange" change WHERE change."projectId" = project.id ORDER BY change.at LIMIT 1
    )) AS at
    FROM "Project" project WHERE project.id = ${projectId}::uuid`;
  return dayOf(first?.at ?? new Date(), zone);
}

/** One statement and so one moment: what there is now and what has changed since belong together. */
function countsSql({ states, stateChanges, annotations, annotationEvents, marks }: CoverageParts, ends: string[]) {
  const first = Prisma.sql`${ends[0]}::timestamptz`;
  const bucket = Prisma.sql`width_bucket(at, ${ends}::timestamptz[])`;
  return Prisma.sql`
    SELECT 'state' AS what, NULL::int AS bucket, NULL::"State" AS before, state AS after, count(*)::int AS count
      FROM (${states}) now GROUP BY state
    UNION ALL
    SELECT 'state', ${bucket}, before, after, count(*)::int FROM (${stateChanges}) change
      WHERE at >= ${first} GROUP BY 2, before, after
    UNION ALL
    SELECT 'annotations', NULL, NULL, NULL, count(*)::int FROM (${annotations}) now
    UNION ALL
    SELECT 'annotations', ${bucket}, NULL, NULL, sum(CASE action WHEN 'deleted' THEN -1 ELSE 1 END)::int
      FROM (${annotationEvents}) event
      WHERE at >= ${first} AND action IN ('created', 'deleted', 'restored') GROUP BY 2
    UNION ALL
    SELECT 'mine', ${bucket}, NULL, NULL, count(*)::int FROM (${marks}) mark GROUP BY 2`;
}

/** The numbers at the ends of days, as the reader may see them. */
function daysOf({ visibility }: Permit<"read">, days: readonly string[], rows: readonly Counted[]): CoverageDay[] {
  const countsOf = (what: Counted["what"], weigh: (row: Counted) => number): number[] => {
    let now = 0;
    const changes = new Array<number>(days.length + 1).fill(0);
    for (const row of rows.filter((one) => one.what === what)) {
      if (row.bucket === null) now += weigh(row);
      else changes[row.bucket] = (changes[row.bucket] ?? 0) + weigh(row);
    }
    // What has no number for now is counted from its beginning.
    const all = what === "mine" ? changes.reduce((sum, change) => sum + change, 0) : now;
    return countsAtEnds(all, changes);
  };
  const is = (value: unknown) => (value ? 1 : 0);
  const annotations = countsOf("annotations", ({ count }) => count);
  const claims = countsOf("state", ({ before, after, count }) => (is(after) - is(before)) * count);
  const mine = countsOf("mine", ({ count }) => count);
  const states = claimStates.map((state) => ({
    state,
    counts: countsOf("state", ({ before, after, count }) => (is(after === state) - is(before === state)) * count),
  }));
  return days.map((day, index) => ({
    day,
    annotations: annotations[index] ?? 0,
    claims: claims[index] ?? 0,
    states:
      visibility === "all"
        ? (Object.fromEntries(states.map(({ state, counts }) => [state, counts[index] ?? 0])) as Record<
            ClaimState,
            number
          >)
        : null,
    mine: mine[index] ?? 0,
  }));
}
