"use client";

import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { placeCards } from "@/lib/domain/card-layout";

/** Pixels between two cards. */
const gap = 10;

export interface MarginCard {
  id: string;
  /** The text offset of its words. */
  start: number;
  content: ReactNode;
}

/**
 * The cards beside their words, none over another; the active one stands exactly beside its own. Where there is no room
 * for a margin, the active card alone comes up from below.
 *
 * @param topOf where the words of a card begin, in pixels from the top of the window
 */
export function CardMargin({
  cards,
  activeId,
  article,
  topOf,
}: {
  cards: readonly MarginCard[];
  activeId: string | null;
  article: RefObject<HTMLElement | null>;
  topOf: (card: MarginCard) => number | null;
}) {
  const margin = useRef<HTMLDivElement>(null);
  const place = useRef(() => {});
  place.current = () => {
    const column = margin.current;
    if (!column) return;
    const origin = column.getBoundingClientRect().top;
    const elements = [...column.children] as HTMLElement[];
    const wanted = cards.map((card, index) => ({
      id: card.id,
      wanted: (topOf(card) ?? origin) - origin,
      height: elements[index]?.offsetHeight ?? 0,
    }));
    const tops = placeCards(wanted, gap, activeId);
    let bottom = 0;
    for (const [index, { id, height }] of wanted.entries()) {
      const top = tops.get(id) ?? 0;
      // Not by a custom property: those are inherited, and the style of everything on every card would be worked out again.
      elements[index]?.style.setProperty("top", `${top}px`);
      bottom = Math.max(bottom, top + height);
    }
    column.style.setProperty("min-height", `${bottom}px`);
    column.dataset.placed = "";
  };

  // After every change of what is shown: the cards' own heights decide where the next one goes.
  useLayoutEffect(() => place.current());
  useEffect(() => {
    const again = new ResizeObserver(() => place.current());
    if (article.current) again.observe(article.current);
    for (const card of margin.current?.children ?? []) again.observe(card);
    return () => again.disconnect();
  }, [article]);

  return (
    <div ref={margin} className="card-margin">
      {cards.map((card) => (
        <div key={card.id} data-active={card.id === activeId || undefined} className="margin-card">
          {card.content}
        </div>
      ))}
    </div>
  );
}
