"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
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
  const here = useRef(spans);
  here.current = spans;
  // What the address names may come with a later page of the room.
  const sought = useRef<string | null>(null);

  const activate = useCallback(
    (annotationId: string, claimId: string | null = null) => {
      setActive({ annotationId, claimId });
      showSpan(
        article.current,
        here.current.find(({ id }) => id === annotationId),
      );
    },
    [article],
  );
  const deactivate = useCallback(() => setActive(null), []);

  const step = (by: 1 | -1) => {
    const at = spans.findIndex(({ id }) => id === active?.annotationId);
    const next = spans[at < 0 ? (by > 0 ? 0 : spans.length - 1) : at + by];
    if (next) activate(next.id);
  };

  useEffect(() => {
    const open = () => {
      const id = window.location.hash.slice(1);
      const isThere = here.current.some((span) => span.id === id);
      sought.current = isThere ? null : id;
      if (isThere) activate(id);
    };
    open();
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  }, [activate]);

  useEffect(() => {
    if (!sought.current || !spans.some(({ id }) => id === sought.current)) return;
    activate(sought.current);
    sought.current = null;
  }, [spans, activate]);

  return { active, activate, deactivate, step };
}
