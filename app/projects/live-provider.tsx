"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { LiveNews } from "@/components/live/live-news";
import type { EventCursor } from "@/lib/domain/event-cursor";
import { CalmRefresh, isWriting } from "@/lib/reader/live/calm-refresh";
import type { FollowedLive } from "@/lib/reader/live/follower";
import { LiveContext, type LiveListener } from "@/lib/reader/live/live-context";
import { countNews, hasNews, noNews } from "@/lib/reader/live/news-count";
import { fateOf, isSaidOfClaim, isToBeRead, type LivePage, placeOf } from "@/lib/reader/live/page-news";
import { useFollower } from "@/lib/reader/live/use-follower";
import { usePerson } from "@/lib/reader/person-context";

/** How long one line with what came stands before the next takes its place, in milliseconds. */
const lineLasts = 4_000;

/**
 * Keeps a page as others leave it: what happens in the project is told to whoever shows it by itself, as the reading room
 * does, and all else is read again with the page. One line sums up what came.
 */
export function LiveProvider({
  projectId,
  cursor,
  page,
  children,
}: {
  projectId: string;
  /** Up to where of the events the page has everything. */
  cursor: EventCursor;
  page: LivePage;
  children: ReactNode;
}) {
  const personId = usePerson();
  const router = useRouter();
  const [isHeldBack, setHeldBack] = useState(false);
  // A page whose record was deleted would be read again as none, with all that somebody has just written on it.
  const [isDeleted, setDeleted] = useState(false);
  const deleted = useRef(false);
  const [refreshing] = useState(
    () =>
      new CalmRefresh(
        () => router.refresh(),
        () => deleted.current || isWriting(document.getElementById("page")),
        setHeldBack,
      ),
  );
  const { line, sumUp } = useNewsLine(personId);
  const listeners = useRef(new Set<LiveListener>());
  const join = useCallback((listener: LiveListener) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);

  const { state, people } = useFollower({ projectId, personId, at: placeOf(page), cursor }, hear, () =>
    router.refresh(),
  );
  function hear(events: readonly FollowedLive[]) {
    const shown = [...listeners.current].flatMap((listener) => [...listener(events)]);
    const about = page.kind === "claim" ? events.filter(({ event }) => isSaidOfClaim(page.claimId, event)) : shown;
    sumUp(about);
    const fate = fateOf(
      page,
      events.map(({ event }) => event),
    );
    if (fate) {
      deleted.current = fate === "deleted";
      setDeleted(deleted.current);
    }
    if (events.some(({ event }) => isToBeRead(page, personId, event))) refreshing.ask();
    if (fate === "restored") refreshing.look();
  }

  // What was held back is shown when she has done what it would have disturbed.
  useEffect(() => {
    const look = () => setTimeout(() => refreshing.look(), 0);
    document.addEventListener("focusout", look);
    document.addEventListener("submit", look);
    return () => {
      document.removeEventListener("focusout", look);
      document.removeEventListener("submit", look);
      refreshing.stop();
    };
  }, [refreshing]);

  const live = useMemo(() => ({ join, state, people }), [join, state, people]);
  return (
    <LiveContext value={live}>
      {children}
      <LiveNews
        news={line}
        heldBack={isHeldBack ? (isDeleted ? "deleted" : "changed") : null}
        onShow={() => refreshing.now()}
      />
    </LiveContext>
  );
}

/** One line with what others did; what comes while it stands is in the next one. */
function useNewsLine(personId: string) {
  const [line, setLine] = useState(noNews);
  const waiting = useRef(noNews);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const show = useEffectEvent(() => {
    const news = waiting.current;
    waiting.current = noNews;
    setLine(news);
    timer.current = hasNews(news) ? setTimeout(() => show(), lineLasts) : undefined;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const sumUp = (events: readonly FollowedLive[]) => {
    waiting.current = countNews(
      waiting.current,
      events.map(({ event }) => event),
      personId,
    );
    if (timer.current === undefined && hasNews(waiting.current)) timer.current = setTimeout(() => show(), 0);
  };
  return { line, sumUp };
}
