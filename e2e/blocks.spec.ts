import type { APIRequestContext, Page } from "@playwright/test";
import { articleText, boxOf, expectSaved, type Imported, importArticle, openRoom, reloadRoom } from "./article";
import { pressLong } from "./finger";
import { expect, test } from "./people";

const [heading, paragraph, last] = [
  "Fähre bleibt im Hafen",
  "Der Motor fiel am Dienstag aus. Niemand kam an Bord, sagt der Betreiber.",
  "Am Mittwoch fuhr sie wieder und trug 300 Gäste nach Romanshorn.",
];
const text = [heading, paragraph, last].join("\n");

/** The blocks as they are seen: each by its element and its words. */
async function expectBlocks(page: Page, blocks: readonly (readonly [tag: "h2" | "p" | "blockquote", words: string])[]) {
  await expect
    .poll(() =>
      articleText(page).evaluateAll((elements) => elements.map((one) => [one.tagName.toLowerCase(), one.textContent])),
    )
    .toEqual(blocks);
}

/** And as the server has them. */
async function blocksOf(api: APIRequestContext, { id }: Imported): Promise<string[]> {
  const { blocks } = await (await api.get(`/api/v1/articles/${id}/blocks`)).json();
  return blocks.map(({ kind, start, end }: { kind: string; start: number; end: number }) => {
    return `${kind}: ${text.slice(start, end)}`;
  });
}

const asFound = [
  ["h2", heading],
  ["p", paragraph],
  ["p", last],
] as const;
const [sentence, rest] = ["Der Motor fiel am Dienstag aus.", "Niemand kam an Bord, sagt der Betreiber."];
const splitInTwo = [asFound[0], ["p", sentence], ["p", rest], asFound[2]] as const;

const menu = (page: Page) => page.getByRole("menu", { name: "Absatz" });

/** Opens a block's menu by the sign that stands beside it while one points at it. */
async function openByMouse(page: Page, words: string): Promise<void> {
  const box = await boxOf(page, words);
  await page.mouse.move(box.x + 5, box.y + box.height / 2, { steps: 3 });
  await page.getByRole("button", { name: "Absatz ändern" }).click();
  await expect(menu(page)).toBeVisible();
}

async function clickOn(page: Page, words: string): Promise<void> {
  const box = await boxOf(page, words);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

test("a block is called what it is, split and joined with the mouse; undone, it is as it was", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await expectBlocks(page, asFound);

  await openByMouse(page, "Mittwoch");
  await expect(menu(page).getByRole("menuitemradio", { name: "Absatz" })).toBeChecked();
  await menu(page).getByRole("menuitemradio", { name: "Zitat" }).click();
  await expectBlocks(page, [asFound[0], asFound[1], ["blockquote", last]]);

  await clickOn(page, "Niemand");
  await openByMouse(page, "Motor");
  await menu(page).getByRole("menuitem", { name: "Teilen vor „Niemand kam an Bord" }).click();
  await expectBlocks(page, [asFound[0], ["p", sentence], ["p", rest], ["blockquote", last]]);

  await openByMouse(page, "Fähre bleibt");
  await menu(page).getByRole("menuitem", { name: "Mit dem nächsten verbinden" }).click();
  await expectBlocks(page, [
    ["h2", `${heading}\n${sentence}`],
    ["p", rest],
    ["blockquote", last],
  ]);
  await expectSaved(page);
  await reloadRoom(page);
  await expectBlocks(page, [
    ["h2", `${heading}\n${sentence}`],
    ["p", rest],
    ["blockquote", last],
  ]);
  expect(await blocksOf(api, article)).toEqual([
    `heading: ${heading}\n${sentence}`,
    `paragraph: ${rest}`,
    `quote: ${last}`,
  ]);

  // Also after a reload each step is undone, and done again.
  for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
  await expectBlocks(page, asFound);
  for (let step = 0; step < 2; step++) await page.keyboard.press("Control+Shift+Z");
  await expectBlocks(page, [asFound[0], ["p", sentence], ["p", rest], ["blockquote", last]]);
  for (let step = 0; step < 2; step++) await page.keyboard.press("Control+z");
  await expectSaved(page);
  expect(await blocksOf(api, article)).toEqual([
    `heading: ${heading}`,
    `paragraph: ${paragraph}`,
    `paragraph: ${last}`,
  ]);

  await page.goto(`/projects/${sample}/history`);
  const lines = page.getByRole("listitem").filter({ hasText: article.title });
  await expect(lines.filter({ hasText: "hat einen Absatz als „Zitat“ bezeichnet in:" }).first()).toBeVisible();
  await expect(lines.filter({ hasText: "hat einen Absatz geteilt in:" }).first()).toBeVisible();
  await expect(lines.filter({ hasText: "hat zwei Absätze verbunden in:" }).first()).toBeVisible();
});

