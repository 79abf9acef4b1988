import type { LiveEvent } from "../../schemas/live";

/** What a page of a project shows, so far as what others do may change it. */
export type LivePage =
  | { kind: "room"; articleId: string }
  | { kind: "claim"; claimId: string }
  /** Lists and counts, of everything. */
  | { kind: "list" }
  /** Nothing that others change. */
  | { kind: "still" };

/** Where the page's reader is, as her stream says it. */
export function placeOf(page: LivePage): string | null {
  if (page.kind === "room") return `article:${page.articleId}`;
  return page.kind === "claim" ? `claim:${page.claimId}` : null;
}

/** Whether the page is to be read again for an event. A reading room reads by itself what is said about its words. */
export function isToBeRead(page: LivePage, personId: string, event: LiveEvent): boolean {
  const { subjectType, subjectId } = event;
  if (subjectType === "Project") return true;
  // Her own role says what the page offers.
  if (subjectType === "Membership" && subjectId === personId) return true;
  switch (page.kind) {
    case "room":
      return event.articleId === page.articleId && (subjectType === "Article" || subjectType === "ArticleVersion");
    case "claim":
      return isAboutClaim(page.claimId, event) || subjectType === "Quantity";
    case "list":
      return true;
    case "still":
      return false;
  }
}

/** What became of the very record that a page is about: `deleted` also where a claim was merged into another. */
export function fateOf(page: LivePage, events: readonly LiveEvent[]): "deleted" | "restored" | null {
  const id = page.kind === "room" ? page.articleId : page.kind === "claim" ? page.claimId : null;
  const subjectType = page.kind === "room" ? "Article" : "Claim";
  const told = events.filter((event) => event.subjectId === id && event.subjectType === subjectType);
  const last = told.findLast(({ action }) => action === "deleted" || action === "restored");
  return last ? (last.action as "deleted" | "restored") : null;
}

/** Whether an event says something about a claim. */
export function isAboutClaim(claimId: string, event: LiveEvent): boolean {
  return event.claimId === claimId;
}

/** Whether the line of a claim's page sums it up: where it is asserted is about the article. */
export function isSaidOfClaim(claimId: string, event: LiveEvent): boolean {
  return isAboutClaim(claimId, event) && event.subjectType !== "Occurrence";
}
