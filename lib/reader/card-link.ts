import { type RefObject, useEffect } from "react";

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
