import type { APIRequestContext, Page } from "@playwright/test";
import { expectSaved, type Imported, importArticle, openRoom, reloadRoom, selectWords } from "./article";
import { expect, test } from "./people";
import { makeClaim } from "./records";

/* One person has an article open in several tabs: what she types in one is not lost by what she does in another. */

const text = "Am Montag lagen 640 Kähne am Quai. Am Dienstag waren es nach Angaben der Lotsen 700 Kähne.";

async function articleWithClaims(api: APIRequestContext, project: string): Promise<Imported> {
  const article = await importArticle(api, project, text);
  for (const quote of ["640 Kähne", "700 Kähne"]) {
    await makeClaim(api, article, quote, { text: `Es waren ${quote}.` });
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

test("a key that is pressed after the page came again goes on after the words of a draft", async ({
  as,
  apiAs,
  sample,
}) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await selectWords(page, "640 Kähne");
  await page.keyboard.press("c");
  // What is only proposed goes with the first key.
  await expect(claimField(page)).toHaveValue("640 Kähne");
  await page.keyboard.type("Es waren 640");
  await expect(claimField(page)).toHaveValue("Es waren 640");
  await reloadRoom(page);
  await expect(claimField(page)).toBeFocused();
  await page.keyboard.type(".");
  await expect(claimField(page)).toHaveValue("Es waren 640.");
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

test("several claims begun in one article are found again, also on these words made a little longer", async ({
  as,
  apiAs,
  sample,
}) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await beginClaim(page, "640 Kähne", "Am Montag lagen 640 Kähne am Quai.");
  await page.keyboard.press("Escape");
  await beginClaim(page, "700 Kähne", "Am Dienstag waren es 700.");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "2 Entwürfe" })).toBeVisible();
  await selectWords(page, "lagen 640 Kähne");
  await page.keyboard.press("c");
  await expect(claimField(page)).toHaveValue("Am Montag lagen 640 Kähne am Quai.");
  await page.keyboard.press("Enter");
  await expect(page.locator("mark")).toHaveText("lagen 640 Kähne");
  await expectSaved(page);
  await page.keyboard.press("Escape");
  await selectWords(page, "700 Kähne");
  await page.keyboard.press("c");
  await expect(claimField(page)).toHaveValue("Am Dienstag waren es 700.");
});

test("the list of drafts leads back to each, wherever it was begun, and lets one discard it", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const claim = await makeClaim(api, article, "640 Kähne", { text: `Es waren 640 (${article.id}).` });
  const page = await as("editor");
  await openRoom(page, article);
  await beginClaim(page, "700 Kähne", "Am Dienstag waren es 700.");
  await page.keyboard.press("Escape");
  await beginReason(page, "640", "Laut Hafenbuch");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await page.getByRole("textbox", { name: "Notiz", exact: true }).fill("Woher?");
  await page.getByRole("button", { name: "Berichtigen" }).click();
  await page.getByRole("dialog").getByLabel("Behauptung").fill("Es waren wohl 640.");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.goto(`/projects/${sample}/claims`);
  const list = page.getByRole("dialog", { name: "Entwürfe" });
  const entry = (words: string) => list.getByRole("listitem").filter({ hasText: words });
  await page.getByRole("button", { name: "4 Entwürfe" }).click();
  await entry("Es waren wohl 640.").getByRole("button", { name: "Weiterschreiben" }).click();
  await expect(page.getByRole("dialog").getByLabel("Behauptung")).toHaveValue("Es waren wohl 640.");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Notiz", exact: true })).toHaveValue("Woher?");

  await page.getByRole("button", { name: "4 Entwürfe" }).click();
  await entry("Am Dienstag waren es 700.").getByRole("button", { name: "Weiterschreiben" }).click();
  await expect(claimField(page)).toHaveValue("Am Dienstag waren es 700.");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "4 Entwürfe" }).click();
  await entry("Laut Hafenbuch").getByRole("button", { name: "Weiterschreiben" }).click();
  await expect(rationale(page)).toHaveValue("Laut Hafenbuch");

  await page.getByRole("button", { name: "4 Entwürfe" }).click();
  page.once("dialog", (dialog) => dialog.accept());
  await entry("Woher?").getByRole("button", { name: "Verwerfen" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(3);
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await expect(page.getByRole("button", { name: "3 Entwürfe" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Notiz", exact: true })).toHaveValue("");
});

test("what was typed on a claim's page in a tab that was closed is there in the next", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const claim = await makeClaim(api, article, "640 Kähne", { text: `Es waren 640 (${article.id}).` });
  const first = await as("editor");
  const address = `/projects/${sample}/claims/${claim.id}`;
  await first.goto(address);
  await first.getByRole("textbox", { name: "Notiz", exact: true }).fill("Woher?");
  const second = await first.context().newPage();
  await second.goto(address);
  // As long as the first tab is open it is that one's.
  await expect(second.getByRole("button", { name: "1 Entwurf" })).toBeVisible();
  await second.getByRole("button", { name: "1 Entwurf" }).click();
  await expect(second.getByText("In einem anderen Tab offen.")).toBeVisible();
  await second.keyboard.press("Escape");
  await expect(second.getByRole("textbox", { name: "Notiz", exact: true })).toHaveValue("");
  await first.close();
  await second.reload();
  await expect(second.getByRole("textbox", { name: "Notiz", exact: true })).toHaveValue("Woher?");
});

test("an import that was begun is there again, and an answer that was lost makes one article", async ({
  as,
  apiAs,
  sample,
}) => {
  const page = await as("editor");
  const title = `Kähne ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto(`/projects/${sample}/articles/new`);
  await page.getByLabel("Titel").fill(title);
  await page.getByLabel("Blatt").fill("Hafenbote");
  await page.getByRole("textbox", { name: "Text einfügen" }).fill(`${text} ${title}`);
  await page.reload();
  await expect(page.getByLabel("Titel")).toHaveValue(title);
  await expect(page.getByLabel("Blatt")).toHaveValue("Hafenbote");
  await expect(page.getByRole("textbox", { name: "Text einfügen" })).toHaveValue(`${text} ${title}`);
  await page.route("**/api/v1/projects/*/articles", async (route) => {
    await route.fetch();
    await route.abort("connectionreset");
  });
  const submit = page.getByRole("button", { name: "Importieren" });
  await submit.click();
  await expect(page.getByText("Der Server antwortet nicht.")).toBeVisible();
  await page.unroute("**/api/v1/projects/*/articles");
  await submit.click();
  await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("button", { name: /Entw/ })).toBeHidden();
  const { items } = await (await (await apiAs("editor")).get(`/api/v1/projects/${sample}/articles`)).json();
  expect(items.filter((article: { title: string }) => article.title === title)).toHaveLength(1);
});

test("a project that was begun is there again", async ({ as }) => {
  const page = await as("manager");
  await page.goto("/projects/new");
  await page.getByLabel("Name", { exact: true }).fill("Hafenzahlen");
  await page.reload();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Hafenzahlen");
});
