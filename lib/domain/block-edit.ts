import type { Block, BlockKind } from "./block";
import { isGraphemeBoundary, trimSpace } from "./span";

/** How a person changes an article's blocks: what one is, where one ends. Nothing of the text changes. */
export const blockChanges = ["kind", "split", "join"] as const;
export type BlockChange = (typeof blockChanges)[number];

/** One such change. It names the blocks as they were seen, so that nobody changes what she has not seen. */
export type BlockEdit =
  | { change: "kind"; block: Block; kind: BlockKind }
  /** Into what is before an offset and what is from there on, which is of the kind. */
  | { change: "split"; block: Block; at: number; kind: BlockKind }
  /** With the one that follows it; together they are of the former's kind. */
  | { change: "join"; block: Block; next: Block };

/** Blocks that follow each other, and those that take their place. */
export interface BlockReplacement {
  from: readonly Block[];
  to: readonly Block[];
}

/** What is wrong with an edit, whatever blocks there are now. */
export type BlockEditFault = "same-kind" | "outside" | "in-grapheme" | "empty" | "not-next";

/** Which blocks an edit replaces, and by which. Blocks have no space at their ends, before and after. */
export function replacementOf(text: string, edit: BlockEdit): BlockReplacement | { fault: BlockEditFault } {
  const { block } = edit;
  switch (edit.change) {
    case "kind":
      if (edit.kind === block.kind) return { fault: "same-kind" };
      return { from: [block], to: [{ ...block, kind: edit.kind }] };
    case "split": {
      if (edit.at <= block.start || edit.at >= block.end) return { fault: "outside" };
      if (!isGraphemeBoundary(text, edit.at)) return { fault: "in-grapheme" };
      const before = trimSpace(text, { start: block.start, end: edit.at });
      const after = trimSpace(text, { start: edit.at, end: block.end });
      if (!before || !after) return { fault: "empty" };
      return {
        from: [block],
        to: [
          { kind: block.kind, ...before },
          { kind: edit.kind, ...after },
        ],
      };
    }
    case "join":
      if (edit.next.start < block.end) return { fault: "not-next" };
      return { from: [block, edit.next], to: [{ ...block, end: edit.next.end }] };
  }
}

/** The blocks after a replacement; null where those to be replaced are not there any more, one after the other. */
export function withReplacement(blocks: readonly Block[], { from, to }: BlockReplacement): readonly Block[] | null {
  const first = blocks.findIndex(({ start }) => start === from[0]?.start);
  const areThere = first >= 0 && from.every((block, index) => isSameBlock(block, blocks[first + index]));
  return areThere ? [...blocks.slice(0, first), ...to, ...blocks.slice(first + from.length)] : null;
}

export function isSameBlock(one: Block, other: Block | undefined): boolean {
  return one.start === other?.start && one.end === other.end && one.kind === other.kind;
}

/** What puts the blocks back as they were before an edit that made this replacement. */
export function reversed({ change }: BlockEdit, { from, to }: BlockReplacement): BlockEdit | null {
  const [[was, wasNext], [is, isNext]] = [from, to];
  if (!was || !is) return null;
  if (change === "kind") return { change: "kind", block: is, kind: was.kind };
  if (change === "split") return isNext ? { change: "join", block: is, next: isNext } : null;
  return wasNext ? { change: "split", block: is, at: wasNext.start, kind: wasNext.kind } : null;
}

/** The block at an offset, or the last one before it, and the one that follows; null before the first. */
export function blockAtOffset(blocks: readonly Block[], offset: number): { block: Block; next: Block | null } | null {
  const index = blocks.findLastIndex(({ start }) => start <= offset);
  const block = blocks[index];
  return block ? { block, next: blocks[index + 1] ?? null } : null;
}
