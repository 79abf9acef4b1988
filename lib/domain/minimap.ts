import type { Block } from "./block";
import { intervalIndex } from "./interval-index";
import { paintedSpan } from "./painted-span";
import type { Room } from "./room";
import type { Span } from "./span";

/** What waits at a place of the article: claims in conflict, claims that nobody has marked, a block without any. */
export const minimapKinds = ["gap", "open", "conflict"] as const;
export type MinimapKind = (typeof minimapKinds)[number];

export interface MinimapPiece extends Span {
  kind: MinimapKind;
}

/**
 * What is still to do in an article, in the order of the text. Headings assert nothing by themselves and are no gaps, and
 * a block with nothing but a comment is still one.
 */
export function piecesToDo(blocks: readonly Block[], { annotations, claims }: Room): MinimapPiece[] {
  const spans = Array.from(annotations.values(), (annotation) => paintedSpan(annotation, claims));
  const index = intervalIndex(spans);
  const gaps = blocks
    .filter((block) => block.kind !== "heading" && index.overlapping(block).every(({ paint }) => paint === "note"))
    .map(({ start, end }) => ({ start, end, kind: "gap" as const }));
  const waiting = spans.flatMap(({ start, end, paint }) =>
    paint === "open" || paint === "conflict" ? [{ start, end, kind: paint }] : [],
  );
  return [...gaps, ...waiting].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The finest minimap that anybody can tell apart. */
export const minimapSteps = 400;

/**
 * The pieces as they are drawn on a minimap of so many steps: those of one kind that touch are one, so that a minimap is never
 * longer than it is fine.
 *
 * @param length of the text
 * @returns for each kind its stretches, in steps from the top
 */
export function minimapOf(pieces: readonly MinimapPiece[], length: number): Record<MinimapKind, Span[]> {
  const stretches: Record<MinimapKind, Span[]> = { gap: [], open: [], conflict: [] };
  for (const { start, end, kind } of pieces) {
    const from = Math.floor((start / length) * minimapSteps);
    const to = Math.max(from + 1, Math.ceil((end / length) * minimapSteps));
    const last = stretches[kind].at(-1);
    if (last && from <= last.end) last.end = Math.max(last.end, to);
    else stretches[kind].push({ start: from, end: to });
  }
  return stretches;
}

/** The next piece of a kind behind an offset; after the last comes the first. */
export function nextPiece(pieces: readonly MinimapPiece[], kind: MinimapKind, after: number): MinimapPiece | null {
  const ofKind = pieces.filter((piece) => piece.kind === kind);
  return ofKind.find(({ start }) => start > after) ?? ofKind[0] ?? null;
}
