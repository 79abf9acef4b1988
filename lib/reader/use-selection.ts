"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type DrawnSelection, takeDrawn } from "../domain/drawn-selection";
import { type Span, snapToGraphemes } from "../domain/span";
import { checkedSpan } from "./checked-span";
import { spanToRange } from "./dom-range";
import { usePainted } from "./highlight";
import { isBackward, selectRange } from "./native-selection";

/** Words selected in the article, and where on the page they end. */
export interface TextSelection extends Span {
  /** Of the last selected line, in pixels within the article's element. */
  at: { top: number; left: number };
}

/** How long a finger's selection must rest before it is taken up; in milliseconds. */
const rest = 200;

/**
 * What is selected in the article, snapped: to words, or to the character while Alt is held and where an end is drawn back
 * (drawn-selection.ts), never inside a grapheme cluster. With the mouse the browser's own selection is moved along, so that one sees what will be annotated. Under a
 * finger it has handles that must stay where they are: what is taken up is painted instead.
 *
 * @param onForeign the same at every rendering; hears that other words than the article's were selected, and whether they are in it all the same
 */
export function useSelection(
  article: RefObject<HTMLElement | null>,
  text: string,
  enabled: boolean,
  onForeign: (isFound: boolean) => void,
) {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  const [painted, setPainted] = useState<Span | null>(null);
  usePainted(article, "selected", painted);
  /** The selection as it was drawn until now; null where the next one is a new one. */
  const drawn = useRef<DrawnSelection | null>(null);

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
    (exact: boolean, moves: boolean) => {
      const element = article.current;
      const native = window.getSelection();
      const isEmpty = !native || native.isCollapsed || native.rangeCount === 0;
      const selected = element && !isEmpty ? checkedSpan(element, native.getRangeAt(0), text) : null;
      const span = selected?.span ?? null;
      // At once: what follows goes by what the page then shows.
      if (selected?.isForeign) flushSync(() => onForeign(span !== null));
      const snapped = span && (exact ? snapToGraphemes(text, span) : takeDrawn(text, span, drawn.current));
      // With the mouse it stands on what it was taken for, and is drawn on from there.
      drawn.current = span && snapped && { drawn: moves ? snapped : span, taken: snapped };
      const range = element && snapped && spanToRange(element, snapped);
      // Shift and an arrow go on from the end to which it was drawn.
      if (moves && range) selectRange(range, native !== null && isBackward(native));
      setPainted(moves ? null : snapped);
      select(range && snapped);
    },
    [article, text, select, onForeign],
  );

  useEffect(() => {
    if (!enabled) return;
    let isFinger = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onDown = (event: PointerEvent) => {
      isFinger = event.pointerType !== "mouse";
      // The mouse begins a new one, and goes on with the old one by Shift. What a finger does only the selection tells.
      if (!isFinger && !event.shiftKey) drawn.current = null;
    };
    let settling: { frame: number; isExact: boolean } | null = null;
    // At once, and not when React comes to it: the next key acts on what is selected.
    const settle = () => {
      if (!settling) return;
      const { frame, isExact } = settling;
      cancelAnimationFrame(frame);
      settling = null;
      flushSync(() => read(isExact, true));
    };
    const onUp = (event: PointerEvent) => {
      // The toolbar's buttons act on the selection; they do not make one.
      if (isFinger || (event.target instanceof Element && event.target.closest("[role=toolbar]"))) return;
      // The browser settles the selection only after the event.
      if (settling) cancelAnimationFrame(settling.frame);
      settling = { frame: requestAnimationFrame(settle), isExact: event.altKey };
    };
    // A long press and the handles' moves end without an event of their own.
    const onChange = () => {
      if (!isFinger) return;
      clearTimeout(timer);
      timer = setTimeout(() => read(false, false), rest);
    };
    document.addEventListener("pointerdown", onDown);
    document.addEventListener("pointerup", onUp);
    document.addEventListener("selectionchange", onChange);
    document.addEventListener("keydown", settle, { capture: true });
    return () => {
      clearTimeout(timer);
      if (settling) cancelAnimationFrame(settling.frame);
      document.removeEventListener("keydown", settle, { capture: true });
      document.removeEventListener("pointerdown", onDown);
      document.removeEventListener("pointerup", onUp);
      document.removeEventListener("selectionchange", onChange);
    };
  }, [read, enabled]);

  const clear = useCallback(() => {
    window.getSelection()?.removeAllRanges();
    drawn.current = null;
    setSelection(null);
    setPainted(null);
  }, []);
  return { selection, select, clear };
}

/** Just below the end of a range. */
function endOf(range: Range, element: HTMLElement): { top: number; left: number } {
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const origin = element.getBoundingClientRect();
  // The toolbar is some 390 pixels wide and stays within the article's column.
  const left = Math.max(0, Math.min(last.right - origin.left - 195, origin.width - 400));
  return { top: last.bottom - origin.top + 8, left };
}
