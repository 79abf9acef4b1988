"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import { type Span, snapToGraphemes } from "../domain/span";
import { snapToWords } from "../domain/word";
import { rangeToSpan, spanToRange } from "./dom-range";

/** Words selected in the article, and where on the page they end. */
export interface TextSelection extends Span {
  /** Of the last selected line, in pixels within the article's element. */
  at: { top: number; left: number };
}

/**
 * What is selected in the article, snapped: to words, or to the character while Alt is held, never inside a grapheme
 * cluster. The browser's own selection is moved along, so that one sees what will be annotated.
 */
export function useSelection(article: RefObject<HTMLElement | null>, text: string, enabled: boolean) {
  const [selection, setSelection] = useState<TextSelection | null>(null);

  /** Takes up a span as it is; null takes nothing. */
  const select = useCallback(
    (span: Span | null) => {
      const element = article.current;
      const range = element && span && spanToRange(element, span);
      setSelection(range && span && enabled ? { ...span, at: endOf(range, element) } : null);
    },
    [article, enabled],
  );

  const read = useCallback(
    (exact: boolean) => {
      const element = article.current;
      const native = window.getSelection();
      if (!element || !native || native.isCollapsed || native.rangeCount === 0) return setSelection(null);
      const span = rangeToSpan(element, native.getRangeAt(0));
      const snapped = span && (exact ? snapToGraphemes(text, span) : snapToWords(text, span));
      const range = snapped && spanToRange(element, snapped);
      if (!range) return setSelection(null);
      native.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
      select(snapped);
    },
    [article, text, select],
  );

  useEffect(() => {
    if (!enabled) return;
    const onUp = (event: PointerEvent) => {
      // The toolbar's buttons act on the selection; they do not make one.
      if (event.target instanceof Element && event.target.closest("[role=toolbar]")) return;
      // The browser settles the selection only after the event.
      requestAnimationFrame(() => read(event.altKey));
    };
    document.addEventListener("pointerup", onUp);
    return () => {
      document.removeEventListener("pointerup", onUp);
    };
  }, [read, enabled]);

  const clear = useCallback(() => {
    window.getSelection()?.removeAllRanges();
    setSelection(null);
  }, []);
  return { selection, select, clear };
}

/** Just below the end of a range. */
function endOf(range: Range, element: HTMLElement): { top: number; left: number } {
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const origin = element.getBoundingClientRect();
  // The toolbar is some 320 pixels wide and stays within the article's column.
  const left = Math.max(0, Math.min(last.right - origin.left - 160, origin.width - 330));
  return { top: last.bottom - origin.top + 8, left };
}
