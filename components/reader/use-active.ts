"use client";

import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { NamedSpan } from "@/lib/domain/text-order";
import { showSpan } from "@/lib/reader/scroll";

interface Active {
  annotationId: string;
  /** The claim of it that keys mark; null for the first. */
  claimId: string | null;
}

/**
 * The annotation that one is at. An address with an annotation's id behind the `#` opens at it; going to one that is out
 * of sight scrolls to its words.
 */
export function useActive(spans: readonly NamedSpan[], article: RefObject<HTMLElement | null>) {
  const [active, setActive] = useState<Active | null>(null);
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

  return { active, activate, deactivate, step };
}
