import type { Loss } from "./format";
import type { AnnotationOfArticle, DatasetArticle, JudgedClaim, MarkOfClaim } from "./view";

/*
 * An article by the people who worked on it, for formats in which each annotator has a record of her own: a task's annotation
 * in Label Studio, a line in doccano and Prodigy. Of her marks it has those that hold: neither taken back nor replaced, and
 * on the words that the claim has.
 */

export interface Share {
  id: string;
  name: string;
  /** What she underlined, wrote of, or marked a claim of; in the order of the text. */
  regions: Region[];
}

export interface Region {
  annotation: AnnotationOfArticle;
  /** Whether she underlined it herself. */
  isOwn: boolean;
  /** Of what she underlined all that it asserts; else those that she marked. */
  claims: RegionClaim[];
  comments: AnnotationOfArticle["comments"];
}

export interface RegionClaim {
  occurrenceId: string;
  claim: JudgedClaim["claim"];
  /** Hers, at most one on each layer. */
  marks: MarkOfClaim[];
}

/** @returns the shares of those who have one, in the order of their ids */
export function sharesOf({ annotations }: DatasetArticle): Share[] {
  const names = new Map<string, string>();
  for (const { createdBy, annotator, claims, comments } of annotations) {
    names.set(createdBy, annotator);
    for (const comment of comments) names.set(comment.createdBy, comment.commenter);
    for (const { marks } of claims) for (const mark of marks.filter(holds)) names.set(mark.createdBy, mark.reviewer);
  }
  return [...names.keys()].sort().map((id) => ({
    id,
    name: names.get(id) ?? "",
    regions: annotations.map((annotation) => regionOf(annotation, id)).filter((region) => region !== null),
  }));
}

/** What a format loses that has a line for each share, and in it labels on spans. */
export const lostInShareLines: readonly Loss[] = [
  "history",
  "blocks",
  "comments",
  "notes-to-resolver",
  "objections",
  "resolutions",
  "superseded-marks",
  "outdated-marks",
  "evidence",
  "claim-details",
  "earlier-versions",
  "unplaced-claims",
];

/**
 * A line of JSON for each share of each article.
 * @param lineOf is given null for an article in which nobody did anything yet
 */
export async function* shareLines(
  articles: AsyncIterable<DatasetArticle>,
  lineOf: (article: DatasetArticle, share: Share | null) => object,
): AsyncGenerator<string> {
  for await (const article of articles) {
    const shares = sharesOf(article);
    const everybody: (Share | null)[] = shares.length > 0 ? shares : [null];
    for (const share of everybody) yield `${JSON.stringify(lineOf(article, share))}\n`;
  }
}

function regionOf(annotation: AnnotationOfArticle, personId: string): Region | null {
  const isOwn = annotation.createdBy === personId;
  const claims = annotation.claims
    .map(({ occurrenceId, claim, marks }) => {
      return { occurrenceId, claim, marks: marks.filter((mark) => holds(mark) && mark.createdBy === personId) };
    })
    .filter(({ marks }) => isOwn || marks.length > 0);
  const comments = annotation.comments.filter(({ createdBy }) => createdBy === personId);
  return isOwn || claims.length > 0 || comments.length > 0 ? { annotation, isOwn, claims, comments } : null;
}

function holds({ current, outdated }: MarkOfClaim): boolean {
  return current && !outdated;
}
