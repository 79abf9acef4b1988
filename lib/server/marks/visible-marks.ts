import "server-only";
import { checkedStates } from "../../domain/claim-state";
import type { Layer } from "../../domain/verdict";
import { disputedStates } from "../../domain/visibility";
import type { Permit } from "../actor";
import { Prisma } from "../db/generated/client";
import { uuid } from "../db/json-sql";

/*
 * Who sees which mark, and what would give it away: whatever reads marks, resolutions, states, counts, comments or events
 * reads them through one of these. The rule is one condition on the row of the claim's state: here in SQL, as text because a
 * COPY takes no parameters, and for Prisma.
 */

type Reader = Permit<"read">;

/** Whether the reader has judged a layer of the claim whose state is `states`, in the words that it has. */
function hasJudged({ actor }: Reader, layer: Layer): string {
  return `${uuid(actor.id)} = ANY(states."${layer}JudgeIds")`;
}

/**
 * Whether the reader sees what others say on a layer of the claim whose state is `states`. Where a decision on its words of
 * today sent it back to those who mark, its resolver goes on seeing it.
 */
function seesLayer(permit: Reader, layer: Layer): string {
  const isDisputed = `(states."${layer}State" IN (${disputedStates.map((state) => `'${state}'`).join(", ")})
    OR states."${layer}ResolutionId" IS NOT NULL AND NOT 'wording' = ANY(states."${layer}StaleBecause"))`;
  return permit.visibility === "disputed" ? `(${hasJudged(permit, layer)} OR ${isDisputed})` : hasJudged(permit, layer);
}

/** Whether something holds on a layer, which is SQL as well, of the claim with an id. */
function ofClaim(holds: (layer: Layer) => string, claimId: string, layer: string): string {
  return `EXISTS (SELECT FROM "ClaimState" states WHERE states."claimId" = ${claimId} AND CASE ${layer}
    WHEN 'so' THEN ${holds("so")} WHEN 'said' THEN ${holds("said")} END)`;
}

/** Whether the reader sees what is said on a layer of the claim with an id. */
function seesClaim(permit: Reader, claimId: string, layer: string): string {
  return ofClaim((one) => seesLayer(permit, one), claimId, layer);
}

/**
 * Whether the reader sees what is known of a layer of a claim: who manages the project, and who has judged it. This does
 * not depend on whether the project is blind: what is known would be no test of who knows it.
 */
export function goldIsVisible(permit: Reader, claimId: string, layer: string): string {
  if (permit.abilities.includes("manage")) return "TRUE";
  return ofClaim((one) => hasJudged(permit, one), claimId, layer);
}

/**
 * The rows of "ClaimState" as the reader sees them, to be read from: a layer on which she sees nothing is open, with no
 * marks and no resolution. Where she sees everything it is the table itself, with its indexes.
 */
export function visibleClaimStatesText(permit: Reader): string {
  if (permit.visibility === "all") return `"ClaimState"`;
  const columns = (layer: Layer) => {
    const seen = (name: string, otherwise: string) =>
      `CASE WHEN ${seesLayer(permit, layer)} THEN "${layer}${name}" ELSE ${otherwise} END AS "${layer}${name}"`;
    return [
      seen("State", "'open'"),
      seen("Verdict", "NULL"),
      seen("MarkIds", "'{}'"),
      seen("ResolutionId", "NULL"),
      seen("StaleBecause", "'{}'"),
      seen("ExtraMarks", "0"),
      `"${layer}JudgeIds"`,
    ].join(", ");
  };
  return `(
    SELECT seen.*, combined_state("soState", "saidState") AS state,
      "soVerdict" AS verdict,
      cardinality("soMarkIds") + cardinality("saidMarkIds") AS "markCount"
    FROM (
      SELECT "claimId", "projectId", "createdAt", "outdatedForIds", ${columns("so")}, ${columns("said")},
        CASE WHEN NOT ${seesLayer(permit, "so")} THEN '{}' WHEN ${seesLayer(permit, "said")} THEN "soConflictBecause"
          ELSE array_remove("soConflictBecause", 'said_against_so') END AS "soConflictBecause",
        CASE WHEN ${seesLayer(permit, "said")} THEN "saidConflictBecause" ELSE '{}' END AS "saidConflictBecause"
      FROM "ClaimState" states
    ) seen)`;
}

/** The same in a query of Prisma's. */
export function visibleClaimStates(permit: Reader): Prisma.Sql {
  return Prisma.raw(visibleClaimStatesText(permit));
}

/** Whether the reader sees the row of "Mark" or "Resolution" that has a name: her own, and others' where she sees them. */
export function markIsVisible(permit: Reader, row: string): string {
  if (permit.visibility === "all") return "TRUE";
  return `(${row}."authorId" = ${uuid(permit.actor.id)} OR ${seesClaim(permit, `${row}."claimId"`, `${row}.layer`)})`;
}

