"use client";

import { type RefObject, useEffect } from "react";
import type { Span } from "../domain/span";
import { spanToRange } from "./dom-range";

/**
 * Paints what comes and goes (the words of a claim in the making, the words a card stands for) with the CSS Custom
 * Highlight API: it touches no node, so it never disturbs a selection. Styled by `::highlight(name)`.
 */
export function paintSpan(article: HTMLElement | null, name: string, span: Span | null | undefined): void {
  // A browser without the API shows everything but this.
  if (!("highlights" in CSS)) return;
  const range = article && span && spanToRange(article, span);
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
}

/** Keeps a span painted as long as it is given. */
export function usePainted(article: RefObject<HTMLElement | null>, name: string, span: Span | null | undefined): void {
  useEffect(() => {
    paintSpan(article.current, name, span);
    return () => paintSpan(null, name, null);
  });
}

/** Where a text offset stands, in pixels from the top of the window. */
export function spanTop(article: HTMLElement | null, start: number): number | null {
  const range = article && spanToRange(article, { start, end: start + 1 });
  return range ? range.getBoundingClientRect().top : null;
}
