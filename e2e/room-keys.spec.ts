import type { APIRequestContext, Page } from "@playwright/test";
import { expectSaved, type Imported, importArticle, openRoom } from "./article";
import { expect, test } from "./people";
import { makeClaim } from "./records";

const text = ["Am Quai lagen 640 Kähne.", "Im Hafen lagen 12 Schiffe.", "Am Ufer lagen 9 Flösse."].join("\n\n");
const quotes = ["640 Kähne", "12 Schiffe", "9 Flösse"] as const;

async function claimAll(api: APIRequestContext, article: Imported): Promise<string[]> {
  const ids: string[] = [];
  for (const quote of quotes) {
    ids.push((await makeClaim(api, article, quote, { text: `Es waren ${quote}.` })).id);
  }
  return ids;
}

test("what one types after asking for a reason, or for evidence, is written there and marks nothing", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const [claimId] = await claimAll(api, article);
  const page = await as("editor");
  await openRoom(page, article);
  await page.getByRole("button", { name: "Es waren 640 Kähne." }).click();
  await page.getByRole("button", { name: "Begründung und Belege" }).click();
  await page.keyboard.type("1 Register, 2 Zeugen");
  await expect(page.getByRole("textbox", { name: "Begründung" })).toHaveValue("1 Register, 2 Zeugen");
  for (const number of [1, 2]) {
    await page.getByRole("button", { name: "Beleg hinzufügen" }).click();
    await page.keyboard.type(`https://amt.example/${number}`);
    const piece = page.getByRole("group", { name: `Beleg ${number}` });
    await expect(piece.getByLabel("Adresse")).toHaveValue(`https://amt.example/${number}`);
  }
  expect((await (await api.get(`/api/v1/claims/${claimId}/marks`)).json()).items).toEqual([]);
  // What was written before takes no focus from whoever only comes by.
  await page.getByRole("document", { name: "Der Text des Artikels" }).focus();
  await page.keyboard.press("j");
  await expect(page.getByRole("button", { name: "Es waren 12 Schiffe." })).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("k");
  await expect(page.getByRole("textbox", { name: "Begründung" })).toHaveValue("1 Register, 2 Zeugen");
  await expect(page.getByRole("textbox", { name: "Begründung" })).not.toBeFocused();
});

test("asking for the search again goes back to its field and keeps what is sought", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await page.keyboard.press("s");
  const field = page.getByRole("searchbox");
  await field.fill("lagen");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("search").getByRole("status")).toHaveText("1 / 3");
  await page.getByRole("document", { name: "Der Text des Artikels" }).focus();
  await page.keyboard.press("s");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("lagen");
  await expect(page.getByRole("search").getByRole("status")).toHaveText("1 / 3");
  // It is selected: what one types takes its place.
  await page.keyboard.type("Ufer");
  await expect(field).toHaveValue("Ufer");
  await page.getByRole("button", { name: "Suchen" }).click();
  await page.keyboard.type("Hafen");
  await expect(field).toHaveValue("Hafen");
});

/** A key that goes down and repeats until it is let go. */
async function hold(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.down(key);
  await page.keyboard.up(key);
}

test("a key that is held down marks once, and steps on and on", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const [claimId] = await claimAll(api, article);
  const page = await as("editor");
  await openRoom(page, article);
  await hold(page, "j", 1);
  await expect(page.getByRole("button", { name: "Es waren 640 Kähne." })).toHaveAttribute("aria-expanded", "true");
  await hold(page, "1", 15);
  await expect(page.locator("mark").first()).toHaveAttribute("data-paint", "confirmed");
  await expectSaved(page);
  expect((await (await api.get(`/api/v1/claims/${claimId}/marks`)).json()).items).toHaveLength(1);
  // The same again by another stroke says nothing new; another verdict does.
  await page.keyboard.press("1");
  await page.keyboard.press("2");
  await expect.poll(async () => (await (await api.get(`/api/v1/claims/${claimId}/marks`)).json()).items.length).toBe(2);
  await hold(page, "j", 2);
  await expect(page.getByRole("button", { name: "Es waren 9 Flösse." })).toHaveAttribute("aria-expanded", "true");
  await hold(page, ":", 3);
  await expect(page.locator("mark").last()).toHaveText("Am Ufer lagen 9 Flösse");
});

test("Enter that is held down on a verdict marks once", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const [claimId] = await claimAll(api, article);
  const page = await as("editor");
  await openRoom(page, article);
  await page.getByRole("button", { name: "Es waren 640 Kähne." }).click();
  await page.getByRole("button", { name: "umstritten", exact: true }).focus();
  await hold(page, "Enter", 10);
  await expect(page.locator("mark").first()).toHaveAttribute("data-paint", "disputed");
  await expectSaved(page);
  expect((await (await api.get(`/api/v1/claims/${claimId}/marks`)).json()).items).toHaveLength(1);
});

test("Enter that is held down claims no more than one sentence", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await page.keyboard.press("a");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.down("Enter");
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toBeFocused();
  for (let time = 0; time < 6; time++) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await expectSaved(page);
  await expect(page.locator("mark")).toHaveText(["Am Quai lagen 640 Kähne."]);
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toBeHidden();
});

test("a verdict's key is heard right after choosing what it is about", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const claim = { text: "Es waren 640 Kähne.", attribution: { source: "Hafenmeister" } };
  await makeClaim(api, article, "640 Kähne", claim);
  const page = await as("reviewer");
  await openRoom(page, article);
  await page.getByRole("button", { name: claim.text }).click();
  await page.getByRole("radio", { name: "gesagt" }).check();
  await page.keyboard.press("1");
  await expect(page.getByRole("listitem").filter({ hasText: "Rainer Voss" })).toContainText("gesagt");
});
