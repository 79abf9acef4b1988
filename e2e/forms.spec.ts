import type { APIRequestContext, Page } from "@playwright/test";
import { importArticle, openRoom, selectWords } from "./article";
import { expect, test } from "./people";
import { makeClaim } from "./records";

/* What cannot be right is said in the form, before it is sent, and nothing of it is cut. */

const text = "Am Montag lagen 640 Kähne am Quai.";

async function claimOfArticle(api: APIRequestContext, project: string): Promise<{ id: string }> {
  const article = await importArticle(api, project, text);
  return makeClaim(api, article, "640 Kähne", { text: `Es waren 640 (${article.id}).` });
}

/** The addresses that a page writes to from now on. */
function writesOf(page: Page): string[] {
  const writes: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" && request.url().includes("/api/v1/")) writes.push(request.url());
  });
  return writes;
}

const comment = (page: Page) => page.getByRole("textbox", { name: "Notiz", exact: true });
const claim = (page: Page) => page.getByRole("textbox", { name: "Behauptung" });

test("a comment that is too long stays whole, below half of the window, and is not sent", async ({
  as,
  apiAs,
  sample,
}) => {
  const { id } = await claimOfArticle(await apiAs("editor"), sample);
  const page = await as("editor");
  await page.goto(`/projects/${sample}/claims/${id}`);
  const long = "Wort ".repeat(8_000).trim();
  const writes = writesOf(page);
  await comment(page).fill(long);
  await expect(page.getByText("39.999 von höchstens 10.000 Zeichen")).toBeVisible();
  expect((await comment(page).boundingBox())?.height).toBeLessThanOrEqual(0.41 * 900);
  await comment(page).press("Control+Enter");
  await expect(comment(page)).toHaveValue(long);
  await comment(page).fill("Woher?");
  await expect(page.getByText("von höchstens")).toBeHidden();
  const sent = page.waitForResponse(/\/comments$/);
  await comment(page).press("Control+Enter");
  expect((await sent).status()).toBe(201);
  expect(writes).toHaveLength(1);
});

test("a comment of spaces alone is not sent", async ({ as, apiAs, sample }) => {
  const { id } = await claimOfArticle(await apiAs("editor"), sample);
  const page = await as("editor");
  await page.goto(`/projects/${sample}/claims/${id}`);
  await expect(page.getByRole("button", { name: "Notieren" })).toHaveText("Notieren Strg + ↵");
  const writes = writesOf(page);
  await comment(page).fill("   ");
  await comment(page).press("Control+Enter");
  await expect(page.getByText("Hier fehlen noch Wörter.")).toBeVisible();
  expect(writes).toEqual([]);
});

test("a reason that is too long is said there, and no verdict goes with it", async ({ as, apiAs, sample }) => {
  const { id } = await claimOfArticle(await apiAs("editor"), sample);
  const page = await as("reviewer");
  await page.goto(`/projects/${sample}/claims/${id}`);
  await page.getByRole("button", { name: "Begründung und Belege" }).click();
  const reason = page.getByRole("textbox", { name: "Begründung" });
  const confirmed = page.getByRole("button", { name: "bestätigt", exact: true });
  await reason.fill("Wort ".repeat(3_000).trim());
  await expect(page.getByText("14.999 von höchstens 10.000 Zeichen")).toBeVisible();
  await expect(confirmed).toBeDisabled();
  await reason.fill("Laut Hafenbuch.");
  await expect(page.getByText("von höchstens")).toBeHidden();
  await confirmed.click();
  await expect(page.getByRole("button", { name: "bestätigt", exact: true, pressed: true })).toBeVisible();
});

test("a claim in the reading room that is too long or of spaces is said there and not attached", async ({
  as,
  apiAs,
  sample,
}) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await selectWords(page, "640 Kähne");
  await page.keyboard.press("c");
  const long = "Wort ".repeat(500).trim();
  await claim(page).fill(long);
  await expect(page.getByText("2.499 von höchstens 2.000 Zeichen")).toBeVisible();
  await claim(page).press("Enter");
  await expect(claim(page)).toHaveValue(long);
  await claim(page).fill("  ");
  await claim(page).press("Enter");
  await expect(page.getByText("Hier fehlen noch Wörter.")).toBeVisible();
  await expect(page.locator("mark")).toHaveCount(0);
  await claim(page).fill("Es waren 640.");
  await claim(page).press("Enter");
  await expect(page.locator("mark")).toHaveText("640 Kähne");
});
