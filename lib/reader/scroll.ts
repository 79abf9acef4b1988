import type { Span } from "../domain/span";
import { boxOf } from "./dom-range";

/** Scrolls to words that are out of sight, and leaves those that are in it where they are. */
export function showSpan(article: HTMLElement | null, span: Span | undefined): void {
  const box = article && span && boxOf(article, span);
  if (!box || (box.top > 80 && box.bottom < window.innerHeight * 0.6)) return;
  const by = box.top - window.innerHeight / 3;
  // Over a short way one sees where it goes; a long one is only a blur, and a wait.
  const isShort = Math.abs(by) < 2 * window.innerHeight;
  const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({ top: by, behavior: isShort && !isStill ? "smooth" : "instant" });
}
