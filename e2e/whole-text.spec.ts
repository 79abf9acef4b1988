import type { APIRequestContext, Page } from "@playwright/test";
import { type Imported, importArticle, openRoom } from "./article";
import { expect, test } from "./people";

/* Marks are drawn near the window only. Whoever prints the article or looks for words in it has all of it. */

const paragraphs = Array.from({ length: 60 }, (_, index) => {
  const line = `Am Tag ${index + 1} kamen ${300 + 7 * index} Boote. `;
  return line + "Es regnete, und die Leute am Ufer warteten lange auf sie. ".repeat(12).trim();
});

async function longArticle(api: APIRequestContext, projectId: string): Promise<Imported> {
  const article = await importArticle(api, projectId, paragraphs.join("\n\n"));
  for (const [index] of paragraphs.entries()) {
    const answer = await api.post(`/api/v1/articles/${article.id}/annotations`, {
      data: { quote: `Am Tag ${index + 1} kamen`, comment: "Woher?" },
    });
    expect(answer.status()).toBe(201);
  }
  return article;
}

async function openLong(page: Page, article: Imported): Promise<void> {
  await openRoom(page, article);
  await expect(page.locator("mark").first()).toBeVisible();
  // Otherwise nothing here would show anything.
  expect(await page.locator("mark").count()).toBeLessThan(paragraphs.length);
}

test("a print has every mark, and nothing that is only for the screen", async ({ as, apiAs, sample }) => {
  const page = await as("editor");
  await openLong(page, await longArticle(await apiAs("editor"), sample));
  // The browser prints what stands there once the page has heard of it, and waits for nothing.
  await page.evaluate(() => {
    window.addEventListener("beforeprint", () => {
      document.documentElement.dataset.printed = String(document.querySelectorAll("mark").length);
    });
  });
  await page.pdf();
  await expect(page.locator("html")).toHaveAttribute("data-printed", String(paragraphs.length));

  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("mark")).toHaveCount(paragraphs.length);
  const last = page.locator("mark").last();
  await expect(last).toBeVisible();
  await expect(last).toHaveCSS("text-decoration-line", "underline");
  await expect(page.getByRole("article").first()).toBeHidden();
});

test("the browser finds words that are far from the window", async ({ as, apiAs, sample }) => {
  const page = await as("editor");
  await openLong(page, await longArticle(await apiAs("editor"), sample));
  // Across the edge of a mark, in the last section, which is neither drawn nor marked as yet.
  const words = `Am Tag ${paragraphs.length} kamen ${300 + 7 * (paragraphs.length - 1)} Boote.`;
  // What the browser's own search does, without its window.
  expect(
    await page.evaluate((sought) => (window as unknown as { find(text: string): boolean }).find(sought), words),
  ).toBe(true);
  await expect(page.locator("[data-start]").last()).toBeInViewport();
});
