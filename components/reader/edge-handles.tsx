"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import type { Span } from "@/lib/domain/span";
import type { EdgeStep } from "@/lib/domain/word";
import { edgePoints } from "@/lib/reader/dom-range";
import { usePainted } from "@/lib/reader/highlight";
import { keyOf } from "@/lib/reader/key-event";
import { type Edge, useEdgeDrag } from "@/lib/reader/use-edge-drag";

const edges = ["start", "end"] as const;

/** A handle at either end of the annotation that one is at, to be dragged, or moved with the arrow keys: by word, with Shift by character. */
export function EdgeHandles({
  article,
  text,
  span,
  onMove,
  onStep,
}: {
  article: RefObject<HTMLElement | null>;
  text: string;
  span: Span;
  onMove: (to: Span) => void;
  onStep: (step: EdgeStep) => void;
}) {
  const t = useTranslations("room.handle");
  const { dragged, isExact, handle, cancel } = useEdgeDrag(article, text, span, onMove);
  const handles = useRef<Partial<Record<Edge, HTMLButtonElement | null>>>({});
  const { start, end } = dragged ?? span;
  usePainted(article, "draft", dragged);

  useEffect(() => {
    const place = () => {
      const points = article.current && edgePoints(article.current, { start, end });
      for (const edge of edges) {
        const point = points?.[edge];
        const element = handles.current[edge];
        if (!point || !element) continue;
        element.style.setProperty("--top", `${point.top}px`);
        element.style.setProperty("--left", `${point.left}px`);
        element.style.setProperty("--line", `${point.height}px`);
        element.dataset.placed = "";
      }
    };
    // It speaks at first, too: when the browser has laid everything out and measuring costs nothing.
    const again = new ResizeObserver(place);
    if (article.current) again.observe(article.current);
    return () => again.disconnect();
  }, [article, start, end]);

  const onKeyDown = (edge: Edge) => (event: KeyboardEvent) => {
    const key = keyOf(event);
    if (key === "Escape") cancel();
    const direction = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    onStep({ edge, direction, unit: event.shiftKey || event.altKey ? "character" : "word" });
  };

  return edges.map((edge) => (
    <button
      key={edge}
      ref={(element) => {
        handles.current[edge] = element;
      }}
      type="button"
      aria-label={t(edge)}
      title={t("hint")}
      data-edge={edge}
      data-dragging={dragged ? "" : undefined}
      data-exact={isExact ? "" : undefined}
      className="edge-handle"
      onClick={(event) => event.stopPropagation()}
      onKeyDown={onKeyDown(edge)}
      {...handle(edge)}
    />
  ));
}
