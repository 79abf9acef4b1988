import { startTransition, useEffect, useMemo, useState } from "react";

interface Identified {
  id: string;
}

/**
 * A long list drawn a few at a time, frame by frame, so that a key that is pressed meanwhile need not wait for all of it.
 * What stands there already is always as it is now.
 *
 * @param middle the place in the list from which it grows, to both sides
 * @param step how many are added in one go
 */
export function useGradually<Item extends Identified>(items: readonly Item[], middle: number, step: number): Item[] {
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => {
    const added = items
      .map(({ id }, place) => ({ id, distance: Math.abs(place - middle) }))
      .filter(({ id }) => !drawn.has(id))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, step);
    const next = new Set(added.map(({ id }) => id));
    return items.filter(({ id }) => drawn.has(id) || next.has(id));
  }, [items, middle, step, drawn]);

  useEffect(() => {
    if (shown.length === drawn.size && shown.every(({ id }) => drawn.has(id))) return;
    const now = new Set(shown.map(({ id }) => id));
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(now)));
    return () => cancelAnimationFrame(frame);
  }, [shown, drawn]);
  return shown;
}
