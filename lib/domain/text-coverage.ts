import { intervalIndex } from "./interval-index";
import type { Span } from "./span";

/** How many parts of a text there are, and in how many something was underlined, or a claim found. */
export interface Share {
  total: number;
  annotated: number;
  claimed: number;
}

export interface TextCoverage {
  /** Of paragraphs, headings and whatever else its blocks are. */
  blocks: Share;
  /** Null of a text that has not been cut into sentences yet. */
  sentences: Share | null;
}

/** How many of a text's parts have been worked on. A part counts where an annotation has at least a character of it. */
export function shareOf(parts: readonly Span[], annotations: readonly (Span & { hasClaim: boolean })[]): Share {
  const index = intervalIndex(annotations);
  const found = parts.map((part) => index.overlapping(part));
  return {
    total: parts.length,
    annotated: found.filter(({ length }) => length > 0).length,
    claimed: found.filter((all) => all.some(({ hasClaim }) => hasClaim)).length,
  };
}
