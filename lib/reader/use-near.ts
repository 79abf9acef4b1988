"use client";

import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** How far beyond the window a section is painted, and how far it stays so; in heights of the window. */
const enters = "150% 0px";
const leaves = "400% 0px";
/** The line of the window at which one reads. */
const readingLine = "-33% 0px -66% 0px";

/**
 * Which sections of an article are near the window: those that come within one and a half of its heights, until they are
 * four away. For print all are.
 *
 * @returns the sections' numbers, that of the one at which one reads, and what a section's element is handed to
 */
export function useNear() {
  // What the server sends is painted at the top, where one begins to read: as much as a high window shows.
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0, 1]));
  const [reading, setReading] = useState(0);
  const observers = useRef<IntersectionObserver[]>([]);
  const elements = useRef(new Set<HTMLElement>());

  useEffect(() => {
    type Entry = IntersectionObserverEntry;
    const watch = (rootMargin: string, takes: (entry: Entry) => boolean, tell: (news: Entry[]) => void) =>
      new IntersectionObserver(
        (entries) => {
          const news = entries.filter(takes);
          if (news.length > 0) tell(news);
        },
        { rootMargin },
      );
    const isThere = ({ isIntersecting }: Entry) => isIntersecting;
    const isGone = ({ isIntersecting, target }: Entry) => !isIntersecting && !holdsSelection(target);
    // Ahead of the window there is time: scrolling and typing go first.
    const change = (news: Entry[]) => startTransition(() => setNear((before) => changed(before, news)));
    const read = ([first]: Entry[]) =>
      first && startTransition(() => setReading(numberOf(first.target as HTMLElement)));
    const look = () => {
      for (const observer of observers.current) observer.disconnect();
      observers.current = [
        watch(enters, isThere, change),
        watch(leaves, isGone, change),
        watch(readingLine, isThere, read),
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
    if (!element) return;
    elements.current.add(element);
    for (const observer of observers.current) observer.observe(element);
    // One that is drawn anew is there once more, and what tells of the old one would be taken for news of it.
    return () => {
      elements.current.delete(element);
      for (const observer of observers.current) observer.unobserve(element);
    };
  }, []);
  return { near, reading, observe };
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
