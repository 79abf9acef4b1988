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
  if (isPainted(CSS.highlights.get(name), ranges)) return;
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

export function paintSpan(article: HTMLElement | null, name: string, span: Span | null | undefined): void {
  paintSpans(article, name, span ? [span] : []);
}

/** Whether a highlight is on the same places already. */
function isPainted(highlight: Highlight | undefined, ranges: readonly Range[]): boolean {
  if (highlight?.size !== ranges.length) return false;
  return [...highlight].every((painted, index) => {
    const range = ranges[index];
    return (
      range !== undefined &&
      painted.startContainer === range.startContainer &&
      painted.startOffset === range.startOffset &&
      painted.endContainer === range.endContainer &&
      painted.endOffset === range.endOffset
    );
  });
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
  // After every rendering: the text's nodes may be others than before.
  useEffect(() => paintSpan(article.current, name, span));
  useEffect(() => () => paintSpan(null, name, null), [name]);
}
