import { startTransition, useEffect, useMemo, useState } from "react";
import { whenIdle } from "./when-idle";

interface Identified {
  id: string;
}

const none: ReadonlySet<string> = new Set();

/**
 * A long list drawn a few at a time, when the browser has nothing more urgent to do, so that neither a key nor scrolling
 * waits for all of it. What stands there already is always as it is now.
 *
 * @param middle the place in the list that is there at once, and from which it grows to both sides
 * @param step how many are added in one go
 */
export function useGradually<Item extends Identified>(items: readonly Item[], middle: number, step: number): Item[] {
  const [drawn, setDrawn] = useState(none);
  const shown = useMemo(
    () => items.filter(({ id }, place) => place === middle || drawn.has(id)),
    [items, middle, drawn],
  );

  useEffect(() => {
    if (items.every(({ id }) => drawn.has(id))) return;
    return whenIdle(() => {
      const added = items
        .map(({ id }, place) => ({ id, distance: Math.abs(place - middle) }))
        .filter(({ id }) => !drawn.has(id))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, step);
      const next = new Set([...shown, ...added].map(({ id }) => id));
      startTransition(() => setDrawn(next));
    });
  }, [items, middle, step, shown, drawn]);
  return shown;
}
