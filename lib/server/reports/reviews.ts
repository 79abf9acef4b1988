import "server-only";
import type { ClaimReview, WithContext } from "schema-dts";
import { claimReviewOf } from "../../formats/claim-review";
import type { ReviewedClaim } from "../../formats/decision";
import type { Report, ReportClaim } from "../../schemas/report";

/**
 * A report's claims as ClaimReview, each at its own place in the report. Of the articles that assert a claim there is this one
 * alone: which others the project has is not for whoever reads a report.
 * @param address of the report
 */
export function reviewsOf(report: Report, address: string): WithContext<ClaimReview>[] {
  const context = { publisher: { name: report.projectName }, urlOf: (id: string) => `${address}#${id}` };
  return report.claims.flatMap((claim) => claimReviewOf(reviewed(claim, report), context) ?? []);
}

function reviewed({ id, text, attribution, decided }: ReportClaim, { article }: Report): ReviewedClaim {
  const so = decided?.layers.find(({ layer }) => layer === "so");
  const marks = [...(so?.assent ?? []), ...(so?.dissent ?? [])];
  return {
    claim: {
      ...{ id, text, attribution, verdict: decided?.verdict ?? null },
      state: !decided ? "open" : so?.resolution ? "resolved" : "agreed",
    },
    occurrences: [{ article }],
    marks: marks.map(({ at, verdict, rationale }) => ({
      ...{ layer: "so", verdict, rationale, createdAt: at },
      ...{ current: true, outdated: false },
    })),
    resolutions:
      so?.resolution && decided
        ? [{ layer: "so", verdict: so.verdict, rationale: so.resolution.rationale, createdAt: so.resolution.at }]
        : [],
  };
}
