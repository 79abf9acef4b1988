"use client";

import { useEffect, useRef, useState } from "react";
import type { Answer } from "../../api/client";
import { operations } from "../../api/operations";
import type { Block } from "../../domain/block";
import type { EventCursor } from "../../domain/event-cursor";
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
  /** Up to where of the events that has everything. */
  cursor: EventCursor;
  marksRequired: number;
}

/**
 * Reads the rest of a room after its first page, in the order of the text. What comes is seen at once; where the server
 * told the whole anew, such as after a correction of the article, when all of it is there.
 * @returns whether all of it is there
 */
export function useRoomPages(store: RoomStore, { article, first, cursor, marksRequired }: Opened): boolean {
  const [isWhole, setWhole] = useState(first.nextCursor === null);
  const opened = useRef(first);
  useEffect(() => {
    const isAnew = opened.current !== first;
    const stop = new AbortController();
    void (async () => {
      const pages = [first];
      for (let next = first.nextCursor; next !== null; ) {
        const answer = await readPage(article, next, stop.signal);
        if (!answer) return;
        const page = answer.value;
        pages.push(page);
        next = page.nextCursor;
        if (!isAnew) store.more(page, answer.cursor ?? cursor);
      }
      // Of what was read one after the other the first has the least.
      if (isAnew) store.replace(withPages(emptyRoom(marksRequired, article.blocks), pages), cursor);
      setWhole(true);
    })();
    return () => stop.abort();
  }, [store, article, first, cursor, marksRequired]);
  return isWhole;
}

/** One page, however often it takes; null once nobody waits for it any more, or it will not come. */
async function readPage(
  article: Opened["article"],
  next: string,
  signal: AbortSignal,
): Promise<Extract<Answer<RoomPage>, { ok: true }> | null> {
  for (let wait = firstWait; !signal.aborted; wait = Math.min(wait * 2, longestWait)) {
    const answer = await call(operations.listRoom, {
      params: { id: article.id },
      query: { cursor: next, limit: pageLength, version: article.textVersion.id },
    });
    if (signal.aborted) return null;
    if (answer.ok) return answer;
    if (answer.failure.kind === "problem") return null;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return null;
}
