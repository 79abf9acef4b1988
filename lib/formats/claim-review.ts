import type { Article, ClaimReview, Organization, Rating, WithContext } from "schema-dts";
import { isChecked } from "../domain/claim-state";
import type { Verdict } from "../domain/verdict";
import type { DatasetClaim, MarkOfClaim } from "./record";

/*
 * A claim with its decision as schema.org's ClaimReview, in JSON-LD. It has room for one verdict, that on `so`, and for what
 * speaks for it; disagreement, the layer `said` and the marks themselves go.
 */

/** The verdicts that a review gives; what nobody can check was not reviewed. */
type Rated = Exclude<Verdict, "not_checkable">;

/**
 * Of 5, and only where the number says the same as the verdict: a 3 for what is disputed would read as half true, and what
 * is unproven is not on the way from false to true at all.
 */
const ratingValues: Partial<Record<Rated, number>> = { confirmed: 5, missing_context: 3, refuted: 1 };
const [worstRating, bestRating] = [1, 5];

/** What the verdicts are called, by language; English is for all others. */
export const ratingNames: Record<"en" | "de", Record<Rated, string>> = {
  en: {
    confirmed: "Confirmed",
    disputed: "Disputed",
    refuted: "Refuted",
    missing_context: "Missing context",
    unproven: "Unproven",
  },
  de: {
    confirmed: "Bestätigt",
    disputed: "Umstritten",
    refuted: "Widerlegt",
    missing_context: "Fehlender Kontext",
    unproven: "Unbelegt",
  },
};

type Occurrence = DatasetClaim["occurrences"][number];
type FoundIn = Pick<Occurrence["article"], "id" | "title" | "url" | "publisher" | "published" | "language">;

/** What of a claim and its decision a review is made of. */
export interface ReviewedClaim {
  claim: Pick<DatasetClaim["claim"], "id" | "text" | "state" | "verdict"> & {
    attribution: Pick<NonNullable<DatasetClaim["claim"]["attribution"]>, "source" | "dateSaid"> | null;
  };
  occurrences: readonly { article: FoundIn }[];
  marks: readonly Pick<MarkOfClaim, "layer" | "verdict" | "rationale" | "current" | "outdated" | "createdAt">[];
  resolutions: readonly Pick<DatasetClaim["resolutions"][number], "layer" | "verdict" | "rationale" | "createdAt">[];
}

/** What a review says that the claim does not know. */
export interface ClaimReviewContext {
  /** Who reviews: the name of the desk or project, and its address where it has one. */
  publisher: { name: string; url?: string | undefined };
  /** The address at which the review of the claim with an id can be read. */
  urlOf: (claimId: string) => string;
  /** Of the verdict's name, BCP 47; left out, that of the article in which the claim is found. */
  language?: string | undefined;
}

/** Null for what was not decided, or cannot be checked: of that there is no review. */
export function claimReviewOf(
  dataset: ReviewedClaim,
  { publisher, urlOf, language }: ClaimReviewContext,
): WithContext<ClaimReview> | null {
  const { claim } = dataset;
  const { attribution } = claim;
  const verdict = claim.state !== null && isChecked(claim.state) ? claim.verdict : null;
  if (verdict === null || verdict === "not_checkable") return null;

  const articles = articlesOf(dataset);
  const first = firstPublished(articles);
  const said = isoDate(attribution?.dateSaid ?? null);
  const decidedAt = decisionDate(dataset);
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: urlOf(claim.id),
    claimReviewed: claim.text,
    author: organization(publisher.name, publisher.url),
    ...(decidedAt && { datePublished: decidedAt }),
    reviewRating: rating(verdict, language ?? (first ?? articles[0])?.language ?? "en", reasonsFor(verdict, dataset)),
    itemReviewed: {
      "@type": "Claim",
      text: claim.text,
      // An author is a person or an organization in schema.org, and nothing else; a source here is a name, and mostly that
      // of a service, an office or a paper.
      ...(attribution && { author: organization(attribution.source) }),
      ...(said && { datePublished: said }),
      ...(articles.length > 0 && { appearance: articles.map(work) }),
      ...(first && { firstAppearance: work(first) }),
    },
  };
}

function rating(verdict: Rated, language: string, reasons: string): Rating {
  const ratingValue = ratingValues[verdict];
  const names = ratingNames[/^de\b/i.test(language) ? "de" : "en"];
  return {
    "@type": "Rating",
    ...(ratingValue !== undefined && { ratingValue, bestRating, worstRating }),
    alternateName: names[verdict],
    ...(reasons && { ratingExplanation: reasons }),
  };
}

function organization(name: string, url?: string | undefined): Organization {
  return { "@type": "Organization", name, ...(url && { url }) };
}

/** The decisions that bear on the verdict: the resolution's, and the marks that are current, in the claim's words of today. */
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
function decisionDate(dataset: ReviewedClaim): string | null {
  const { resolution, marks } = decisions(dataset);
  const instants = [...marks, ...(resolution ? [resolution] : [])].map(({ createdAt }) => createdAt);
  return instants.sort().at(-1) ?? null;
}

/** The reason that the resolver gave, or else those of the marks that say the same, each once. */
function reasonsFor(verdict: Rated, dataset: ReviewedClaim): string {
  const { resolution, marks } = decisions(dataset);
  const isResolved = resolution?.verdict === verdict && resolution.createdAt === decisionDate(dataset);
  if (isResolved && resolution.rationale) return resolution.rationale;
  const reasons = marks.filter((mark) => mark.verdict === verdict).map(({ rationale }) => rationale);
  return [...new Set(reasons.filter(Boolean))].join("\n\n");
}

function articlesOf({ occurrences }: ReviewedClaim): FoundIn[] {
  return [...new Map(occurrences.map(({ article }) => [article.id, article])).values()];
}

/**
 * The article that was published before all others; null where that may be another, and of an article alone, which appearing
 * nowhere else does not make the first.
 */
function firstPublished(articles: readonly FoundIn[]): FoundIn | null {
  const dated = articles.map((article) => ({ article, published: isoDate(article.published) ?? "" }));
  const [first, second] = dated.sort((a, b) => (a.published < b.published ? -1 : 1));
  // What is not dated comes first here, and is the beginning of every date. Of "2025" and "2025-03" nobody knows either.
  return first && second && !second.published.startsWith(first.published) ? first.article : null;
}

function work({ title, url, published, publisher }: FoundIn): Article {
  const date = isoDate(published);
  return {
    "@type": "Article",
    headline: title,
    ...(url && { url }),
    ...(date && { datePublished: date }),
    ...(publisher && { publisher: organization(publisher) }),
  };
}

/** A date as ISO 8601 has it, with its precision; null for what EDTF says beyond that: seasons, intervals, about. */
function isoDate(edtf: string | null): string | null {
  return edtf && /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(edtf) ? edtf : null;
}
