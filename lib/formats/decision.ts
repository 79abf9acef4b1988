import { isChecked } from "../domain/claim-state";
import type { Verdict } from "../domain/verdict";
import type { Loss } from "./format";
import type { DatasetClaim, MarkOfClaim } from "./view";

/*
 * What was decided of a claim on `so`, for formats that have room for one verdict a claim: ClaimReview, AVeriTeC, FEVER.
 */

/** What every such format loses. */
export const lostBesideDecisions: readonly Loss[] = [
  "history",
  "texts",
  "blocks",
  "places",
  "comments",
  "notes-to-resolver",
  "objections",
  "undecided-claims",
  "uncheckable-claims",
  "said-layer",
  "annotators",
  "superseded-marks",
  "outdated-marks",
  "resolutions",
  "claim-details",
];

/** The verdicts that such a format gives; what nobody can check was not decided. */
export type Decided = Exclude<Verdict, "not_checkable">;

type Occurrence = DatasetClaim["occurrences"][number];
export type FoundIn = Pick<Occurrence["article"], "id" | "title" | "url" | "publisher" | "published" | "language">;

/** What of a claim and its decision a review is made of. */
export interface ReviewedClaim {
  claim: Pick<DatasetClaim["claim"], "id" | "text" | "state" | "verdict"> & {
    attribution: Pick<NonNullable<DatasetClaim["claim"]["attribution"]>, "source" | "dateSaid"> | null;
  };
  occurrences: readonly { article: FoundIn }[];
  marks: readonly Pick<MarkOfClaim, "layer" | "verdict" | "rationale" | "current" | "outdated" | "createdAt">[];
  resolutions: readonly Pick<DatasetClaim["resolutions"][number], "layer" | "verdict" | "rationale" | "createdAt">[];
}

/** Null for what was not decided, or cannot be checked. */
export function decidedVerdict({ claim }: ReviewedClaim): Decided | null {
  const verdict = claim.state !== null && isChecked(claim.state) ? claim.verdict : null;
  return verdict === "not_checkable" ? null : verdict;
}

/** What bears on the verdict: the resolution, and the marks that are current, in the claim's words of today. */
function decisions({ marks, resolutions }: ReviewedClaim) {
  return {
    resolution: resolutions.find(({ layer, verdict }) => layer === "so" && verdict !== null),
    marks: marks.filter(({ layer, current, outdated }) => layer === "so" && current && !outdated),
  };
}

/**
 * When the verdict came to hold. What a resolution weighs is older than it, and what comes later unsettles it: so it is the
 * latest of both, also where the marks came to agree after a resolution of other words.
 */
export function decisionDate(dataset: ReviewedClaim): string | null {
  const { resolution, marks } = decisions(dataset);
  const instants = [...marks, ...(resolution ? [resolution] : [])].map(({ createdAt }) => createdAt);
  return instants.sort().at(-1) ?? null;
}

/** The reason that the resolver gave, or else those of the marks that say the same, each once. */
export function reasonsFor(verdict: Verdict, dataset: ReviewedClaim): string {
  const { resolution, marks } = decisions(dataset);
  const isResolved = resolution?.verdict === verdict && resolution.createdAt === decisionDate(dataset);
  if (isResolved && resolution.rationale) return resolution.rationale;
  const reasons = marks.filter((mark) => mark.verdict === verdict).map(({ rationale }) => rationale);
  return [...new Set(reasons.filter(Boolean))].join("\n\n");
}

/** The articles that assert a claim, each once. */
export function articlesOf({ occurrences }: ReviewedClaim): FoundIn[] {
  return [...new Map(occurrences.map(({ article }) => [article.id, article])).values()];
}

/**
 * The article that was published before all others; null where that may be another, and of an article alone, which appearing
 * nowhere else does not make the first.
 */
export function firstPublished(articles: readonly FoundIn[]): FoundIn | null {
  const dated = articles.map((article) => ({ article, published: isoDate(article.published) ?? "" }));
  const [first, second] = dated.sort((a, b) => (a.published < b.published ? -1 : 1));
  // What is not dated comes first here, and is the beginning of every date. Of "2025" and "2025-03" nobody knows either.
  return first && second && !second.published.startsWith(first.published) ? first.article : null;
}

/** A date as ISO 8601 has it, with its precision; null for what EDTF says beyond that: seasons, intervals, about. */
export function isoDate(edtf: string | null): string | null {
  return edtf && /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(edtf) ? edtf : null;
}

/** The address of a claim's page; null where the program has not been told where it is. */
export function claimAddress(claimId: string, { origin, project }: { origin: string | null; project: { id: string } }) {
  return origin === null ? null : new URL(`/projects/${project.id}/claims/${claimId}`, origin).href;
}
