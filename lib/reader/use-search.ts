"use client";

import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Room } from "../domain/room";
import { type Hit, searchable, searchRoom } from "../domain/room-search";
import type { Section } from "../domain/section";
import type { Span } from "../domain/span";
import { paintSpans } from "./highlight";
import { showSpan } from "./scroll";

/**
 * Search in an article and in what was said about it. The hits are painted where the window is near; going to one scrolls
 * to its words.
 *
 * @param onHit hears the hit that one goes to
 */
export function useSearch(
  article: RefObject<HTMLElement | null>,
  { text, room, sections, near }: { text: string; room: Room; sections: readonly Section[]; near: ReadonlySet<number> },
  onHit: (hit: Hit) => void,
) {
  const [query, setQuery] = useState<string | null>(null);
  const [at, setAt] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  // Typing does not wait for the painting.
  const sought = useDeferredValue(query);
  // Made ready with the first letter, and kept for all that follow.
  const isOn = Boolean(query);
  const ready = useMemo(() => (isOn ? searchable(text) : null), [text, isOn]);
  const hits = useMemo(() => (sought && ready ? searchRoom(ready, room, sought) : []), [ready, room, sought]);
  const current = hits[at] ?? null;

  useEffect(() => {
    const places = [...near].flatMap((number) => sections[number] ?? []);
    const words = hits.filter((hit) => hit.annotationId === null && places.some((place) => overlaps(hit, place)));
    paintSpans(article.current, "hit", words, 1);
    // An annotation that one goes to is shown as the one that one is at.
    paintSpans(article.current, "hit-current", current && current.annotationId === null ? [current] : [], 2);
    return () => {
      for (const name of ["hit", "hit-current"]) paintSpans(null, name, []);
    };
  }, [article, hits, current, near, sections]);

  const step = (by: 1 | -1) => {
    // Whoever types fast goes to what was typed, not to what is painted yet.
    const found = sought === query ? hits : searchRoom(ready ?? searchable(text), room, query ?? "");
    if (found.length === 0) return;
    const next = (at + by + (at < 0 && by < 0 ? 1 : 0) + found.length) % found.length;
    const hit = found[next] as Hit;
    setAt(next);
    showSpan(article.current, hit);
    onHit(hit);
  };

  return {
    query,
    hits,
    at,
    /** Where the words are typed. */
    field,
    /** Begins a search, or goes back to the one that is under way, to go on with it or to type over it. */
    begin: () => {
      setQuery((words) => words ?? "");
      field.current?.focus({ preventScroll: true });
      field.current?.select();
    },
    /** Null ends the search. */
    seek: (words: string | null) => {
      setQuery(words);
      setAt(-1);
    },
    step,
  };
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}
