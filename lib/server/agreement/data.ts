import "server-only";
import { type ReviewerAccuracy, reviewerAccuracy } from "../../domain/agreement/reviewer-accuracy";
import type { Layer, Verdict } from "../../domain/verdict";
import type { AgreementQuery, AgreementRecord } from "../../schemas/agreement";
import type { Person } from "../../schemas/person";
import type { Permit } from "../actor";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import { visibleClaimStates } from "../marks/visible-marks";
import { everMemberOf } from "../members/data";
import { run } from "../thread/run";
import { groupClaims, type NamedGroup } from "./groups";
import { judgedOnly, listRatings } from "./ratings";

/** So many marks are measured in some 5 ms. */
const mostAtOnce = 200;

export interface AgreementWithClaims extends AgreementRecord {
  /** The claims behind the cell of two verdicts that was asked for. */
  claimIds: readonly string[];
}

/**
 * How well reviewers agree on one layer.
 * @param cell two verdicts, the one with the smaller key first, whose claims are wanted
 */
export async function getAgreement(
  permit: Permit<"read">,
  query: AgreementQuery,
  cell: readonly [Verdict, Verdict] | null = null,
): Promise<AgreementWithClaims> {
  const { layer, marks, by } = query;
  const [shown, settled, personOf] = await Promise.all([
    listRatings(permit, query),
    listOutcomes(permit, layer),
    everMemberOf(permit),
  ]);
  // On the claims whose names a blind resolver may know people differed: of these alone nobody would ever agree.
  const namesHidden = permit.isBlindToNames;
  const ratings = namesHidden ? [] : shown;
  const groups: NamedGroup[] = by && by !== "reviewers" ? await groupClaims(permit, by, ratings) : [];
  const measured = await run(
    "measureAgreement",
    ratings.length > mostAtOnce,
    ratings.map(({ claimId, reviewerId, verdict }) => ({ itemId: claimId, raterId: reviewerId, category: verdict })),
    by === "reviewers" ? "raters" : groups.map(({ id, itemIds }) => ({ id, itemIds })),
    cell,
  );
  const accuracy = reviewerAccuracy(
    shown.map(({ claimId, reviewerId, verdict }) => ({ claimId, layer, authorId: reviewerId, verdict })),
    settled,
  );
  return {
    layer,
    marks,
    judgedOnly: permit.visibility !== "all",
    namesHidden,
    measures: measured.measures,
    groups: measured.groups.map((group) => ({ ...group, name: nameOf(group.id, groups, personOf) })),
    pairs: measured.pairs.map(({ raterIds, ...pair }) => ({
      reviewers: [personOf(raterIds[0]), personOf(raterIds[1])],
      ...pair,
    })),
    coincidences: measured.coincidences.map(({ categories, pairs, items }) => ({
      verdicts: [...categories],
      pairs,
      items,
    })),
    reviewers: accuracy.map((reviewer) => presentAccuracy(reviewer, personOf)),
    claimIds: measured.itemIds,
  };
}

/** What was decided on a layer and still holds. */
async function listOutcomes(
  reader: Permit<"read">,
  layer: Layer,
): Promise<{ claimId: string; layer: Layer; verdict: Verdict }[]> {
  const permit = judgedOnly(reader);
  const rows = await database().query<{ claimId: string; verdict: Verdict }>(Prisma.sql`
    SELECT states."claimId", ${Prisma.raw(`states."${layer}Verdict"`)} AS verdict
    FROM ${visibleClaimStates(permit)} states
    WHERE states."projectId" = ${permit.projectId}::uuid AND ${Prisma.raw(`states."${layer}State"`)} = 'resolved'`);
  return rows.map((row) => ({ ...row, layer }));
}

type PersonOf = (id: string) => Person;

function nameOf(id: string, groups: readonly NamedGroup[], personOf: PersonOf): string {
  const group = groups.find((candidate) => candidate.id === id);
  return (
    group?.name ??
    id
      .split(",")
      .map((reviewer) => personOf(reviewer).name)
      .join(" · ")
  );
}

function presentAccuracy({ reviewerId, settled, right, confusion }: ReviewerAccuracy, personOf: PersonOf) {
  return {
    ...{ reviewer: personOf(reviewerId), settled, right },
    confusion: confusion.map(({ verdict, outcome, settled: claims }) => ({ verdict, outcome, count: claims.length })),
  };
}
