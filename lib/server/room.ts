import "server-only";
import type { EventCursor } from "../domain/event-cursor";
import type { Ability } from "../domain/permissions";
import type { RoomPerson } from "../domain/room";
import type { AnnotationRecord } from "../schemas/annotation";
import type { ArticleRecord } from "../schemas/article";
import type { RoomPage, RoomQuery } from "../schemas/room";
import type { Permit } from "./actor";
import { listOrphans } from "./annotations/data";
import { annotationsInText } from "./annotations/in-text";
import { getArticle } from "./articles/data";
import { currentVersionId } from "./articles/version-text";
import { listQuestions } from "./claims/questions";
import { claimsWithReviews } from "./claims/with-reviews";

/** What the reading room begins with: all of the text, and what was said about its first screenfuls. */
export interface RoomData {
  /** Everything that happened up to it is in what follows, and perhaps more. */
  cursor: EventCursor;
  article: ArticleRecord;
  /** The first page; the browser reads the others. */
  first: RoomPage;
  /** The annotations that the current version has no words for; at most the first hundred. */
  orphans: AnnotationRecord[];
  questions: { id: string; text: string }[];
  marksRequired: number;
  isBlind: boolean;
  reader: RoomPerson & { abilities: Ability[] };
}

/** The annotations of some screenfuls, in a text that is densely annotated. */
const firstPage = 100;

export async function loadRoom(permit: Permit<"read">, articleId: string): Promise<RoomData> {
  const article = await getArticle(permit, articleId);
  const [first, orphans, questions] = await Promise.all([
    listRoom(permit, articleId, { version: article.textVersion.id, limit: firstPage }),
    listOrphans(permit, articleId, {}),
    listQuestions(permit),
  ]);
  const { actor, project } = permit;
  return {
    cursor: permit.asOf,
    article,
    first,
    orphans: orphans.items,
    questions: questions.items,
    marksRequired: project.marksRequired,
    isBlind: project.blind,
    reader: { id: actor.id, name: actor.name, abilities: [...permit.abilities] },
  };
}

/**
 * A page of an article's annotations in the order of the text, with everything about the claims that they assert; or some
 * annotations and claims alone.
 */
export async function listRoom(permit: Permit<"read">, articleId: string, query: RoomQuery): Promise<RoomPage> {
  const { cursor, limit = 200, version, annotations: only, claims: alsoClaims = [] } = query;
  const isPart = query.annotations !== undefined || query.claims !== undefined;
  const versionId = version ?? (await currentVersionId(permit, articleId));
  const { items, nextCursor } = await annotationsInText(permit, versionId, {
    cursor,
    limit,
    ...(isPart && { only: only ?? [] }),
  });
  const annotations = items.filter((annotation) => annotation.articleId === articleId);
  const asserted = annotations.flatMap(({ claimIds }) => claimIds);
  const claims = await claimsWithReviews(permit, [...new Set([...asserted, ...alsoClaims])]);
  return { annotations, claims, nextCursor };
}
