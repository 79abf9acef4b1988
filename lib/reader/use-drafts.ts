"use client";

import { useEffect, useRef, useState } from "react";
import {
  areNoDrafts,
  begin,
  emptyMark,
  isEmptyMark,
  type MarkInWork,
  noDrafts,
  putAside,
  type RoomDrafts,
  readDrafts,
  takeOver,
} from "../schemas/room-drafts";
import { readStored, storedKeys, writeStored } from "./local-storage";
import { openTabs, tabName } from "./tab";

/**
 * What a person has begun in an article's room and not sent: it outlives the page. Each tab keeps its own, so that none
 * writes over another's; what was begun in a tab that is closed, the next one takes over. Where the browser keeps
 * nothing, it asks before it lets the page go.
 */
export function useDrafts(personId: string, articleId: string) {
  const key = `tickmark-drafts-${personId}-${articleId}`;
  const [drafts, setDrafts] = useState(noDrafts);
  const [isKept, setKept] = useState(true);
  const latest = useRef(drafts);

  const put = (next: RoomDrafts): boolean => {
    latest.current = next;
    setDrafts(next);
    const done = keepDrafts(keyOf(key, tabName()), next);
    setKept(done);
    return done;
  };
  const putLatest = useRef(put);
  putLatest.current = put;

  // Only afterwards: the server, which draws first, knows of no drafts.
  useEffect(() => {
    let isHere = true;
    latest.current = readDrafts(readStored(keyOf(key, tabName())));
    setDrafts(latest.current);
    void openTabs().then((tabs) => {
      for (const left of storedKeys(key)) {
        if (!isHere) return;
        if (tabs.has(left.slice(keyOf(key, "").length)) || left === keyOf(key, tabName())) continue;
        const { own, rest } = takeOver(latest.current, readDrafts(readStored(left)));
        if (putLatest.current(own)) keepDrafts(left, rest);
      }
    });
    return () => {
      isHere = false;
    };
  }, [key]);

  useEffect(() => {
    if (isKept) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isKept]);

  const change = (part: Partial<RoomDrafts>) => put({ ...latest.current, ...part });

  return {
    composing: drafts.composing,
    compose: (composing: RoomDrafts["composing"]) => change({ composing }),
    begin: (begun: Parameters<typeof begin>[1]) => put(begin(latest.current, begun)),
    putAside: () => put(putAside(latest.current)),
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

function keyOf(key: string, tab: string): string {
  return `${key}-${tab}`;
}

/** @returns false where there is something that the browser does not keep */
function keepDrafts(key: string, drafts: RoomDrafts): boolean {
  const isNothing = areNoDrafts(drafts);
  return writeStored(key, isNothing ? null : drafts) || isNothing;
}
