"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** How far beyond the window a section is painted, and how far it stays so; in heights of the window. */
const enters = "150% 0px";
const leaves = "400% 0px";

/**
 * Which sections of an article are near the window: those that come within one and a half of its heights, until they are
 * four away. For print all are.
 *
 * @returns the sections' numbers, and what a section's element is handed to
 */
export function useNear(): { near: ReadonlySet<number>; observe: (element: HTMLElement | null) => void } {
  // What the server sends is painted at the top, where one begins to read.
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0, 1]));
  const observers = useRef<IntersectionObserver[]>([]);
  const elements = useRef(new Set<HTMLElement>());

  useEffect(() => {
    const watch = (rootMargin: string, takes: (entry: IntersectionObserverEntry) => boolean) =>
      new IntersectionObserver(
        (entries) => {
          const news = entries.filter(takes);
          if (news.length > 0) setNear((before) => changed(before, news));
        },
        { rootMargin },
      );
    const look = () => {
      for (const observer of observers.current) observer.disconnect();
      observers.current = [
        watch(enters, ({ isIntersecting }) => isIntersecting),
        watch(leaves, ({ isIntersecting, target }) => !isIntersecting && !holdsSelection(target)),
      ];
      for (const element of elements.current) for (const observer of observers.current) observer.observe(element);
    };
    look();
    // The browser prints what stands there when this returns.
    const all = () => flushSync(() => setNear(new Set([...elements.current].map(numberOf))));
    window.addEventListener("beforeprint", all);
    window.addEventListener("afterprint", look);
    return () => {
      for (const observer of observers.current) observer.disconnect();
      observers.current = [];
      window.removeEventListener("beforeprint", all);
      window.removeEventListener("afterprint", look);
    };
  }, []);

  const observe = useCallback((element: HTMLElement | null) => {
    if (!element || elements.current.has(element)) return;
    elements.current.add(element);
    for (const observer of observers.current) observer.observe(element);
  }, []);
  return { near, observe };
}

function changed(before: ReadonlySet<number>, news: readonly IntersectionObserverEntry[]): ReadonlySet<number> {
  const after = new Set(before);
  for (const { target, isIntersecting } of news) {
    if (isIntersecting) after.add(numberOf(target as HTMLElement));
    else after.delete(numberOf(target as HTMLElement));
  }
  return after.size === before.size && [...after].every((number) => before.has(number)) ? before : after;
}

/** Whether a selection begins or ends here: it would lose its place with the text's nodes. */
function holdsSelection(section: Element): boolean {
  const selection = window.getSelection();
  return section.contains(selection?.anchorNode ?? null) || section.contains(selection?.focusNode ?? null);
}

function numberOf(element: HTMLElement): number {
  return Number(element.dataset.section);
}
