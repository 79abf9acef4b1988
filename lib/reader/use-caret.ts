"use client";

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Block } from "../domain/block";
import { type CaretUnit, moveCaret } from "../domain/caret";
import { graphemeAt } from "../domain/segmenter";
import { type Span, trimSpace } from "../domain/span";
import { wordAt } from "../domain/word";
import { blockAt, boxOf, firstInWindow, spanToRange } from "./dom-range";
import { paintSpan } from "./highlight";
import { keyOf } from "./key-event";
import { selectedIn, selectRange } from "./native-selection";

interface Caret {
  /** Where the selection began, and where the caret is. */
  anchor: number;
  focus: number;
}

const highlight = "caret";

/**
 * A caret for reading and selecting by key, while the article has the focus: arrows move it by character and sentence,
 * with Ctrl (on a Mac: Option) by word and block, and Shift extends. It is painted, not put into the text. It goes on from
 * where one clicked or what one selected with the mouse.
 *
 * @param onSelect hears what is selected, exactly; null where nothing is
 */
export function useCaret(
  article: RefObject<HTMLElement | null>,
  reading: { text: string; blocks: readonly Block[]; language: string },
  onSelect: (span: Span | null) => void,
) {
  const caret = useRef<Caret | null>(null);
  const [isOn, setOn] = useState(false);

  const put = useCallback(
    (next: Caret) => {
      caret.current = next;
      setOn(true);
      paintSpan(article.current, highlight, graphemeAt(reading.text, Math.min(next.focus, reading.text.length - 1)));
    },
    [article, reading],
  );

  const show = useCallback(
    (next: Caret) => {
      put(next);
      const element = article.current;
      if (!element) return;
      const span = spanOf(next);
      selectSpan(element, span);
      scrollTo(element, next.focus);
      onSelect(trimSpace(reading.text, span));
    },
    [article, reading, onSelect, put],
  );

  useEffect(() => () => paintSpan(null, highlight, null), []);

  // Where other blocks are drawn than before, the caret stands in them.
  useEffect(() => {
    if (caret.current) put(caret.current);
  }, [put]);

  useEffect(() => {
    if (!isOn) return;
    const follow = () => {
      const chosen = chosenIn(article.current, caret.current);
      if (chosen) put(chosen);
    };
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, [article, isOn, put]);

  /** Where one is: what one clicked or selected last, where the caret was before, or else the first words in sight. */
  const here = useCallback((): Caret => {
    const known = chosenIn(article.current, caret.current) ?? caret.current;
    if (known) return known;
    const first = (article.current && firstInWindow(article.current)) ?? reading.blocks[0]?.start ?? 0;
    return { anchor: first, focus: first };
  }, [article, reading]);

  /** Puts the caret down, at an offset or where one is, and takes the focus. */
  const begin = useCallback(
    (offset?: number) => {
      const at = offset ?? here().focus;
      article.current?.focus({ preventScroll: true });
      show({ anchor: at, focus: at });
    },
    [article, here, show],
  );

  const end = useCallback(() => {
    caret.current = null;
    setOn(false);
    paintSpan(null, highlight, null);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const element = article.current;
    if (!element || event.target !== element) return;
    const at = here();
    const move = moveOf(event, () => directionAt(element, at.focus));
    if (!move) return;
    event.preventDefault();
    const focus = moveCaret(reading, at.focus, move.unit, move.direction);
    show({ anchor: event.shiftKey ? at.anchor : focus, focus });
  };

  /** Where it is now: it moves without anything being drawn anew. */
  const at = () => (isOn ? (caret.current?.focus ?? null) : null);

  /** The word at the caret, for whoever claims without selecting. */
  const wordAtCaret = (): Span | null => {
    if (!caret.current) return null;
    // A click may be younger than what the browser has told of it.
    const at = here().focus;
    return wordAt(reading.text, at) ?? wordAt(reading.text, Math.max(0, at - 1));
  };

  return { isOn, at, begin, end, onKeyDown, wordAtCaret };
}

function spanOf({ anchor, focus }: Caret): Span {
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

/** Where one clicked in the article, or what one selected in it; null where that is nothing but what the caret selects. */
function chosenIn(article: HTMLElement | null, caret: Caret | null): Caret | null {
  const native = selectedIn(article);
  if (!native) return null;
  const { start, end, isBackward } = native;
  const own = caret && spanOf(caret);
  if (own?.start === start && own.end === end) return null;
  return isBackward ? { anchor: end, focus: start } : { anchor: start, focus: end };
}

/** @param forward where the text goes on when it goes on to the right: 1, or -1 where it runs from right to left */
function moveOf(event: KeyboardEvent, forward: () => 1 | -1): { unit: CaretUnit; direction: 1 | -1 } | null {
  const far = event.ctrlKey || (event.altKey && /Mac/.test(navigator.userAgent));
  if (event.metaKey || (event.altKey && !far)) return null;
  switch (keyOf(event)) {
    case "ArrowRight":
      return { unit: far ? "word" : "character", direction: forward() };
    case "ArrowLeft":
      return { unit: far ? "word" : "character", direction: forward() === 1 ? -1 : 1 };
    case "ArrowDown":
      return { unit: far ? "block" : "sentence", direction: 1 };
    case "ArrowUp":
      return { unit: far ? "block" : "sentence", direction: -1 };
    default:
      return null;
  }
}

/** Which way the block at an offset runs. */
function directionAt(article: HTMLElement, offset: number): 1 | -1 {
  const block = blockAt(article, offset);
  return block && getComputedStyle(block).direction === "rtl" ? -1 : 1;
}

function selectSpan(article: HTMLElement, span: Span): void {
  const range = span.start < span.end ? spanToRange(article, span) : null;
  if (range) selectRange(range);
  else window.getSelection()?.removeAllRanges();
}

/** Keeps the caret's line in the middle part of the window. */
function scrollTo(article: HTMLElement, offset: number): void {
  const box = boxOf(article, { start: Math.max(0, offset - 1), end: Math.max(1, offset) });
  if (!box || (box.top > 90 && box.bottom < window.innerHeight - 120)) return;
  window.scrollBy({ top: box.top - window.innerHeight / 3 });
}
