import type { Page } from "@playwright/test";
import { boxOf } from "./article";

/**
 * A long press on a word. A browser without a screen takes no long press for a selection, so the finger is real and the
 * range that the system would make of it is made here.
 */
export async function pressLong(page: Page, word: string): Promise<void> {
  const box = await boxOf(page, word);
  const session = await page.context().newCDPSession(page);
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await putSelection(page, word, 0, word.length);
  await session.send("Input.dispatchTouchEvent", { type: "touchCancel", touchPoints: [] });
}

/** Puts the end of the selection into a word, as its handle does under a finger. */
export function extendTo(page: Page, word: string, characters: number): Promise<void> {
  return putSelection(page, word, null, characters);
}

/** @param from where in the word the selection begins; null leaves its beginning where it is */
function putSelection(page: Page, word: string, from: number | null, to: number): Promise<void> {
  return page.evaluate(
    ([sought, start, end]) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
        const at = node.data.indexOf(sought);
        if (at < 0 || !node.parentElement?.closest("[data-start]")) continue;
        if (start !== null) window.getSelection()?.setPosition(node, at + start);
        window.getSelection()?.extend(node, at + end);
        return;
      }
      throw new Error(`“${sought}” is not in the article.`);
    },
    [word, from, to] as const,
  );
}
