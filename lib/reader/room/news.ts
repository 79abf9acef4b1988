import { compareEventCursors } from "../../domain/event-cursor";
import type { Room } from "../../domain/room";
import type { LiveEvent } from "../../schemas/live";
import type { FollowedLive } from "../live/follower";
import { recordsOf } from "./commands/table";
import { type RoomState, readAt } from "./reducer";

/** What is to be read again in a room, by ids. */
export interface RoomNews {
  annotations: ReadonlySet<string>;
  claims: ReadonlySet<string>;
  blocks: boolean;
}

export const nothingNew: RoomNews = { annotations: new Set(), claims: new Set(), blocks: false };

export function isNothing({ annotations, claims, blocks }: RoomNews): boolean {
  return annotations.size === 0 && claims.size === 0 && !blocks;
}

export function withNews(one: RoomNews, other: RoomNews): RoomNews {
  return {
    annotations: new Set([...one.annotations, ...other.annotations]),
    claims: new Set([...one.claims, ...other.claims]),
    blocks: one.blocks || other.blocks,
  };
}

/** As many as may be asked for at once, and the rest. */
export function takeSome(news: RoomNews, most: number): [RoomNews, RoomNews] {
  const [annotations, claims] = [[...news.annotations], [...news.claims]];
  return [
    { annotations: new Set(annotations.slice(0, most)), claims: new Set(claims.slice(0, most)), blocks: news.blocks },
    { annotations: new Set(annotations.slice(most)), claims: new Set(claims.slice(most)), blocks: false },
  ];
}

/** Whether something of it is to be seen in the article's room. A claim is, where a passage of it asserts it. */
export function concernsRoom(room: Room, articleId: string, { articleId: at, claimId }: LiveEvent): boolean {
  return at === articleId || (claimId !== null && room.claims.has(claimId));
}

/** What an event that concerns a room has changed there. */
export function newsOf(room: Room, { subjectType, annotationId, claimId }: LiveEvent): RoomNews {
  return {
    annotations: new Set(annotationId === null ? [] : [annotationId]),
    claims: new Set(claimId === null ? [] : [claimId, ...rivals(room, subjectType)]),
    blocks: subjectType === "BlockRevision",
  };
}

/** Another figure, and another question, may make the resolutions of rival claims stale, which is no event of theirs. */
function rivals(room: Room, subjectType: string): string[] {
  if (subjectType !== "Quantity" && subjectType !== "Claim") return [];
  return [...room.claims.values()].flatMap(({ id, resolutions }) => (resolutions.length > 0 ? [id] : []));
}

/**
 * Whether what a room has read or was answered contains an event: everything that it is about was read since, or it is
 * the reader's own, of a write whose answer is there.
 */
export function isKnown(state: RoomState, readerId: string, { event, cursor }: FollowedLive): boolean {
  const ids = [event.annotationId, event.claimId].filter((id) => id !== null);
  if (ids.length === 0) return compareEventCursors(cursor, state.readAt) < 0;
  if (ids.every((id) => compareEventCursors(cursor, readAt(state, id)) < 0)) return true;
  if (event.actor?.id !== readerId) return false;
  return state.accepted.some(
    (accepted) =>
      accepted.cursor !== null &&
      compareEventCursors(cursor, accepted.cursor) < 0 &&
      ids.every((id) => recordsOf(accepted.command).includes(id)),
  );
}
