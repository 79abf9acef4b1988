import type { APIRequestContext, Page } from "@playwright/test";
import { expectSaved, type Imported, importArticle, openRoom, reloadRoom, selectWords } from "./article";
import { expect, test } from "./people";

/* One person has an article open in several tabs: what she types in one is not lost by what she does in another. */

const text = "Am Montag lagen 640 Kähne am Quai. Am Dienstag waren es nach Angaben der Lotsen 700 Kähne.";

async function articleWithClaims(api: APIRequestContext, project: string): Promise<Imported> {
  const article = await importArticle(api, project, text);
  for (const quote of ["640 Kähne", "700 Kähne"]) {
    const data = { quote, claim: { text: `Es waren ${quote}.` } };
    expect((await api.post(`/api/v1/articles/${article.id}/annotations`, { data })).status()).toBe(201);
  }
  return article;
}

async function openTab(beside: Page, article: Imported): Promise<Page> {
  const page = await beside.context().newPage();
  await openRoom(page, article);
  return page;
}

const rationale = (page: Page) => page.getByRole("textbox", { name: "Begründung" });
const claimField = (page: Page) => page.getByRole("textbox", { name: "Behauptung" });

async function beginReason(page: Page, quote: string, reason: string): Promise<void> {
  await page.locator("mark", { hasText: quote }).click();
  await page.getByRole("button", { name: "Begründung und Belege" }).click();
  await rationale(page).fill(reason);
}

async function beginClaim(page: Page, words: string, claim: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press("c");
  await claimField(page).fill(claim);
}

test("a mark in one tab leaves the reason that is being written in another", async ({ as, apiAs, sample }) => {
  const article = await articleWithClaims(await apiAs("editor"), sample);
  const first = await as("reviewer");
  await openRoom(first, article);
  const second = await openTab(first, article);
  await beginReason(first, "640", "Laut Hafenbuch");
  await beginReason(second, "700", "Laut Lotsen");
  await second.keyboard.press("Escape");
  await second.getByRole("button", { name: "bestätigt", exact: true }).click();
  await expectSaved(second);
  await reloadRoom(first);
  await first.locator("mark", { hasText: "640" }).click();
  await expect(rationale(first)).toHaveValue("Laut Hafenbuch");
});

test("what was left with Escape is there again on the same words, also after the page", async ({
  as,
  apiAs,
  sample,
}) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await beginClaim(page, "640 Kähne", "Am Montag lagen 640 Kähne am Quai.");
  await page.keyboard.press("Escape");
  await expect(claimField(page)).toBeHidden();
  await selectWords(page, "700 Kähne");
  await page.keyboard.press("c");
  await expect(claimField(page)).toHaveValue("700 Kähne");
  await page.keyboard.press("Escape");
  await reloadRoom(page);
  await selectWords(page, "640 Kähne");
  await page.keyboard.press("c");
  await expect(claimField(page)).toHaveValue("Am Montag lagen 640 Kähne am Quai.");
  await page.keyboard.press("Enter");
  await expectSaved(page);
  // Away from the new annotation, at whose ends there are handles now.
  await page.keyboard.press("Escape");
  await selectWords(page, "640 Kähne");
  await page.keyboard.press("c");
  await expect(claimField(page)).toHaveValue("640 Kähne");
});

test("the same claim may have a reason begun in each of two tabs", async ({ as, apiAs, sample }) => {
  const article = await articleWithClaims(await apiAs("editor"), sample);
  const first = await as("reviewer");
  await openRoom(first, article);
  const second = await openTab(first, article);
  await beginReason(first, "640", "Laut Hafenbuch");
  await beginReason(second, "640", "Laut Lotsen");
  for (const [page, reason] of [
    [first, "Laut Hafenbuch"],
    [second, "Laut Lotsen"],
  ] as const) {
    await reloadRoom(page);
    await page.locator("mark", { hasText: "640" }).click();
    await expect(rationale(page)).toHaveValue(reason);
  }
});

test("a claim that is put aside in one tab leaves the one that is being written in another", async ({
  as,
  apiAs,
  sample,
}) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const first = await as("editor");
  await openRoom(first, article);
  await beginClaim(first, "640 Kähne", "Halb geschrieben");
  const second = await openTab(first, article);
  await beginClaim(second, "700 Kähne", "Ein Versehen");
  await second.keyboard.press("Escape");
  await expect(claimField(second)).toBeHidden();
  await reloadRoom(first);
  await expect(claimField(first)).toHaveValue("Halb geschrieben");
});

test("what was begun in a tab that was closed is there in the next", async ({ as, apiAs, sample }) => {
  const article = await articleWithClaims(await apiAs("editor"), sample);
  const first = await as("manager");
  await openRoom(first, article);
  await beginReason(first, "640", "Laut Hafenbuch");
  await beginClaim(first, "Lotsen", "Halb geschrieben");
  const second = await first.context().newPage();
  await first.close();
  await openRoom(second, article);
  await expect(claimField(second)).toHaveValue("Halb geschrieben");
  await claimField(second).press("Escape");
  await second.locator("mark", { hasText: "640" }).click();
  await expect(rationale(second)).toHaveValue("Laut Hafenbuch");
  // What was put aside there does not come back.
  await reloadRoom(second);
  await second.locator("mark", { hasText: "640" }).click();
  await expect(rationale(second)).toHaveValue("Laut Hafenbuch");
  await expect(claimField(second)).toBeHidden();
});