/**
 * Whether the reader sees everything that is said of the claim with an id, on each layer that it has. Who settles what
 * differs on one layer sees it too where nobody has marked the other.
 */
function seesWholeClaim(permit: Reader, claimId: string): string {
  const isAttributed = `EXISTS (
    SELECT FROM "Attribution" said WHERE said."claimId" = states."claimId" AND said."deletedAt" IS NULL)`;
  const [so, said] = [seesLayer(permit, "so"), seesLayer(permit, "said")];
  const judged = `${so} AND (${said} OR NOT ${isAttributed})`;
  const settles = `(${so} OR ${said}) AND (${so} OR states."soMarkIds" = '{}') AND (${said} OR states."saidMarkIds" = '{}')`;
  return `EXISTS (SELECT FROM "ClaimState" states WHERE states."claimId" = ${claimId}
    AND (${permit.visibility === "disputed" ? `${judged} OR ${settles}` : judged}))`;
}

/**
 * Whether the reader sees the row of "Comment" that has a name. A comment may show what its author thinks of a claim, or of
 * any claim that its annotation asserts, so it waits until the reader sees what is said of each; not her own, nor one whose
 * author declares that it shows nothing.
 */
export function commentIsVisible(permit: Reader, row: string): string {
  if (permit.visibility === "all") return "TRUE";
  const isOpen = `CASE WHEN ${row}."claimId" IS NOT NULL THEN ${seesWholeClaim(permit, `${row}."claimId"`)}
    ELSE NOT EXISTS (SELECT FROM "Occurrence" asserted JOIN "Claim" about ON about.id = asserted."claimId"
      WHERE asserted."annotationId" = ${row}."annotationId" AND asserted."deletedAt" IS NULL AND about."deletedAt" IS NULL
        AND NOT ${seesWholeClaim(permit, `asserted."claimId"`)}) END`;
  return `(${row}."createdById" = ${uuid(permit.actor.id)} OR ${row}."isNeutral" OR ${isOpen})`;
}

/**
 * Whether the reader sees the row `event`: of marks, evidence, resolutions, objections and comments as of
 * these themselves, of others always.
 */
export function eventIsVisible(permit: Reader): Prisma.Sql {
  const layer = `event.after ->> 'layer'`;
  const gold = `(event."subjectType" <> 'GoldVerdict' OR ${goldIsVisible(permit, `event."claimId"`, layer)})`;
  if (permit.visibility === "all") return Prisma.raw(permit.abilities.includes("manage") ? "TRUE" : gold);
  const ofEvidence = `SELECT mark.layer::text FROM "Mark" mark WHERE mark.id = (event.after ->> 'markId')::uuid`;
  const ofObjection = `SELECT layer::text FROM "Resolution" WHERE id = (event.after ->> 'resolutionId')::uuid`;
  return Prisma.raw(`(${gold} AND (
    event."subjectType" NOT IN ('Mark', 'Evidence', 'Resolution', 'Objection', 'ReasonJudgement', 'Comment')
    OR event."actorId" = ${uuid(permit.actor.id)}
    OR CASE event."subjectType"
      WHEN 'Comment' THEN EXISTS (SELECT FROM "Comment" remark WHERE remark.id = event."subjectId"
        AND ${commentIsVisible(permit, "remark")})
      ELSE ${seesClaim(permit, `event."claimId"`, `coalesce(${layer}, (${ofEvidence}), (${ofObjection}))`)} END))`);
}

/** The marks, the resolutions or the judgements of reasons that the reader sees, as Prisma has it. */
export function visibleTo(permit: Reader) {
  if (permit.visibility === "all") return {};
  const id = permit.actor.id;
  const disputed = [...disputedStates];
  const so = {
    OR: [
      { soJudgeIds: { has: id } },
      ...(permit.visibility === "disputed"
        ? [
            { soState: { in: disputed } },
            { soResolutionId: { not: null }, NOT: { soStaleBecause: { has: "wording" as const } } },
          ]
        : []),
    ],
  };
  const said = {
    OR: [
      { saidJudgeIds: { has: id } },
      ...(permit.visibility === "disputed"
        ? [
            { saidState: { in: disputed } },
            { saidResolutionId: { not: null }, NOT: { saidStaleBecause: { has: "wording" as const } } },
          ]
        : []),
    ],
  };
  return {
    OR: [
      { authorId: id },
      { layer: "so", claim: { claimState: { is: so } } },
      { layer: "said", claim: { claimState: { is: said } } },
    ],
  } satisfies Prisma.MarkWhereInput & Prisma.ResolutionWhereInput & Prisma.ReasonJudgementWhereInput;
}

/**
 * The marks and the resolutions that a report shows to whoever has its address, and be it somebody who has yet to judge: those
 * on claims that are decided, in a blind project as in any other.
 */
export const visibleInReport = {
  claim: { deletedAt: null, claimState: { is: { state: { in: [...checkedStates] } } } },
} satisfies Prisma.MarkWhereInput & Prisma.ResolutionWhereInput;
