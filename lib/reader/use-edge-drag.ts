"use client";

import { type PointerEvent, type RefObject, useState } from "react";
import { type Span, snapToGraphemes } from "../domain/span";
import { snapToWords } from "../domain/word";
import { offsetAt } from "./dom-range";

export type Edge = "start" | "end";

/**
 * Moves one end of a span by dragging a handle, with the mouse or a finger. The end goes from word to word, or from
 * character to character while Alt is held; Escape and a gesture that the browser takes over leave it where it was.
 *
 * @param onMove hears where the span is to be, once the handle is let go
 * @returns the span as it would be now, and what the handles hear
 */
export function useEdgeDrag(
  article: RefObject<HTMLElement | null>,
  text: string,
  span: Span,
  onMove: (to: Span) => void,
) {
  const [drag, setDrag] = useState<{ edge: Edge; lift: number; to: Span } | null>(null);

  const begin = (edge: Edge) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    // The finger covers what it points at: the handle hangs below the line whose end it is.
    const box = event.currentTarget.getBoundingClientRect();
    const line = Number.parseFloat(getComputedStyle(event.currentTarget).lineHeight) || box.height;
    setDrag({ edge, lift: event.clientY - box.top + line / 2, to: span });
  };

  const follow = (event: PointerEvent) => {
    if (!drag || !article.current) return;
    const offset = offsetAt(article.current, event.clientX, event.clientY - drag.lift);
    if (offset === null) return;
    const to = withEdge(text, span, drag.edge, offset, event.altKey);
    if (to && (to.start !== drag.to.start || to.end !== drag.to.end)) setDrag({ ...drag, to });
  };

  const end = () => {
    if (!drag) return;
    setDrag(null);
    if (drag.to.start !== span.start || drag.to.end !== span.end) onMove(drag.to);
  };

  return {
    dragged: drag?.to ?? null,
    handle: (edge: Edge) => ({
      onPointerDown: begin(edge),
      onPointerMove: follow,
      onPointerUp: end,
      onPointerCancel: () => setDrag(null),
    }),
    cancel: () => setDrag(null),
  };
}

/** The span with one end at the character of an offset; null where nothing would be left of it. */
function withEdge(text: string, span: Span, edge: Edge, offset: number, exact: boolean): Span | null {
  const moved = edge === "start" ? { start: offset, end: span.end } : { start: span.start, end: offset + 1 };
  if (moved.start >= moved.end) return null;
  const snapped = exact ? snapToGraphemes(text, moved) : snapToWords(text, moved);
  // The other end stays exactly where it is, also in the middle of a word.
  return snapped && { ...snapped, ...(edge === "start" ? { end: span.end } : { start: span.start }) };
}
