import type { Page } from "@playwright/test";
import { expectSaved, importArticle, openRoom, selectWords } from "./article";
import { actions, claimedArticle, expectAllOnce, mark, openAtMark } from "./marks-by-key";
import { expect, test } from "./people";

/* The browser's own storage may be forbidden, or be full, at the start or in the middle of the work. */

/** The browser's database takes so many writes and no more. */
async function fillUpAfter(page: Page, writes: number): Promise<void> {
  await page.addInitScript((count) => {
    const add = IDBObjectStore.prototype.add;
    let left = count;
    IDBObjectStore.prototype.add = function (...entry) {
      if (left-- > 0) return add.apply(this, entry);
      throw new DOMException("The browser is full.", "QuotaExceededError");
    };
  }, writes);
}

test("where the browser forbids its database nothing is lost, and it says what to do", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await claimedArticle(api, sample);
  const page = await as("reviewer");
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("The user denied permission.", "SecurityError");
    };
  });
  await openAtMark(page, article);
  await page.context().setOffline(true);
  await mark(page, 0, actions);
  await expect(page.getByText("Dieser Browser behält nichts")).toBeVisible();
  await page.context().setOffline(false);
  await expectAllOnce(page, api, article);
});

test("where the browser becomes full while work is being sent nothing is lost or overtaken", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await claimedArticle(api, sample);
  const page = await as("reviewer");
  await fillUpAfter(page, actions / 4);
  await openAtMark(page, article);
  await mark(page, 0, actions);
  await expectAllOnce(page, api, article);
});

test("where the browser becomes full while work waits it says so, and all of it arrives", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await claimedArticle(api, sample);
  const page = await as("reviewer");
  await fillUpAfter(page, actions / 4);
  await openAtMark(page, article);
  await page.context().setOffline(true);
  await mark(page, 0, actions);
  await expect(page.getByText(`offline, ${actions} warten`)).toBeVisible();
  await expect(page.getByText("Dieser Browser behält nichts")).toBeVisible();
  await page.context().setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expectAllOnce(page, api, article);
});

test("where the browser keeps no settings one works all the same", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, "Am Montag lagen 640 Kähne am Quai.");
  const page = await as("editor");
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("The browser is full.", "QuotaExceededError");
    };
  });
  await openRoom(page, article);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Tasten" });
  await dialog.getByLabel("neue Behauptung zur Auswahl").press("x");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Schriftbild" }).click();
  await page.getByRole("button", { name: "größer" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await selectWords(page, "640 Kähne");
  await page.keyboard.press("x");
  await page.getByRole("textbox", { name: "Behauptung" }).fill("Es waren 640 Kähne.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("1");
  await expectSaved(page);
  const { items } = await (await api.get(`/api/v1/articles/${article.id}/annotations`)).json();
  expect(items.map(({ claims }: { claims: object[] }) => claims[0])).toMatchObject([
    { text: "Es waren 640 Kähne.", verdict: "confirmed" },
  ]);
});

test("where the browser takes its database away in the middle of the work nothing is lost", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await claimedArticle(api, sample);
  const page = await as("reviewer");
  await openAtMark(page, article);
  await page.context().setOffline(true);
  await mark(page, 0, actions / 4);
  await expect(page.getByText(`offline, ${actions / 4} warten`)).toBeVisible();
  await page.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException("The database connection is closing.", "InvalidStateError");
    };
  });
  await mark(page, actions / 4, actions);
  await expect(page.getByText("Dieser Browser behält nichts")).toBeVisible();
  await page.context().setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expectAllOnce(page, api, article);
});
