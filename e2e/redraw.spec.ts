import type { APIRequestContext, Page } from "@playwright/test";
import { expectSaved, importArticle, openRoom, selectWords } from "./article";
import { expect, test } from "./people";
import { makeClaim } from "./records";

/** Each is long enough to be a section of its own. */
const paragraphs = Array.from({ length: 5 }, (_, index) =>
  Array.from({ length: 60 }, (_, line) => `Am Kai ${index + 1} lagen am Tag ${line + 1} viele Boote.`).join(" "),
);

/** So high that every section is near the window: none is painted only because one came nearer. */
const high = { viewport: { width: 1440, height: 4000 } };

async function claimedInEach(api: APIRequestContext, projectId: string) {
  const article = await importArticle(api, projectId, paragraphs.join("\n\n"));
  for (const [index] of paragraphs.entries()) {
    const quote = `Am Kai ${index + 1} lagen am Tag 3 viele Boote`;
    await makeClaim(api, article, quote, { text: `${quote} (${article.id}).` });
  }
  return article;
}

/** Each mark leads to its card once that is drawn, a little after the words. */
async function expectCards(page: Page): Promise<void> {
  await expect(page.locator("mark[aria-details]")).toHaveCount(paragraphs.length);
}

/** The numbers of the sections in which anything has changed from now on. */
async function watchSections(page: Page): Promise<() => Promise<string[]>> {
  const touched = await page.evaluateHandle(() => {
    const numbers = new Set<string>();
    const note = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement;
      const section = element?.closest<HTMLElement>("[data-section]");
      if (section) numbers.add(section.dataset.section ?? "");
    };
    const observer = new MutationObserver((records) => {
      for (const { target, addedNodes, removedNodes } of records) {
        for (const node of [target, ...addedNodes, ...removedNodes]) note(node);
      }
    });
    const text = document.querySelector("[role=document]");
    if (text) observer.observe(text, { subtree: true, childList: true, characterData: true, attributes: true });
    return numbers;
  });
  return () => touched.evaluate((numbers) => [...numbers].sort());
}

test("adding, changing and taking back an annotation touches its own section and no other", async ({
  as,
  apiAs,
  sample,
}) => {
  const article = await claimedInEach(await apiAs("editor"), sample);
  const page = await as("editor", high);
  await openRoom(page, article);
  const marks = page.locator("mark");
  await expect(page.locator("[data-section]")).toHaveCount(paragraphs.length);
  await expect(marks).toHaveCount(paragraphs.length);
  await expectCards(page);
  const touched = await watchSections(page);

  for (const section of ["2", "4"]) {
    await page.keyboard.press("a");
    await page.keyboard.press("Control+ArrowDown");
    await page.keyboard.press("Control+ArrowDown");
    await page.keyboard.press("Control+Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Behauptung" }).press("Enter");
    const added = page.locator(`[data-section="${section}"] mark`).first();
    await expect(marks).toHaveCount(paragraphs.length + 1);
    await page.keyboard.press("2");
    await expect(added).toHaveAttribute("data-paint", "disputed");
    const before = await added.textContent();
    await page.keyboard.press(".");
    await expect(added).not.toHaveText(before ?? "");
    for (let step = 0; step < 3; step++) await page.getByRole("button", { name: "Rückgängig" }).click();
    await expect(marks).toHaveCount(paragraphs.length);
    await expectSaved(page);
    expect(await touched()).toEqual(section === "2" ? ["2"] : ["2", "4"]);
  }
});

test("what changes elsewhere leaves a selection as it is", async ({ as, apiAs, sample }) => {
  const article = await claimedInEach(await apiAs("editor"), sample);
  const page = await as("editor", high);
  await openRoom(page, article);
  const otherTab = await page.context().newPage();
  await openRoom(otherTab, article);
  const words = "Am Kai 1 lagen am Tag 7 viele Boote";
  await page.locator("[data-section='2'] mark").click();
  await page.keyboard.press("1");
  await expect(page.locator("[data-section='2'] mark")).toHaveAttribute("data-paint", "confirmed");
  await expectSaved(page);
  await selectWords(page, words);
  const selected = () => page.evaluate(() => window.getSelection()?.toString());
  await expectCards(page);
  const touched = await watchSections(page);

  await otherTab.locator("mark").nth(1).click();
  await otherTab.keyboard.press("3");
  await expect(page.locator("[data-section='1'] mark")).toHaveAttribute("data-paint", "refuted");
  expect(await selected()).toBe(words);
  await page.keyboard.press("u");
  await expect(page.locator("[data-section='2'] mark")).toHaveAttribute("data-paint", "open");
  expect(await selected()).toBe(words);
  expect(await touched()).toEqual(["1", "2"]);
  await page.keyboard.press("c");
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue(words);
});
