import type { Span } from "../domain/span";
import { rangeToSpan, spanToRange } from "./dom-range";

/** What the browser has selected, in the text's own terms. */
export interface NativeSelection extends Span {
  /** Whether it was drawn from its end to its start. */
  isBackward: boolean;
}

/** What is selected in an article, or null where nothing is or it lies outside. */
export function selectedIn(article: HTMLElement | null): NativeSelection | null {
  const native = window.getSelection();
  if (!article || !native || native.isCollapsed || native.rangeCount === 0) return null;
  const range = native.getRangeAt(0);
  const span = rangeToSpan(article, range);
  const isBackward = native.anchorNode !== range.startContainer || native.anchorOffset !== range.startOffset;
  return span && { ...span, isBackward };
}

/** Selects it again, where it is not. */
export function selectAgain(article: HTMLElement, held: NativeSelection): void {
  const now = selectedIn(article);
  if (now?.start === held.start && now.end === held.end) return;
  const range = spanToRange(article, held);
  if (!range) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const native = window.getSelection();
  if (held.isBackward) native?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
  else native?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
