import type { Span } from "../domain/span";

/*
 * Between the DOM and the text. Each block of the article is an element with its offset in `data-start`; its text nodes,
 * in order, are exactly the block's text, whatever marks are around them.
 */

export const blockSelector = "[data-start]";

/**
 * For measuring, again and again: a range that nobody holds any more counts until it is collected, and each removal of
 * a node from the page looks at all there are.
 */
let ruler: Range | undefined;

function takeRuler(): Range {
  ruler ??= document.createRange();
  return ruler;
}

/** The span that a DOM range covers within the article, or null where it lies outside. */
export function rangeToSpan(article: Element, range: Range): Span | null {
  const start = pointToOffset(article, range.startContainer, range.startOffset, "forward");
  const end = pointToOffset(article, range.endContainer, range.endOffset, "backward");
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/**
 * The text offset of a DOM point. A point between two blocks belongs to the next one or to the one before, as the range
 * that it ends needs it.
 */
export function pointToOffset(
  article: Element,
  node: Node,
  offset: number,
  towards: "forward" | "backward",
): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest(blockSelector);
  if (block && article.contains(block)) return startOf(block) + textLengthBefore(block, node, offset);
  return nearestBlockEdge(article, node, offset, towards);
}

/** The text offset of the character at a point of the window, or null where none of the article's is. */
export function offsetAt(article: Element, x: number, y: number): number | null {
  const range = document.caretRangeFromPoint?.(x, y);
  const point = range
    ? { node: range.startContainer, offset: range.startOffset }
    : caretPosition(document.caretPositionFromPoint(x, y));
  if (!point || !article.contains(point.node)) return null;
  const offset = pointToOffset(article, point.node, point.offset, "forward");
  if (offset === null) return null;
  // The nearest caret to a point on the right half of a character is the one after it.
  const before = offset > 0 ? spanToRange(article, { start: offset - 1, end: offset }, takeRuler()) : null;
  const boxes = before ? [...before.getClientRects()] : [];
  const isOnIt = boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  return isOnIt ? offset - 1 : offset;
}

function caretPosition(position: CaretPosition | null): { node: Node; offset: number } | null {
  return position && { node: position.offsetNode, offset: position.offset };
}

export function startOf(block: Element): number {
  return Number((block as HTMLElement).dataset.start);
}

function textLengthBefore(block: Element, node: Node, offset: number): number {
  const range = takeRuler();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function nearestBlockEdge(
  article: Element,
  node: Node,
  offset: number,
  towards: "forward" | "backward",
): number | null {
  const point = takeRuler();
  point.setStart(node, offset);
  point.collapse(true);
  const blocks = [...article.querySelectorAll(blockSelector)];
  if (towards === "forward") {
    const next = blocks.find((block) => point.comparePoint(block, 0) >= 0);
    return next ? startOf(next) : null;
  }
  const before = blocks.findLast((block) => point.comparePoint(block, block.childNodes.length) <= 0);
  return before ? startOf(before) + (before.textContent?.length ?? 0) : null;
}

/**
 * Where a span stands in the window, or null where the article does not show it. What is far from the window is not laid
 * out and has no place yet: its section's stands for it.
 */
export function boxOf(article: Element, span: Span): DOMRect | null {
  const range = spanToRange(article, span, takeRuler());
  const box = range?.getBoundingClientRect();
  if (!range || !box || box.height > 0) return box ?? null;
  return range.startContainer.parentElement?.closest("[data-section]")?.getBoundingClientRect() ?? null;
}

/** The DOM range of a span, or null where the article does not show it. */
export function spanToRange(article: Element, span: Span, range: Range = document.createRange()): Range | null {
  const start = offsetToPoint(article, span.start, "start");
  const end = offsetToPoint(article, span.end, "end");
  if (!start || !end) return null;
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** At the edge of two text nodes a range begins in the latter and ends in the former. */
function offsetToPoint(article: Element, offset: number, edge: "start" | "end"): { node: Text; offset: number } | null {
  const block = blockAt(article, edge === "start" ? offset : offset - 1);
  if (!block) return null;
  let at = startOf(block);
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = (node as Text).length;
    const inside = edge === "start" ? offset >= at && offset < at + length : offset > at && offset <= at + length;
    if (inside) return { node: node as Text, offset: offset - at };
    at += length;
  }
  return null;
}

/**
 * The block that holds a text offset, or the last before it; null before the first. What stands side by side is halved
 * again and again, so that a long article is not walked through for every card.
 */
export function blockAt(within: Element, offset: number): Element | null {
  if (within.matches(blockSelector)) return within;
  const { children } = within;
  let [low, high] = [0, children.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const first = firstBlockOf(children[middle]);
    // What stands at the words for a time comes after the last of them.
    if (first && startOf(first) <= offset) low = middle + 1;
    else high = middle;
  }
  const last = children[low - 1];
  return last ? blockAt(last, offset) : null;
}

function firstBlockOf(element: Element | undefined): Element | null {
  return element?.matches(blockSelector) ? element : (element?.querySelector(blockSelector) ?? null);
}

/** Where the first block that begins in the window starts, or else the one that fills it; null where none is in it. */
export function firstInWindow(article: Element): number | null {
  const boxOfElement = (element: Element) => element.getBoundingClientRect();
  // The sections first: a block far from the window would have to be laid out to be measured.
  const blocks = [...article.querySelectorAll("[data-section]")]
    .filter((section) => boxOfElement(section).bottom > 0 && boxOfElement(section).top < window.innerHeight)
    .flatMap((section) => [...section.querySelectorAll(blockSelector)])
    .map((block) => ({ block, top: boxOfElement(block).top }))
    .filter(({ top }) => top < window.innerHeight);
  const first = blocks.find(({ top }) => top >= 0) ?? blocks.at(-1);
  return first ? startOf(first.block) : null;
}

/** A place at a line of the article, in pixels within its element. */
export interface LinePoint {
  top: number;
  left: number;
  height: number;
}

/** Where a span begins and ends on screen, or null where the article does not show it. */
export function edgePoints(article: HTMLElement, span: Span): { start: LinePoint; end: LinePoint } | null {
  const boxes = spanToRange(article, span)?.getClientRects();
  const [first, last] = [boxes?.[0], boxes?.[boxes.length - 1]];
  if (!first || !last) return null;
  const origin = article.getBoundingClientRect();
  const at = (box: DOMRect, x: number) => ({
    top: box.top - origin.top,
    left: x - origin.left,
    height: box.height,
  });
  return { start: at(first, first.left), end: at(last, last.right) };
}
