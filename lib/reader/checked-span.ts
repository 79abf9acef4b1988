import type { Span } from "../domain/span";
import { blockSelector, rangeToSpan, startOf } from "./dom-range";

export interface CheckedSpan {
  /** Null where it cannot be told which of the article's words are meant. */
  span: Span | null;
  /** Whether the page shows other words there than the article has. */
  isForeign: boolean;
}

/**
 * The span that a range of the page covers, held to the article's text: the page may show other words there, because
 * something has translated it or put its own into it. The words that are shown are then looked for in the article.
 */
export function checkedSpan(article: Element, range: Range, text: string): CheckedSpan {
  const span = rangeToSpan(article, range);
  const within = rangeWithin(article, range);
  const shown = within.toString();
  // Nothing is selected between two blocks, whatever edges that has.
  if (withoutSpace(shown) === "") return { span: null, isForeign: false };
  if (span && withoutSpace(text.slice(span.start, span.end)) === withoutSpace(shown)) return { span, isForeign: false };
  const block = elementOf(within.startContainer)?.closest(blockSelector);
  // Beside the article's blocks there is nothing of its text.
  if (!span && !block) return { span: null, isForeign: false };
  return { span: block ? findInBlock(startOf(block), text, shown) : null, isForeign: true };
}

/** What of a range is within the article. */
function rangeWithin(article: Element, range: Range): Range {
  const within = range.cloneRange();
  if (!article.contains(range.startContainer)) within.setStart(article, 0);
  if (!article.contains(range.endContainer)) within.setEnd(article, article.childNodes.length);
  return within;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** Between two blocks the article has line breaks and the page none. */
function withoutSpace(words: string): string {
  return words.replace(/\s+/g, "");
}

/** Shown words in the block that begins at an offset, if they are there once. */
function findInBlock(from: number, text: string, shown: string): Span | null {
  const end = text.indexOf("\n\n", from);
  const words = text.slice(from, end < 0 ? text.length : end);
  const at = words.indexOf(shown);
  if (at < 0 || words.indexOf(shown, at + 1) >= 0) return null;
  return { start: from + at, end: from + at + shown.length };
}
