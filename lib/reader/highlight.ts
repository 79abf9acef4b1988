"use client";

import { type RefObject, useEffect } from "react";
import type { PaintedSpan } from "../domain/painted-span";
import type { Span } from "../domain/span";
import { spanToRange } from "./dom-range";

/**
 * Paints what comes and goes (the words of a claim in the making, the words a card stands for) with the CSS Custom
 * Highlight API: it touches no node, so it never disturbs a selection. Styled by `::highlight(name)`.
 */
export function paintSpans(
  article: HTMLElement | null,
  name: string,
  spans: readonly Span[],
  /** Of two on the same words the greater is seen. */
  priority = 0,
): void {
  // A browser without the API shows everything but this.
  if (!("highlights" in CSS)) return;
  const ranges = article ? spans.flatMap((span) => spanToRange(article, span) ?? []) : [];
  if (ranges.length === 0) return void CSS.highlights.delete(name);
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

export function paintSpan(article: HTMLElement | null, name: string, span: Span | null | undefined): void {
  paintSpans(article, name, span ? [span] : []);
}

let hovered: string | null = null;

/** Paints the words that one points at, in the text or at their card; there is one pointer, and so one such place. */
export function paintHovered(article: HTMLElement | null, span: PaintedSpan | null): void {
  if (hovered) paintSpans(null, hovered, []);
  hovered = span && `hovered-${span.paint}`;
  if (hovered) paintSpan(article, hovered, span);
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
