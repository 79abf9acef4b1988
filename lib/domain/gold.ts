import type { Layer, Verdict } from "./verdict";

interface JudgedMark {
  layer: Layer;
  verdict: Verdict | null;
  author: { id: string };
  outdated: boolean;
}

/**
 * What somebody said first of a layer in the words that it has: that alone is held against what is known, because who misses
 * it is then told. `marks` are in the order in which they were made.
 */
export function firstVerdict(marks: readonly JudgedMark[], layer: Layer, personId: string): Verdict | null {
  const first = marks.find(
    (mark) => mark.layer === layer && mark.author.id === personId && !mark.outdated && mark.verdict !== null,
  );
  return first?.verdict ?? null;
}
