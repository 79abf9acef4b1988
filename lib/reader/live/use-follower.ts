"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { addressOf } from "../../api/address";
import { apiClient } from "../../api/client";
import { operations } from "../../api/operations";
import type { EventCursor } from "../../domain/event-cursor";
import type { Person } from "../../schemas/person";
import { type FollowedLive, Follower, type LiveState } from "./follower";
import { followWhileSeen } from "./while-seen";

/** What a page is about, as its stream says where its reader is. */
export interface LivePlace {
  projectId: string;
  personId: string;
  /** `article:` or `claim:` and its id; null on a page about many things. */
  at: string | null;
  /** Up to where of the events the page has everything. */
  cursor: EventCursor;
}

/** Follows a page's project while the page is in sight. */
export function useFollower(
  { projectId, personId, at, cursor }: LivePlace,
  onEvents: (events: readonly FollowedLive[]) => void,
  onLost: () => void,
): { state: LiveState; people: readonly Person[] } {
  const [state, setState] = useState<LiveState>("opening");
  const [people, setPeople] = useState<readonly Person[]>([]);
  // Where the server's events are none of those that the page knows, the page's next cursor is begun with.
  const [lostAt, setLostAt] = useState<EventCursor | null>(null);
  const hear = useEffectEvent(onEvents);
  const lose = useEffectEvent(() => {
    setLostAt(cursor);
    onLost();
  });
  const begin = useEffectEvent(() => cursor);
  const epoch = lostAt === null || lostAt === cursor ? null : cursor;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a lost stream is begun anew
  useEffect(() => {
    const { method: _, path } = operations.listEvents;
    const query = { person: personId, ...(at !== null && { at }) };
    const call = apiClient({ person: personId });
    const follower = new Follower({
      cursor: begin(),
      open: (after) => new EventSource(addressOf(path, { id: projectId }, { ...query, after })),
      why: async (after) => {
        const answer = await call(operations.listEvents, { params: { id: projectId }, query: { after, limit: 1 } });
        if (answer.ok || answer.failure.kind !== "problem" || answer.failure.status === 429) return "later";
        return answer.failure.status === 400 ? "lost" : "refused";
      },
      onEvents: (events) => hear(events),
      onPresence: (presence) => setPeople(presence.people),
      onState: setState,
      onLost: () => lose(),
    });
    const stop = followWhileSeen(follower);
    return () => {
      stop();
      setPeople([]);
    };
  }, [projectId, personId, at, epoch]);
  return { state, people };
}
