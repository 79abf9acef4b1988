import type { Page } from "@playwright/test";
import { articleText, boxOf, importArticle, openRoom, selectWords } from "./article";
import { expect, test } from "./people";

/** Longer than the window, and each number in it once. */
const text = Array.from(
  { length: 40 },
  (_, at) => `Absatz ${at} nennt ${1000 + at} Boote. Danach kamen ${2000 + at} Helfer in die Stadt.`,
).join("\n\n");

const claim = (page: Page) => page.getByRole("textbox", { name: "Behauptung" });

async function clickOn(page: Page, words: string): Promise<void> {
  const box = await boxOf(page, words);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

test("the caret starts where one clicked, and goes where one clicks next", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await articleText(page).nth(12).scrollIntoViewIfNeeded();
  await clickOn(page, "1012");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Enter");
  await expect(claim(page)).toHaveValue("Danach kamen 2012 Helfer in die Stadt.");
  await page.keyboard.press("Escape");
  await clickOn(page, "1010");
  await page.keyboard.press("Enter");
  await expect(claim(page)).toHaveValue("1010");
  await page.keyboard.press("Escape");
  await clickOn(page, "1013");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Control+ArrowRight");
  await page.keyboard.press("Enter");
  await expect(claim(page)).toHaveValue("Danach");
});

test("a key right after a click is about where one clicked, however late the browser tells of it", async ({
  as,
  apiAs,
  sample,
}) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await clickOn(page, "1002");
  await page.keyboard.press("ArrowDown");
  await page.evaluate(() =>
    window.addEventListener("selectionchange", (event) => event.stopImmediatePropagation(), { capture: true }),
  );
  await clickOn(page, "1001");
  await page.keyboard.press("Enter");
  await expect(claim(page)).toHaveValue("1001");
});

test("Shift extends what was selected with the mouse, at the end to which it was drawn", async ({
  as,
  apiAs,
  sample,
}) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await selectWords(page, "1012 Boote");
  await page.keyboard.press("Shift+Control+ArrowRight");
  await page.keyboard.press("c");
  await expect(claim(page)).toHaveValue("1012 Boote. Danach");
  await page.keyboard.press("Escape");
  const from = await boxOf(page, "2012");
  const to = await boxOf(page, "kamen 2012");
  await page.mouse.move(from.x + from.width - 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 2, to.y + to.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole("toolbar")).toBeVisible();
  await page.keyboard.press("Shift+Control+ArrowLeft");
  await page.keyboard.press("c");
  await expect(claim(page)).toHaveValue("Danach kamen 2012");
});

test("where nothing was clicked, the caret starts at the first paragraph in the window", async ({
  as,
  apiAs,
  sample,
}) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await articleText(page)
    .nth(20)
    .evaluate((paragraph) => window.scrollBy({ top: paragraph.getBoundingClientRect().top - 20 }));
  await page.keyboard.press("a");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Enter");
  await expect(claim(page)).toHaveValue("Absatz 20 nennt 1020 Boote.");
});
