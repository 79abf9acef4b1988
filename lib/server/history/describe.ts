import "server-only";
import { isVerdict, type Verdict } from "../../domain/verdict";
import type { Permit } from "../actor";
import { placeColumns, placeOf } from "../annotations/place";
import { prisma } from "../db/database";
import type { EventRecord } from "./data";

/** A line of the history with what it is about in words, and where that is. */
export interface DescribedEvent extends EventRecord {
  /** A title, a quote or a claim's words; null where there are none. */
  about: string | null;
  /** The page of the project that shows it, below the project's address. */
  href: string | null;
  verdict: Verdict | null;
}

/** Looks up what the events are about, in one query a kind. */
export async function describeEvents(
  permit: Permit<"read">,
  events: readonly EventRecord[],
): Promise<DescribedEvent[]> {
  const { projectId } = permit;
  const references = await referencesOf(projectId, events);
  const idIn = (event: EventRecord, name: string) =>
    ownId(event, name) ?? references.get(event.subjectId)?.[name] ?? null;
  const ids = (name: string) => [...new Set(events.flatMap((event) => idIn(event, name) ?? []))];
  const [claims, articles, annotations, people] = await Promise.all([
    prisma().claim.findMany({ where: { projectId, id: { in: ids("claimId") } }, select: { id: true, text: true } }),
    prisma().article.findMany({
      where: { projectId, id: { in: ids("articleId") } },
      select: { id: true, title: true },
    }),
    prisma().annotation.findMany({
      where: { projectId, id: { in: ids("annotationId") } },
      select: { id: true, articleId: true, anchors: placeColumns },
    }),
    prisma().user.findMany({
      where: { id: { in: ids("userId") }, memberships: { some: { projectId } } },
      select: { id: true, name: true },
    }),
  ]);
  const claim = new Map(claims.map((row) => [row.id, row.text]));
  const article = new Map(articles.map((row) => [row.id, row.title]));
  const annotation = new Map(annotations.map((row) => [row.id, row]));
  const person = new Map(people.map((row) => [row.id, row.name]));
  return events.map((event) => {
    const about = aboutOf(event);
    const verdict = event.after?.verdict;
    return { ...event, ...about, verdict: isVerdict(verdict) ? verdict : null };
  });

  function aboutOf(event: EventRecord): { about: string | null; href: string | null } {
    const claimId = idIn(event, "claimId");
    if (claimId) return { about: claim.get(claimId) ?? null, href: claim.has(claimId) ? `/claims/${claimId}` : null };
    const annotationId = idIn(event, "annotationId");
    const found = annotationId ? annotation.get(annotationId) : undefined;
    if (found) return { about: placeOf(found.anchors).quote, href: `/articles/${found.articleId}#${found.id}` };
    const articleId = idIn(event, "articleId");
    if (articleId) return { about: article.get(articleId) ?? null, href: `/articles/${articleId}` };
    const userId = idIn(event, "userId");
    return { about: userId ? (person.get(userId) ?? null) : null, href: null };
  }
}

/** The subjects whose own id is a reference of this name. */
const own: Record<string, string> = {
  Claim: "claimId",
  Attribution: "claimId",
  Quantity: "claimId",
  Article: "articleId",
  Annotation: "annotationId",
  Membership: "userId",
};

/** What comments and occurrences are about, where a line does not say because that did not change. */
async function referencesOf(
  projectId: string,
  events: readonly EventRecord[],
): Promise<Map<string, Record<string, string | null>>> {
  const changed = (type: string) =>
    events.flatMap(({ subjectType, subjectId, action }) =>
      subjectType === type && action !== "created" ? [subjectId] : [],
    );
  const select = { id: true, claimId: true, annotationId: true };
  const [comments, occurrences] = await Promise.all([
    prisma().comment.findMany({ where: { projectId, id: { in: changed("Comment") } }, select }),
    prisma().occurrence.findMany({ where: { projectId, id: { in: changed("Occurrence") } }, select }),
  ]);
  return new Map([...comments, ...occurrences].map(({ id, ...references }) => [id, references]));
}

function ownId({ subjectType, subjectId, after }: EventRecord, name: string): string | null {
  if (own[subjectType] === name) return subjectId;
  const value = after?.[name];
  return typeof value === "string" ? value : null;
}
