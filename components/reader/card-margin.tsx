"use client";

import { type ReactNode, type RefObject, useEffectEvent, useLayoutEffect, useRef } from "react";
import { placeCards } from "@/lib/domain/card-layout";

/** Pixels between two cards. */
const gap = 10;

export interface MarginCard {
  id: string;
  /** The text offset of its words. */
  start: number;
  content: ReactNode;
}

/** Puts a card where it is not yet: writing a style again that stands there has the browser work it out again. */
function put(card: HTMLElement | undefined, top: number): void {
  const place = `${Math.round(top)}px`;
  // Not by a custom property: those are inherited, and the style of everything on every card would be worked out again.
  if (card && card.style.top !== place) card.style.top = place;
}

/**
 * The cards beside their words, none over another. Where there is no room
 * for a margin, the active card alone comes up from below.
 *
 * @param topOf where the words of a card begin, in pixels from the top of the window
 */
export function CardMargin({
  cards,
  activeId,
  anchorId,
  article,
  topOf,
}: {
  cards: readonly MarginCard[];
  activeId: string | null;
  /** The card that stands exactly beside its words. */
  anchorId: string | null;
  article: RefObject<HTMLElement | null>;
  topOf: (card: MarginCard) => number | null;
}) {
  const margin = useRef<HTMLDivElement>(null);
  const place = useEffectEvent(() => {
    const column = margin.current;
    if (!column) return;
    const origin = column.getBoundingClientRect().top;
    const elements = [...column.children] as HTMLElement[];
    const wanted = cards.map((card, index) => ({
      id: card.id,
      wanted: (topOf(card) ?? origin) - origin,
      height: elements[index]?.offsetHeight ?? 0,
    }));
    // What comes from others does not move the card that one points at or is in, unless one is at another.
    const held = activeId === null ? elements.findIndex((element) => element.matches(":hover, :focus-within")) : -1;
    const stays = wanted[held];
    const top = Number.parseFloat(elements[held]?.style.top ?? "");
    if (stays && !Number.isNaN(top)) stays.wanted = top;
    const tops = placeCards(wanted, gap, stays ? stays.id : anchorId);
    let bottom = 0;
    for (const [index, { id, height }] of wanted.entries()) {
      const top = tops.get(id) ?? 0;
      put(elements[index], top);
      bottom = Math.max(bottom, top + height);
    }
    column.style.setProperty("min-height", `${bottom}px`);
    column.dataset.placed = "";
  });

  // Once for what is shown and again when a card, the text or what is above it has another height. The observer speaks at
  // first, too: in the same frame, when the browser has laid everything out and measuring costs nothing.
  const shown = [...cards.map(({ id, start }) => `${id} ${start}`), anchorId].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown decides, not what is read of it
  useLayoutEffect(() => {
    const again = new ResizeObserver(() => place());
    const column = article.current?.parentElement;
    for (const element of [column, article.current, ...(margin.current?.children ?? [])]) {
      if (element) again.observe(element);
    }
    return () => again.disconnect();
  }, [article, shown]);

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
