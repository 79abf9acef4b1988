import type { Article, ClaimReview, Organization, Rating, WithContext } from "schema-dts";
import {
  articlesOf,
  type Decided,
  decidedVerdict,
  decisionDate,
  type FoundIn,
  firstPublished,
  isoDate,
  type ReviewedClaim,
  reasonsFor,
} from "./decision";

/*
 * A claim with its decision as schema.org's ClaimReview, in JSON-LD. It has room for one verdict, that on `so`, and for what
 * speaks for it; disagreement, the layer `said` and the marks themselves go.
 */

/**
 * Of 5, and only where the number says the same as the verdict: a 3 for what is disputed would read as half true, and what
 * is unproven is not on the way from false to true at all.
 */
const ratingValues: Partial<Record<Decided, number>> = { confirmed: 5, missing_context: 3, refuted: 1 };
const [worstRating, bestRating] = [1, 5];

/** What the verdicts are called, by language; English is for all others. */
export const ratingNames: Record<"en" | "de", Record<Decided, string>> = {
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
  const verdict = decidedVerdict(dataset);
  if (verdict === null) return null;

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

function rating(verdict: Decided, language: string, reasons: string): Rating {
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
