import "server-only";
import type { EventCursor } from "../domain/event-cursor";
import type { Ability } from "../domain/permissions";
import type { RoomPerson } from "../domain/room";
import type { AnnotationRecord } from "../schemas/annotation";
import type { ArticleRecord } from "../schemas/article";
import type { ReviewedClaim } from "../schemas/claim-detail";
import type { Page } from "../schemas/list";
import { abilitiesIn, type Permit } from "./actor";
import { listAnnotations } from "./annotations/data";
import { getArticle } from "./articles/data";
import { listQuestions } from "./claims/questions";
import { listReviewedClaims } from "./claims/reviewed";
import { currentEventCursor } from "./history/follow";

/** Everything that the reading room begins with. */
export interface RoomData {
  /** Everything that happened up to it is in what follows, and perhaps more. */
  eventCursor: EventCursor;
  article: ArticleRecord;
  annotations: AnnotationRecord[];
  claims: ReviewedClaim[];
  questions: { id: string; text: string }[];
  marksRequired: number;
  reader: RoomPerson & { abilities: Ability[]; manages: boolean };
}

export async function loadRoom(permit: Permit<"read">, articleId: string): Promise<RoomData> {
  // Before all else: what happens while the rest is read is then told once more rather than not at all.
  const eventCursor = await currentEventCursor();
  const article = await getArticle(permit, articleId);
  const [annotations, claims, questions] = await Promise.all([
    all((cursor) => listAnnotations(permit, article.textVersion.id, { cursor, limit: 1000 })),
    all((cursor) => listReviewedClaims(permit, articleId, { cursor, limit: 1000 })),
    listQuestions(permit),
  ]);
  const { actor, project } = permit;
  const abilities = abilitiesIn(permit);
  return {
    eventCursor,
    article,
    annotations,
    claims,
    questions,
    marksRequired: project.marksRequired,
    reader: { id: actor.id, name: actor.name, abilities, manages: abilities.includes("manage") },
  };
}

/** All pages of a list. */
async function all<Item>(read: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}
