import { type APIRequestContext, expect, type Page } from "@playwright/test";

export interface Imported {
  id: string;
  projectId: string;
  title: string;
  text: string;
}

/** Imports an article over the API, with a title that nothing else has. */
export async function importArticle(api: APIRequestContext, projectId: string, text: string): Promise<Imported> {
  const title = `Prüfstück ${crypto.randomUUID().slice(0, 8)}`;
  const answer = await api.post(`/api/v1/projects/${projectId}/articles`, { data: { title, text } });
  expect(answer.status()).toBe(201);
  return answer.json();
}

/** An article of a project by words of its title, on whichever page of the list it is: journeys import many. */
export async function findArticle(
  api: APIRequestContext,
  projectId: string,
  title: string,
): Promise<Pick<Imported, "id" | "projectId">> {
  let cursor: string | null = "";
  while (cursor !== null) {
    const at: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const page = await (await api.get(`/api/v1/projects/${projectId}/articles?limit=200${at}`)).json();
    const found = page.items.find((one: Imported) => one.title.includes(title));
    if (found) return { id: found.id, projectId };
    cursor = page.nextCursor;
  }
  throw new Error(`No article is called ${title}.`);
}

export async function openRoom(page: Page, article: Pick<Imported, "id" | "projectId">): Promise<void> {
  await page.goto(`/projects/${article.projectId}/articles/${article.id}`);
  await expectAtWork(page);
}

export async function reloadRoom(page: Page): Promise<void> {
  await page.reload();
  await expectAtWork(page);
}

/** The quiet line speaks once the room is at work: keys are not heard before. */
async function expectAtWork(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /\S/ })).toBeVisible();
}

/**
 * Waits until the server has everything that was done here: the line says *saved* and not *is being saved*.
 * @param timeout in milliseconds, where more than a few writes wait
 */
export async function expectSaved(page: Page, timeout?: number): Promise<void> {
  const saved = page.getByRole("status").filter({ hasText: /^gesichert$/ });
  await expect(saved).toBeVisible(timeout === undefined ? {} : { timeout });
}

/** The article's words in the reading room. */
export function articleText(page: Page) {
  return page.locator("[data-start]");
}

/**
 * Selects words of the article with the mouse, from inside the first to inside the last of them.
 * @param modifiers keys that are held meanwhile
 */
export async function selectWords(page: Page, words: string, modifiers: ("Alt" | "Shift")[] = []): Promise<void> {
  const [from, to] = await edgesOf(page, words);
  for (const key of modifiers) await page.keyboard.down(key);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  for (const key of modifiers) await page.keyboard.up(key);
  // The room has taken the selection up.
  await expect(page.getByRole("toolbar")).toBeVisible();
}

interface Point {
  x: number;
  y: number;
}

/** Where the first and the last of some words' characters are on screen. */
async function edgesOf(page: Page, words: string): Promise<[Point, Point]> {
  const edges = await page.evaluate((sought) => {
    for (const block of document.querySelectorAll("[data-start]")) {
      const at = (block.textContent ?? "").indexOf(sought);
      if (at < 0) continue;
      const range = (offset: number) => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let rest = offset;
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          if (rest < node.length) {
            const found = document.createRange();
            found.setStart(node, rest);
            found.setEnd(node, rest + 1);
            return found;
          }
          rest -= node.length;
        }
        throw new Error("The words end beyond their block.");
      };
      range(at).startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
      const first = range(at).getBoundingClientRect();
      const last = range(at + sought.length - 1).getBoundingClientRect();
      return [
        { x: first.left + 1, y: first.top + first.height / 2 },
        { x: last.right - 1, y: last.top + last.height / 2 },
      ];
    }
    return null;
  }, words);
  if (!edges) throw new Error(`The words “${words}” are not in the article.`);
  return edges as [Point, Point];
}

/** Where a word of the article is on screen. */
export function boxOf(page: Page, word: string): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.evaluate((sought) => {
    for (const block of document.querySelectorAll("[data-start]")) {
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
        const at = node.data.indexOf(sought);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + sought.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }
    }
    throw new Error(`“${sought}” is not on the page.`);
  }, word);
}

/** The words that a highlight is on. */
export function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate((highlight) => [...(CSS.highlights.get(highlight) ?? [])].map(String), name);
}
