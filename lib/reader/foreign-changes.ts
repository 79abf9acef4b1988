/*
 * A page is changed by others too: browsers translate it, extensions wrap, replace and remove what is in it. React then
 * holds nodes that are elsewhere, and offsets count other words. What is changed in the article's text by anybody but the
 * program is told here, so that it can be drawn anew.
 */

/** The numbers of the sections that were changed; "all" where it is what holds them together. */
export type ForeignChange = ReadonlySet<number> | "all";

export interface ForeignWatch {
  /** Tells what others did until now; before the program itself changes the text. */
  tell: () => void;
  /** Forgets what was done since: it was the program. */
  forget: () => void;
  stop: () => void;
}

/** Watches an article's text. What the program changes there has to stand between `tell` and `forget`. */
export function watchForeignChanges(article: Element, onChange: (change: ForeignChange) => void): ForeignWatch {
  const hear = (records: readonly MutationRecord[]) => {
    const places = records.flatMap((record) => placeOf(article, record) ?? []);
    const sections = places.filter((place) => place !== "all");
    if (places.length > 0) onChange(sections.length < places.length ? "all" : new Set(sections));
  };
  const observer = new MutationObserver(hear);
  observer.observe(article, { subtree: true, childList: true, characterData: true });
  return {
    tell: () => hear(observer.takeRecords()),
    forget: () => void observer.takeRecords(),
    stop: () => observer.disconnect(),
  };
}

/** Where something was changed; null where it is none of the text's, such as what stands at the words for a time. */
function placeOf(article: Element, { target, removedNodes }: MutationRecord): number | "all" | null {
  const element = target instanceof Element ? target : target.parentElement;
  const section = element?.closest<HTMLElement>("[data-section]");
  if (section) return Number(section.dataset.section);
  if (element !== article) return element?.closest(textSelector) ? "all" : null;
  return [...removedNodes].some((node) => node instanceof Element && node.matches(textSelector)) ? "all" : null;
}

/** All of the article's text is in one element. */
export const textSelector = "[data-text]";
