import type { Block } from "./block";
import { intervalIndex } from "./interval-index";
import { sentencesOf } from "./sentence";
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
  /** Null of a text that is too long to be cut into sentences while somebody waits. */
  sentences: Share | null;
}

/** In UTF-16 code units; cutting a text of this length takes about a second. */
const longestCut = 500_000;

/** How much of an article's text has been worked on. A part counts where an annotation has at least a character of it. */
export function textCoverage(
  text: string,
  blocks: readonly Block[],
  annotations: readonly (Span & { hasClaim: boolean })[],
  language: string,
): TextCoverage {
  const index = intervalIndex(annotations);
  const shareOf = (parts: readonly Span[]): Share => {
    const found = parts.map((part) => index.overlapping(part));
    return {
      total: parts.length,
      annotated: found.filter(({ length }) => length > 0).length,
      claimed: found.filter((all) => all.some(({ hasClaim }) => hasClaim)).length,
    };
  };
  const sentences = text.length > longestCut ? null : blocks.flatMap((block) => sentencesOf(text, block, language));
  return { blocks: shareOf(blocks), sentences: sentences && shareOf(sentences) };
}
