import { type RefObject, useEffect, useRef } from "react";
import { isPaintedAlike, type PaintedSpan } from "@/lib/domain/painted-span";
import { paintHovered } from "@/lib/reader/highlight";

/**
 * Paints the words whose card one points at, as long as it is there: a card that is taken away tells nobody that the
 * pointer has left it.
 *
 * @param spanOf the words of a card, as they are painted now; null where it is gone
 */
export function usePointed(article: RefObject<HTMLElement | null>, spanOf: (id: string) => PaintedSpan | null) {
  const pointed = useRef<PaintedSpan | null>(null);
  const paint = (id: string | null) => {
    pointed.current = id === null ? null : spanOf(id);
    paintHovered(article.current, pointed.current);
  };
  // After every rendering, and only where it is no longer as it was painted.
  useEffect(() => {
    if (!pointed.current) return;
    const { id } = pointed.current;
    if (!isPaintedAlike(pointed.current, spanOf(id) ?? undefined)) paint(id);
  });
  return (id: string, isOn: boolean) => paint(isOn ? id : null);
}
