import type { Span } from "../domain/span";
import { boxOf } from "./dom-range";
import { hasMarginQuery } from "./margin";

/** Where words are well in sight, down to which part of the window, and where they are put; in heights of it. */
const beside = { lowest: 0.6, place: 1 / 3 };
/** The card that comes up from below leaves 0.35 of the window (room.css). */
const aboveCard = { lowest: 0.3, place: 0.15 };

/** Scrolls to words that are out of sight, and leaves those that are in it where they are. */
export function showSpan(article: HTMLElement | null, span: Span | undefined): void {
  const box = article && span && boxOf(article, span);
  const { lowest, place } = window.matchMedia(hasMarginQuery).matches ? beside : aboveCard;
  if (!box || (box.top > 80 && box.bottom < window.innerHeight * lowest)) return;
  const by = box.top - window.innerHeight * place;
  // Over a short way one sees where it goes; a long one is only a blur, and a wait.
  const isShort = Math.abs(by) < 2 * window.innerHeight;
  const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({ top: by, behavior: isShort && !isStill ? "smooth" : "instant" });
}
