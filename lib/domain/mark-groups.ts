import type { Layer, Verdict } from "./verdict";

interface ListedMark {
  layer: Layer;
  verdict: Verdict | null;
  current: boolean;
  outdated: boolean;
  author: { id: string };
}

/**
 * The marks that count; each author's last where it judged other words, which she is asked about again; and the rest, which
 * later ones took the place of. `marks` are in the order in which they were made.
 */
export function markGroups<M extends ListedMark>(marks: readonly M[]): Record<"current" | "outdated" | "earlier", M[]> {
  const groups: Record<"current" | "outdated" | "earlier", M[]> = { current: [], outdated: [], earlier: [] };
  for (const [index, mark] of marks.entries()) {
    const isLast = !marks
      .slice(index + 1)
      .some((later) => later.layer === mark.layer && later.author.id === mark.author.id);
    if (mark.current) groups.current.push(mark);
    else if (isLast && mark.outdated && mark.verdict !== null) groups.outdated.push(mark);
    else groups.earlier.push(mark);
  }
  return groups;
}
