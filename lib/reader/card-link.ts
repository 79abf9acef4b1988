import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/* Between an annotation's marks in the text and its card in the margin. */

export function cardIdOf(annotationId: string): string {
  return `card-${annotationId}`;
}

/** The card of the innermost annotation on a mark's words, where it is shown. */
export function cardOf(mark: HTMLElement | null): HTMLElement | null {
  return document.getElementById(cardIdOf(mark?.dataset.annotation ?? ""));
}

/**
 * Tells a screen reader of each mark which card says more of it, as long as that card is there: of many annotations only
 * some have one, and the words stand there before the cards do.
 */
export function useCardLinks(article: RefObject<HTMLElement | null>): void {
  // After every rendering, and by hand: a card that comes or goes must not have the words drawn anew.
  useEffect(() => {
    for (const mark of article.current?.querySelectorAll("mark") ?? []) {
      const card = cardOf(mark);
      if (!card) mark.removeAttribute("aria-details");
      else if (mark.getAttribute("aria-details") !== card.id) mark.setAttribute("aria-details", card.id);
    }
  });
}

/** The button that goes on to the next annotation in a chain of overlapping ones. */
export const nextInChain = { "data-next-in-chain": "" };

/**
 * Takes the focus on to the same button of the card that one goes to, once it is drawn: the one that was pressed goes.
 *
 * @returns tells to which annotation one goes
 */
export function useNextInChain(): (annotationId: string) => void {
  const to = useRef<string | null>(null);
  useLayoutEffect(() => {
    const card = to.current && document.getElementById(cardIdOf(to.current));
    const button = card ? card.querySelector<HTMLElement>("[data-next-in-chain]") : null;
    if (!button) return;
    to.current = null;
    button.focus({ preventScroll: true });
  });
  return (annotationId) => {
    to.current = annotationId;
  };
}
