import "server-only";
import { type BlockKind, blockKinds } from "../../domain/block";
import { type BlockChange, blockChanges } from "../../domain/block-edit";
import { changesOf, type FieldChange } from "../../domain/event-changes";
import { isVerdict, type Verdict } from "../../domain/verdict";
import type { EventRecord } from "../../schemas/event";
import type { Permit } from "../actor";
import { placeColumns, placeOf } from "../annotations/place";
import { prisma } from "../db/database";

/** A line of the history with what it is about in words, and where that is. */
export interface DescribedEvent extends EventRecord {
  /** A title, a quote or a claim's words; null where there are none. */
  about: string | null;
  /** The page of the project that shows it, below the project's address. */
  href: string | null;
  verdict: Verdict | null;
  /** How blocks of an article were changed, and what one became. */
  blocks: { change: BlockChange; kind: BlockKind } | null;
  /** Where a claim was attached to words, or detached: the article. */
  place: { about: string; href: string } | null;
  /** What was changed, field by field; in place of ids the words of what they name. */
  changes: FieldChange[];
}

/** Looks up what the events are about, in one query a kind. */
export async function describeEvents(
  permit: Permit<"read">,
  events: readonly EventRecord[],
): Promise<DescribedEvent[]> {
  const { projectId } = permit;
  const commented = await annotationsOfComments(projectId, events);
  const annotationOf = (event: EventRecord) => ownId(event, "annotationId") ?? commented.get(event.subjectId) ?? null;
  const userOf = (event: EventRecord) => ownId(event, "userId");
  const changed = events.map(changesOf);
  const named = (content: FieldChange["content"]) =>
    changed
      .flat()
      .flatMap((one) => (one.content === content ? [one.before, one.after] : []))
      .filter((id) => typeof id === "string");
  const ids = (idOf: (event: EventRecord) => string | null) => [
    ...new Set(events.flatMap((event) => idOf(event) ?? [])),
  ];
  const [claims, articles, annotations, people, questions] = await Promise.all([
    prisma().claim.findMany({
      where: { projectId, id: { in: [...ids((event) => event.claimId), ...named("claim")] } },
      select: { id: true, text: true },
    }),
    prisma().article.findMany({
      where: { projectId, id: { in: ids((event) => event.articleId) } },
      select: { id: true, title: true },
    }),
    prisma().annotation.findMany({
      where: { projectId, id: { in: ids(annotationOf) } },
      select: { id: true, articleId: true, anchors: placeColumns },
    }),
    prisma().user.findMany({
      where: { id: { in: [...ids(userOf), ...named("person")] }, memberships: { some: { projectId } } },
      select: { id: true, name: true },
    }),
    prisma().question.findMany({
      where: { projectId, id: { in: named("question") } },
      select: { id: true, text: true },
    }),
  ]);
  const claim = new Map(claims.map((row) => [row.id, row.text]));
  const article = new Map(articles.map((row) => [row.id, row.title]));
  const annotation = new Map(annotations.map((row) => [row.id, row]));
  const person = new Map(people.map((row) => [row.id, row.name]));
  const question = new Map(questions.map((row) => [row.id, row.text]));
  return events.map((event, index) => {
    const about = aboutOf(event);
    const verdict = event.after?.verdict;
    return {
      ...event,
      action: actionOf(event),
      ...about,
      verdict: isVerdict(verdict) ? verdict : null,
      blocks: blocksOf(event),
      place: placeOfOccurrence(event),
      changes: (changed[index] ?? []).map(inWords),
    };
  });

  function inWords(change: FieldChange): FieldChange {
    const words = new Map(Object.entries({ question, claim, person })).get(change.content);
    if (!words) return change;
    const wordsOf = (id: unknown) => (typeof id === "string" ? (words.get(id) ?? null) : null);
    return { ...change, before: wordsOf(change.before), after: wordsOf(change.after) };
  }

  function placeOfOccurrence({ subjectType, articleId }: EventRecord): DescribedEvent["place"] {
    const title = subjectType === "Occurrence" && articleId ? article.get(articleId) : undefined;
    return title === undefined ? null : { about: title, href: `/articles/${articleId}` };
  }

  function aboutOf(event: EventRecord): { about: string | null; href: string | null } {
    const { claimId, articleId } = event;
    if (claimId) return { about: claim.get(claimId) ?? null, href: claim.has(claimId) ? `/claims/${claimId}` : null };
    const annotationId = annotationOf(event);
    const found = annotationId ? annotation.get(annotationId) : undefined;
    if (found) return { about: placeOf(found.anchors).quote, href: `/articles/${found.articleId}#${found.id}` };
    if (articleId) return { about: article.get(articleId) ?? null, href: `/articles/${articleId}` };
    const userId = userOf(event);
    return { about: userId ? (person.get(userId) ?? null) : null, href: null };
  }
}

/** Of a reservation the history has that its claim was skipped, and that it was put back after that. */
function actionOf({ subjectType, action, after }: EventRecord): EventRecord["action"] {
  if (subjectType !== "Reservation") return action;
  return after?.returnedAt ? "restored" : "created";
}

function blocksOf({ subjectType, after }: EventRecord): DescribedEvent["blocks"] {
  if (subjectType !== "BlockRevision") return null;
  const change = blockChanges.find((name) => name === after?.change);
  const kind = blockKinds.find((name) => name === after?.kind);
  return change && kind ? { change, kind } : null;
}

/** The subjects whose own id is a reference of this name. */
const own: Record<string, string> = { Annotation: "annotationId", Membership: "userId" };

/** The words that comments are on, where a line does not say because that did not change. */
async function annotationsOfComments(
  projectId: string,
  events: readonly EventRecord[],
): Promise<Map<string, string | null>> {
  const changed = events.filter(({ subjectType, action }) => subjectType === "Comment" && action !== "created");
  const comments = await prisma().comment.findMany({
    where: { projectId, id: { in: changed.map(({ subjectId }) => subjectId) } },
    select: { id: true, annotationId: true },
  });
  return new Map(comments.map(({ id, annotationId }) => [id, annotationId]));
}

function ownId({ subjectType, subjectId, after }: EventRecord, name: string): string | null {
  if (own[subjectType] === name) return subjectId;
  const value = after?.[name];
  return typeof value === "string" ? value : null;
}
