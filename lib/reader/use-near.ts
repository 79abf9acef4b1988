"use client";

import { useCallback, useEffect, useRef, useState } from "react";

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
    const watch = (rootMargin: string, takes: (isNear: boolean) => boolean) =>
      new IntersectionObserver(
        (entries) => {
          const news = entries.filter(({ isIntersecting }) => takes(isIntersecting));
          if (news.length > 0) setNear((before) => changed(before, news));
        },
        { rootMargin },
      );
    observers.current = [watch(enters, (isNear) => isNear), watch(leaves, (isNear) => !isNear)];
    for (const element of elements.current) for (const observer of observers.current) observer.observe(element);
    const all = () => setNear(new Set([...elements.current].map(numberOf)));
    window.addEventListener("beforeprint", all);
    return () => {
      for (const observer of observers.current) observer.disconnect();
      observers.current = [];
      window.removeEventListener("beforeprint", all);
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

function numberOf(element: HTMLElement): number {
  return Number(element.dataset.section);
}
