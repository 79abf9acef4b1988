"use client";

import { useEffect, useRef, useState } from "react";
import { emptyMark, isEmptyMark, type MarkInWork, noDrafts, type RoomDrafts, readDrafts } from "../schemas/room-drafts";
import { keep, readKept } from "./kept";

/**
 * What a person has begun in an article's room and not sent: it outlives the page. Where the browser keeps nothing, it
 * asks before it lets the page go.
 */
export function useDrafts(personId: string, articleId: string) {
  const place = `tickmark-drafts-${personId}-${articleId}`;
  const [drafts, setDrafts] = useState(noDrafts);
  const [isKept, setKept] = useState(true);
  const latest = useRef(drafts);

  // Only afterwards: the server, which draws first, knows of no drafts.
  useEffect(() => {
    latest.current = readDrafts(readKept(place));
    setDrafts(latest.current);
  }, [place]);

  useEffect(() => {
    if (isKept) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isKept]);

  const change = (part: Partial<RoomDrafts>) => {
    latest.current = { ...latest.current, ...part };
    setDrafts(latest.current);
    const isEmpty = latest.current.composing === null && Object.keys(latest.current.marks).length === 0;
    setKept(isEmpty || keep(place, latest.current));
    if (isEmpty) keep(place, null);
  };

  return {
    composing: drafts.composing,
    compose: (composing: RoomDrafts["composing"]) => change({ composing }),
    /** The marks that were begun, by claim. */
    drafts: drafts.marks,
    setMark: (claimId: string, mark: MarkInWork) => {
      const { [claimId]: _, ...others } = latest.current.marks;
      const isAsBefore = isEmptyMark(mark) && mark.layer === emptyMark.layer;
      change({ marks: isAsBefore ? others : { ...others, [claimId]: mark } });
    },
    isKept,
  };
}
