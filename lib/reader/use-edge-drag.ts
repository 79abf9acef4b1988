"use client";

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type Span, snapToGraphemes } from "../domain/span";
import { snapToWords } from "../domain/word";
import { offsetAt } from "./dom-range";

export type Edge = "start" | "end";

/** How long a handle is held still until it goes from character to character; in milliseconds. */
const holding = 500;
/** How far it moves while it counts as held still; in pixels. */
const tremor = 4;

interface Drag {
  edge: Edge;
  lift: number;
  to: Span;
  /** Whether it goes from character to character. */
  isExact: boolean;
}

/**
 * Moves one end of a span by dragging a handle, with the mouse or a finger. The end goes from word to word; from character
 * to character once the handle was held still, or while Alt is held. Escape and a gesture that the browser takes over leave
 * it where it was.
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
  const [drag, setDrag] = useState<Drag | null>(null);
  const hold = useRef<{ x: number; y: number; timer: ReturnType<typeof setTimeout> } | null>(null);

  const letGo = () => {
    clearTimeout(hold.current?.timer);
    hold.current = null;
  };
  useEffect(() => () => clearTimeout(hold.current?.timer), []);
  const holdAt = (x: number, y: number, lift: number) => {
    clearTimeout(hold.current?.timer);
    const timer = setTimeout(() => {
      setDrag((now) => now && { ...now, isExact: true, to: toAt(x, y - lift, { ...now, isExact: true }) ?? now.to });
    }, holding);
    hold.current = { x, y, timer };
  };
  const toAt = (x: number, y: number, { edge, isExact }: Pick<Drag, "edge" | "isExact">): Span | null => {
    const offset = article.current && offsetAt(article.current, x, y);
    return offset === null ? null : withEdge(text, span, edge, offset, isExact);
  };

  const begin = (edge: Edge) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    // The finger covers what it points at: the handle hangs below the line whose end it is.
    const box = event.currentTarget.getBoundingClientRect();
    const line = Number.parseFloat(getComputedStyle(event.currentTarget).lineHeight) || box.height;
    const lift = event.clientY - box.top + line / 2;
    setDrag({ edge, lift, to: span, isExact: false });
    holdAt(event.clientX, event.clientY, lift);
  };

  const follow = (event: PointerEvent) => {
    if (!drag) return;
    const { clientX, clientY } = event;
    const held = hold.current;
    if (!held || Math.hypot(clientX - held.x, clientY - held.y) > tremor) holdAt(clientX, clientY, drag.lift);
    const to = toAt(clientX, clientY - drag.lift, { edge: drag.edge, isExact: drag.isExact || event.altKey });
    if (to && (to.start !== drag.to.start || to.end !== drag.to.end)) setDrag({ ...drag, to });
  };

  const end = () => {
    letGo();
    if (!drag) return;
    setDrag(null);
    if (drag.to.start !== span.start || drag.to.end !== span.end) onMove(drag.to);
  };

  const cancel = () => {
    letGo();
    setDrag(null);
  };

  return {
    dragged: drag?.to ?? null,
    isExact: drag?.isExact ?? false,
    handle: (edge: Edge) => ({
      onPointerDown: begin(edge),
      onPointerMove: follow,
      onPointerUp: end,
      onPointerCancel: cancel,
    }),
    cancel,
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
