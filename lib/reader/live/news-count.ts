import type { LiveEvent } from "../../schemas/live";

/** What others did, as one line sums it up. */
export const newsKinds = ["marks", "resolutions", "annotations", "claims", "comments", "changes"] as const;
export type NewsCount = Readonly<Record<(typeof newsKinds)[number], number>>;

export const noNews: NewsCount = { marks: 0, resolutions: 0, annotations: 0, claims: 0, comments: 0, changes: 0 };

const made: Record<string, keyof NewsCount | null> = {
  Mark: "marks",
  Resolution: "resolutions",
  Annotation: "annotations",
  // A claim comes to an article with the passage that asserts it, whether it is a new one or not.
  Occurrence: "claims",
  Comment: "comments",
  // They come with what they are a part of.
  ...{ Claim: null, Evidence: null, Attribution: null, Quantity: null },
};

/** Counts what others than the reader did; her own she has seen. */
export function countNews(before: NewsCount, events: readonly LiveEvent[], readerId: string): NewsCount {
  const count = { ...before };
  for (const { action, subjectType, actor } of events) {
    if (actor?.id === readerId) continue;
    const kind = action === "created" ? made[subjectType] : "changes";
    if (kind !== null) count[kind ?? "changes"]++;
  }
  return count;
}

export function hasNews(count: NewsCount): boolean {
  return newsKinds.some((kind) => count[kind] > 0);
}
