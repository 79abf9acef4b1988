"use client";

import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { paintedSpan } from "@/lib/domain/painted-span";
import { usePainted } from "@/lib/reader/highlight";
import { showSpan } from "@/lib/reader/scroll";
import type { View } from "./use-view";

interface Place {
  annotationId: string;
  /** The claim of it that keys mark; null for the first. */
  claimId: string | null;
}

/**
 * The annotation that one is at, whose words are painted so. An address with an annotation's id behind the `#` opens at
 * it; going to one that is out of sight scrolls to its words.
 */
export function useActive(
  { room, index: { inOrder: spans } }: Pick<View, "room" | "index">,
  article: RefObject<HTMLElement | null>,
) {
  const [active, setActive] = useState<Place | null>(null);
  // What the address names may come with a later page of the room.
  const sought = useRef<string | null>(null);

  const activate = (annotationId: string, claimId: string | null = null) => {
    setActive({ annotationId, claimId });
    showSpan(
      article.current,
      spans.find(({ id }) => id === annotationId),
    );
  };
  const deactivate = useCallback(() => setActive(null), []);

  const step = (by: 1 | -1) => {
    const at = spans.findIndex(({ id }) => id === active?.annotationId);
    const next = spans[at < 0 ? (by > 0 ? 0 : spans.length - 1) : at + by];
    if (next) activate(next.id);
  };

  const open = useEffectEvent((id: string | null) => {
    const isThere = spans.some((span) => span.id === id);
    sought.current = isThere ? null : id;
    if (id !== null && isThere) activate(id);
  });
  useEffect(() => {
    const openAddress = () => open(window.location.hash.slice(1));
    openAddress();
    window.addEventListener("hashchange", openAddress);
    return () => window.removeEventListener("hashchange", openAddress);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for whenever there are others
  useEffect(() => {
    if (sought.current) open(sought.current);
  }, [spans]);

  const annotation = (active && room.annotations.get(active.annotationId)) ?? null;
  const painted = annotation && paintedSpan(annotation, room.claims);
  usePainted(article, `active-${painted?.paint ?? "note"}`, painted);

  return {
    annotation,
    /** The claim of it that one is at. */
    claimId: active?.claimId ?? annotation?.claimIds[0] ?? null,
    activate,
    deactivate,
    /** Goes to the next in the text, or to the one before. */
    step,
  };
}

export type Active = ReturnType<typeof useActive>;
