"use client";

import { createContext, useContext, useEffect, useEffectEvent } from "react";
import type { Person } from "../../schemas/person";
import type { FollowedLive, LiveState } from "./follower";

/** Hears what happened, and returns what of it is to be seen where it is. */
export type LiveListener = (events: readonly FollowedLive[]) => readonly FollowedLive[];

export interface Live {
  /** Joins a part of the page to its stream. Returns how to part again. */
  join: (listener: LiveListener) => () => void;
  state: LiveState;
  /** Who else is at the page's article or claim. */
  people: readonly Person[];
}

export const LiveContext = createContext<Live | null>(null);

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error("What others do is heard on a project's pages alone.");
  return live;
}

/** Has a part of the page hear what others do, from where the page was read on. */
export function useLiveEvents(listener: LiveListener): void {
  const { join } = useLive();
  const hear = useEffectEvent(listener);
  useEffect(() => join((events) => hear(events)), [join]);
}
