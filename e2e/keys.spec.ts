import type { Page } from "@playwright/test";
import { expectSaved, importArticle, openRoom, reloadRoom } from "./article";
import { expect, test } from "./people";

const facts = Array.from({ length: 30 }, (_, index) => `Am Tag ${index + 1} kamen ${300 + 7 * index} Boote.`);

/** Presses keys one after the other, and counts them. */
function keyboard(page: Page) {
  let count = 0;
  return {
    get count() {
      return count;
    },
    async press(...keys: string[]) {
      for (const key of keys) {
        await page.keyboard.press(key);
        count++;
      }
    },
  };
}

test("thirty facts are annotated, claimed and marked without the mouse", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, facts.join(" "));
  const page = await as("editor");
  await openRoom(page, article);
  const keys = keyboard(page);
  await keys.press("a");
  for (const [index, fact] of facts.entries()) {
    // To the start of the next sentence, where the caret then stands; the space between them is left out.
    await keys.press("Shift+ArrowDown", "Enter");
    await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue(fact);
    await keys.press("Enter", "1");
    await expect(page.locator("mark")).toHaveCount(index + 1);
  }
  // Ninety writes go one after the other, on a machine that may have other things to do.
  await expectSaved(page, 60_000);
  const api = await apiAs("editor");
  const { items } = await (await api.get(`/api/v1/articles/${article.id}/annotations?limit=100`)).json();
  expect(items.map(({ quote }: { quote: string }) => quote)).toEqual(facts);
  const states = items.map(({ claims }: { claims: { verdict: string }[] }) => claims[0]?.verdict);
  expect(states).toEqual(facts.map(() => "confirmed"));
  // Once into the article; then each is selected, claimed, attached and marked.
  expect(keys.count).toBe(1 + 4 * facts.length);
});

test("steps are undone and redone, also after a reload, and what others changed stays", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, facts.slice(0, 3).join(" "));
  const page = await as("editor");
  await openRoom(page, article);
  const mark = page.locator("mark");
  await page.keyboard.press("a");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(mark).toHaveText(facts[0] ?? "");
  await page.keyboard.press("1");
  await page.keyboard.press(".");
  await expect(mark).toHaveText(`${facts[0]} Am`);
  await expectSaved(page);

  await reloadRoom(page);
  await expect(page.getByRole("button", { name: "Rückgängig" })).toBeEnabled();
  await page.keyboard.press("u");
  await expect(mark).toHaveText(facts[0] ?? "");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("u");
  await expect(mark).toHaveCount(0);
  await page.keyboard.press("Shift+U");
  await page.keyboard.press("Shift+U");
  await page.getByRole("button", { name: "Wiederholen" }).click();
  await expect(mark).toHaveText(`${facts[0]} Am`);
  await expectSaved(page);
  const path = `/api/v1/articles/${article.id}/annotations`;
  const [annotation] = (await (await api.get(path)).json()).items;
  expect(annotation.claims[0]).toMatchObject({ verdict: "confirmed" });

  const manager = await apiAs("manager");
  const change = { version: annotation.version, start: 0, end: 6 };
  expect((await manager.patch(`/api/v1/annotations/${annotation.id}`, { data: change })).status()).toBe(200);
  await reloadRoom(page);
  await expect(mark).toHaveText("Am Tag");
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect(page.getByText("Es wurde inzwischen geändert")).toBeVisible();
  await expect(mark).toHaveText("Am Tag");
});

test("keys are shown and changed, and kept", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, facts[0] ?? "");
  const page = await as("editor");
  await openRoom(page, article);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Tasten" });
  const field = dialog.getByLabel("neue Behauptung zur Auswahl");
  await field.press("j");
  await expect(dialog.getByText("Schon die Taste für „nächste Anstreichung“.")).toBeVisible();
  await field.press("x");
  await expect(field).toHaveValue("x");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await reloadRoom(page);
  await page.keyboard.press("a");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await expect(page.getByRole("toolbar").getByText("X", { exact: true })).toBeVisible();
  await page.keyboard.press("x");
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue("Am");
});

test("the text is set as one likes it, and stays so", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, facts.join(" "));
  const page = await as("editor");
  await openRoom(page, article);
  const text = page.getByRole("document", { name: "Der Text des Artikels" });
  const before = await text.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  await page.getByRole("button", { name: "Schriftbild" }).click();
  await page.getByRole("button", { name: "größer" }).click();
  await page.getByRole("button", { name: "kürzere Zeilen" }).click();
  await page.keyboard.press("Escape");
  await reloadRoom(page);
  await expect(text).not.toHaveCSS("font-size", `${before}px`);
  await expect(text).toHaveCSS("width", "560px");
});