test("all of it by key, from where the caret is", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await page.keyboard.press("a");
  // Over the heading to the second sentence of the paragraph.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("b");
  await expect(menu(page).getByRole("menuitem", { name: "Teilen vor „Niemand kam an Bord" })).toBeVisible();
  await page.keyboard.press("t");
  await page.keyboard.press("Enter");
  await expect(menu(page)).toBeHidden();
  await expectBlocks(page, splitInTwo);
  // The caret is where it was, now in the second of the two.
  await expect(page.getByRole("document", { name: "Der Text des Artikels" })).toBeFocused();
  await page.keyboard.press("b");
  await expect(menu(page).getByRole("menuitem", { name: "Zum Teilen zuerst die Stelle anklicken" })).toBeDisabled();
  await page.keyboard.press("m");
  await page.keyboard.press("Enter");
  await expectBlocks(page, [asFound[0], ["p", sentence], ["p", `${rest}\n${last}`]]);
  await page.keyboard.press("b");
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await page.keyboard.press("u");
  await expectBlocks(page, splitInTwo);
  await page.keyboard.press("u");
  await expectBlocks(page, asFound);
  await expectSaved(page);
  expect(await blocksOf(api, article)).toHaveLength(3);
});

test("an annotation over a new edge stays, in both blocks", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  await api.post(`/api/v1/articles/${article.id}/annotations`, {
    data: { quote: "Dienstag aus. Niemand kam", claim: { text: "Niemand kam." } },
  });
  const page = await as("editor");
  await openRoom(page, article);
  await expect(page.locator("mark")).toHaveText(["Dienstag aus. Niemand kam"]);
  await clickOn(page, "sagt");
  await page.keyboard.press("a");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("b");
  await menu(page).getByRole("menuitem", { name: "Teilen vor „Niemand" }).click();
  await expectBlocks(page, splitInTwo);
  await expect(page.locator("mark")).toHaveText(["Dienstag aus.", "Niemand kam"]);
  await page.locator("mark").last().click();
  await expect(page.getByRole("button", { name: "Niemand kam." })).toHaveAttribute("aria-expanded", "true");
});

test("who saw other blocks is told so, and shown those that are there", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const page = await as("reviewer");
  // What others do would come by itself, and she would see their blocks.
  await page.route("**/events?*", (route) => route.abort());
  await openRoom(page, article);
  const block = { kind: "paragraph", start: text.indexOf(last), end: text.length };
  const edit = { change: "kind", block, kind: "quote" };
  const other = await api.post(`/api/v1/articles/${article.id}/blocks`, { data: { edit } });
  expect(other.status()).toBe(201);
  await openByMouse(page, "Mittwoch");
  await menu(page).getByRole("menuitemradio", { name: "Bildlegende" }).click();
  const refused = page.getByRole("region", { name: "Nicht angenommen" });
  await expect(refused).toContainText("Die Änderung am Absatz wurde nicht angenommen.");
  await expectBlocks(page, [asFound[0], asFound[1], ["blockquote", last]]);
  await refused.getByRole("button", { name: "Weglegen" }).click();
  await expect(refused).toBeHidden();
  // What others did to one block is no hindrance at another.
  await openByMouse(page, "Motor");
  await menu(page).getByRole("menuitemradio", { name: "Überschrift" }).click();
  await expectSaved(page);
  expect(await blocksOf(api, article)).toEqual([`heading: ${heading}`, `heading: ${paragraph}`, `quote: ${last}`]);
});

test("a finger gets to a block from the words that it selects", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const page = await as("editor", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await openRoom(page, article);
  await pressLong(page, "Niemand");
  await page.getByRole("toolbar").getByRole("button", { name: "Absatz" }).tap();
  const popup = await menu(page).boundingBox();
  expect(popup && popup.x >= 0 && popup.x + popup.width <= 390).toBe(true);
  await menu(page).getByRole("menuitem", { name: "Teilen vor „Niemand" }).tap();
  await expectBlocks(page, splitInTwo);
  await page.getByRole("button", { name: "Rückgängig" }).tap();
  await expectBlocks(page, asFound);
  await expectSaved(page);
  await reloadRoom(page);
  await expectBlocks(page, asFound);
});
