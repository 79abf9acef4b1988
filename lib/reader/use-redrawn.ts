import { useCallback, useState } from "react";
import type { ForeignChange } from "./foreign-changes";

/** How often each section of the text was drawn anew, by its number, and how often all of it. */
export interface Redrawn {
  all: number;
  sections: ReadonlyMap<number, number>;
}

/** An extension that changes a section whenever it is drawn is let be at some time: it would go on for ever. */
const maxRedraws = 5;

export const neverRedrawn: Redrawn = { all: 0, sections: new Map() };

/** Draws anew what others have changed in the article's text: by itself, and for a person who comes upon it. */
export function useRedrawn() {
  const [redrawn, setRedrawn] = useState(neverRedrawn);
  const redraw = useCallback((change: ForeignChange) => setRedrawn((before) => withRedrawn(before, change)), []);
  const redrawAll = useCallback(() => setRedrawn((before) => ({ ...before, all: before.all + 1 })), []);
  return { redrawn, redraw, redrawAll };
}

export function withRedrawn(before: Redrawn, change: ForeignChange): Redrawn {
  if (change === "all") return before.all < maxRedraws ? { ...before, all: before.all + 1 } : before;
  const counts = [...change].map((section) => [section, before.sections.get(section) ?? 0] as const);
  const again = counts.filter(([, count]) => count < maxRedraws);
  if (again.length === 0) return before;
  return {
    ...before,
    sections: new Map([...before.sections, ...again.map(([one, count]) => [one, count + 1] as const)]),
  };
}
