"use client";

import { useEffect, useRef, useState } from "react";
import { operations } from "../../api/operations";
import type { Block } from "../../domain/block";
import type { RoomPage } from "../../schemas/room";
import { call } from "../api";
import { emptyRoom, withPages } from "./records";
import type { RoomStore } from "./store";

/** How much of a room is asked for at a time: an answer of some hundred kilobytes. */
const pageLength = 500;
/** How long it is waited before what could not be read is asked for again, and at most; in milliseconds. */
const firstWait = 1_000;
const longestWait = 30_000;

interface Opened {
  article: { id: string; textVersion: { id: string }; blocks: readonly Block[] };
  /** What came with the page. */
  first: RoomPage;
  marksRequired: number;
}

/**
 * Reads the rest of a room after its first page, in the order of the text. What comes is seen at once; where the server
 * told the whole anew, such as after a correction of the article, when all of it is there.
 * @returns whether all of it is there
 */
export function useRoomPages(store: RoomStore, { article, first, marksRequired }: Opened): boolean {
  const [isWhole, setWhole] = useState(first.nextCursor === null);
  const opened = useRef(first);
  useEffect(() => {
    const isAnew = opened.current !== first;
    const stop = new AbortController();
    void (async () => {
      const pages = [first];
      for (let cursor = first.nextCursor; cursor !== null; ) {
        const page = await readPage(article, cursor, stop.signal);
        if (!page) return;
        pages.push(page);
        cursor = page.nextCursor;
        if (!isAnew) store.more(page);
      }
      if (isAnew) store.replace(withPages(emptyRoom(marksRequired, article.blocks), pages));
      setWhole(true);
    })();
    return () => stop.abort();
  }, [store, article, first, marksRequired]);
  return isWhole;
}

/** One page, however often it takes; null once nobody waits for it any more, or it will not come. */
async function readPage(article: Opened["article"], cursor: string, signal: AbortSignal): Promise<RoomPage | null> {
  for (let wait = firstWait; !signal.aborted; wait = Math.min(wait * 2, longestWait)) {
    const answer = await call(operations.listRoom, {
      params: { id: article.id },
      query: { cursor, limit: pageLength, version: article.textVersion.id },
    });
    if (signal.aborted) return null;
    if (answer.ok) return answer.value;
    if (answer.failure.kind === "problem") return null;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return null;
}
