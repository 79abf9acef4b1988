import { type RefObject, useState } from "react";
import { wordAt } from "@/lib/domain/word";
import { firstInWindow } from "@/lib/reader/dom-range";
import { selectedIn } from "@/lib/reader/native-selection";

/** A block whose menu is open, by an offset in it, and where one was in the article when it was opened. */
export interface OpenedBlock {
  at: number;
  place: number | null;
}

/**
 * Which block's menu is open.
 *
 * @param here where one is: what one has selected, or the caret; null where neither is
 * @param fallback the annotation that one is at, if so
 */
export function useBlockMenu(
  article: RefObject<HTMLElement | null>,
  text: string,
  { here, fallback, may }: { here: () => number | null; fallback: number | null; may: boolean },
) {
  const [opened, setOpened] = useState<OpenedBlock | null>(null);
  const openAt = (pointed: number | null) => {
    const place = here() ?? clickedWord(article.current, text);
    const at = pointed ?? place ?? fallback ?? (article.current && firstInWindow(article.current));
    if (at !== null) setOpened({ at, place });
  };
  return { opened, openAt: may ? openAt : null, open: may ? () => openAt(null) : null, close: () => setOpened(null) };
}

/** Where one has only clicked nothing is selected; that is the place all the same, as nearly as one clicks. */
function clickedWord(article: HTMLElement | null, text: string): number | null {
  const clicked = selectedIn(article)?.start ?? null;
  return clicked === null ? null : (wordAt(text, clicked)?.start ?? clicked);
}
