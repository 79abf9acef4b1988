import { type RefObject, useEffect, useRef } from "react";
import { blockSelector, startOf } from "./dom-range";

/** How far from the window's upper edge the sign stands at least: below what stands there always; in pixels. */
const below = 76;

/**
 * Puts a sign beside the block that the mouse points at. By hand, and not by drawing anew: pointing must not cost.
 * @returns where the block starts that is pointed at, and the sign's ref
 */
export function usePointedBlock(article: RefObject<HTMLElement | null>, enabled: boolean) {
  const pointed = useRef<number | null>(null);
  const sign = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = article.current;
    if (!element || !enabled) return;
    let last: Element | null = null;
    const point = ({ target, pointerType }: PointerEvent) => {
      const block = target instanceof Element ? target.closest(blockSelector) : null;
      // On the way to the sign, and on it, it stays.
      if (!block || block === last || pointerType !== "mouse" || !sign.current) return;
      last = block;
      pointed.current = startOf(block);
      const top = Math.max(block.getBoundingClientRect().top, below) - element.getBoundingClientRect().top;
      sign.current.style.setProperty("--top", `${top}px`);
      sign.current.dataset.placed = "";
    };
    const leave = () => {
      last = null;
      if (sign.current) delete sign.current.dataset.placed;
    };
    element.addEventListener("pointermove", point);
    element.addEventListener("pointerleave", leave);
    return () => {
      element.removeEventListener("pointermove", point);
      element.removeEventListener("pointerleave", leave);
    };
  }, [article, enabled]);
  return { pointed, sign };
}
