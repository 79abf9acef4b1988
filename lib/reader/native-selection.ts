import type { Span } from "../domain/span";
import { pointToOffset, rangeToSpan, spanToRange } from "./dom-range";

/** What the browser has selected, in the text's own terms. */
export interface NativeSelection extends Span {
  /** Whether it was drawn from its end to its start. */
  isBackward: boolean;
  /** As the page shows them. */
  words: string;
}

/**
 * What is selected in an article, or null where it lies outside. Where one has only pressed the mouse it is empty, and the
 * place from which a selection is going to be drawn.
 */
export function selectedIn(article: HTMLElement | null): NativeSelection | null {
  const native = window.getSelection();
  if (!article?.contains(native?.anchorNode ?? null) || !native || native.rangeCount === 0) return null;
  const range = native.getRangeAt(0);
  if (range.collapsed) {
    const at = pointToOffset(article, range.startContainer, range.startOffset, "forward");
    return at === null ? null : { start: at, end: at, isBackward: false, words: "" };
  }
  const span = rangeToSpan(article, range);
  return span && { ...span, isBackward: isBackward(native), words: range.toString() };
}

/** Whether a selection was drawn from its end to its start. */
export function isBackward(native: Selection): boolean {
  const { startContainer, startOffset } = native.getRangeAt(0);
  return native.anchorNode !== startContainer || native.anchorOffset !== startOffset;
}

/** Selects it again, where it is not, and where the same words are. */
export function selectAgain(article: HTMLElement, held: NativeSelection): void {
  const now = selectedIn(article);
  if (now?.start === held.start && now.end === held.end && now.words === held.words) return;
  const isEmpty = held.start === held.end;
  const range = spanToRange(article, isEmpty ? { start: held.start, end: held.end + 1 } : held);
  if (!range) return;
  if (isEmpty) range.collapse(true);
  // Other words stood there before, which were not the article's.
  if (range.toString() === held.words) selectRange(range, held.isBackward);
  else window.getSelection()?.removeAllRanges();
}

/** Makes a range the browser's selection. */
export function selectRange(range: Range, backward = false): void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const native = window.getSelection();
  if (backward) native?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
  else native?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
